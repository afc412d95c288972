import { type ProcessingActivity, processingActivities } from '@keukentafel/core/law/processing-activities.ts'
import { MY } from '../access/scopes/family.ts'
import { ME } from '../access/scopes/item.ts'
import { EYES, looks, SAT } from '../access/scopes/look.ts'
import { ageOf, known } from '../access/scopes/member.ts'
import { statement } from '../db/statement.ts'

// Days and midnights are those of the Netherlands, also when the clock changes: PostgreSQL knows its rules by name.
const dayOf = (at: string) => `(${at} at time zone 'Europe/Amsterdam')::date`
const midnight = (day: string) => `((${day})::timestamp at time zone 'Europe/Amsterdam')`
const iso = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** As many lines are read for a page, and then whole days are shown; a busier day is shown whole by itself. */
const LINES_A_PAGE = 400

// What a kind of processing is called. Constants of our own (core/src/law), so that PostgreSQL can group by them.
const WHATS = `whats(activity, what) as (values ${Object.entries(processingActivities)
  .map(([activity, { what }]: [string, ProcessingActivity]) => `('${activity}', '${what}')`)
  .join(', ')})`

const someone = '$8::uuid'
// (greatest and least, not coalesce: past row-level security only those are looked up along an index)
const from = `greatest(${midnight('$6::date')}, '-infinity'::timestamptz)`
const until = `least(${midnight('$5::date')}, ${midnight('$7::date + 1')}, 'infinity'::timestamptz)`

// Somebody without an account: a job or a command of ours, or the bearer of a code. Somebody without a seat: a stranger.
const who = `case when l.person_id is not null then 'person' when l.account_id is null then case when l.action like 'invitation.%' then 'link' else 'program' end
  when l.ground in ('privacy-officer', 'administrator') then 'officer' else 'stranger' end`

/** Lines of one page as they are shown. `bounds` are the moments between which they lie. */
const SHOWN = (
  lines: string,
) => `shown as materialized (select l.*, coalesce(w.what, 'other') as what, ${dayOf('l.at')} as day, ${who} as who,
    p.kind is not distinct from 'family' and not l.mine as at_home
  from ${lines} l left join whats w on w.activity = l.activity left join person p on p.family_id = $1 and p.id = l.person_id)`

// Whatever a program did on one day is one line, but for taking everything out; else who, what, the outcome and its ground count.
const GROUPED = `grouped as materialized (select x.day, x.who, x.person_id, x.seat_id, x.account_id, x.what, x.outcome, x.ground, x.about, x.mine,
    count(*)::int as count, min(x.at) as first, max(x.at) as last, bool_or(x.at_home) as at_home
  from (select day, at, who, person_id, case when who = 'person' then seat_id end as seat_id, account_id, case when who = 'program' and what <> 'taken-out' then 'kept' else what end as what,
      outcome, case when who = 'program' then 'system' else ground end as ground, about, mine, at_home from shown) x
  group by x.day, x.who, x.person_id, x.seat_id, x.account_id, x.what, x.outcome, x.ground, x.about, x.mine)`

const KEY = `encode(sha256(convert_to(concat_ws('|', $1, g.day, g.who, g.account_id, g.seat_id, g.person_id, g.what, g.outcome, g.ground, g.about), 'UTF8')), 'hex')`

const COLUMNS = `json_build_object('day', g.day, 'who', g.who, 'name', p.call_name, 'role', coalesce(s.role, ''), 'organisation', o.name, 'what', g.what,
  'outcome', g.outcome, 'ground', g.ground, 'count', g.count, 'first', case when not g.at_home then ${iso('g.first')} end, 'last', case when not g.at_home then ${iso('g.last')} end)`
const NAMED = `left join person p on p.family_id = $1 and p.id = g.person_id and ${known('p')}
    left join seat s on s.family_id = $1 and s.id = g.seat_id left join organisation o on o.id = s.organisation_id`

/** Looks by their ids, as `me` sees them: what is kept with a question. $1 to $4 as for a page, $5 their day, $6 their ids. */
export const FIND_LOOKS = statement(`
with ${ME}, ${MY}, ${EYES}, ${SAT}, ${WHATS},
${SHOWN(looks(midnight('$5::date'), midnight('$5::date + 1'), 'null::bigint'))},
${GROUPED}
select ${COLUMNS} as look, g.account_id, s.organisation_id, g.mine, g.outcome, g.about from me cross join grouped g ${NAMED} where ${KEY} = any ($6::text[])
order by g.outcome, g.count desc, g.what`)
export interface FoundLook {
  look: Record<string, unknown>
  account_id: string | null
  organisation_id: string | null
  mine: boolean
  outcome: 'permit' | 'deny'
  about: string[]
}

/**
 * A page of looks as text, with whom they concerned. $1 family, $2 Dutch day, $3 kinds that are confidential, $4 kinds that
 * representatives do not see, $5 before which day, $6 and $7 from and until which day, $8 who looked.
 */
export const READ_LOOKS = statement(`
with ${ME}, ${MY}, ${EYES}, ${SAT}, ${WHATS},
recent as materialized (select x.at, row_number() over (order by x.at desc) as n from ${looks(from, until, `${LINES_A_PAGE + 1}`, someone)} x),
-- The day on which the page would stop halfway is left for the next page, unless it is the only one: then it is shown whole.
stop as materialized (select case when count(*) <= ${LINES_A_PAGE} then null when min(${dayOf('at')}) = max(${dayOf('at')}) then min(${dayOf('at')}) else min(${dayOf('at')}) + 1 end as day from recent),
${SHOWN(looks(`greatest((select ${midnight('stop.day')} from stop), ${from})`, until, 'null::bigint', someone))},
${GROUPED}
select json_build_object('today', $2::date, 'lines', coalesce((select json_agg((${COLUMNS}::jsonb - 'name') || jsonb_build_object('id', ${KEY}, 'personId', p.id, 'mine', g.mine, 'about', g.about, 'ask', not g.mine)
    order by g.day desc, g.mine, p.call_name, g.who, g.outcome, g.count desc, g.what, ${KEY})
  from grouped g ${NAMED}), '[]'),
  'next', (select case when exists (select from ${looks(from, `(select ${midnight('stop.day')} from stop)`, '1', someone)} older) then stop.day end from stop),
  'me', me.person_id,
  'people', (select coalesce(json_agg(json_build_object('id', p.id, 'callName', p.call_name, 'kind', p.kind, 'look', p.look,
      'age', case when p.kind = 'family' then ${ageOf('p')} end, 'couldLook', exists (select from seat s where s.family_id = $1 and s.person_id = p.id and s.account_id is not null))
      order by p.created_at, p.id), '[]') from person p where p.family_id = $1 and ${known('p')}),
  'wards', to_json(eyes.wards),
  'refusals', case when eyes.refusals then 'shown' when me.kind = 'family' and (select my.age from my) is null then 'age-unknown' else 'not-shown' end)::text as body,
  array(select distinct x from (select unnest(g.about) as x from grouped g union select me.person_id) x order by x) as subjects
from me, eyes`)
