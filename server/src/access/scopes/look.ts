// Who sees who looked, as SQL. In prose: everybody the own looks; a person from 12 those at what concerns them; who holds checked
// authority also those at what concerns their child under 16; family of 16 and older the refusals; a professional the own only;
// nobody those of a kind that is confidential today, nor those about what is held back from them or was disclosed and not told yet. The rule is core/src/access/rules/look.ts; look-agreement.db.test.ts
// proves the two equal.
import { ageOf, heldAuthority } from './member.ts'

/** Stands after ME and MY: whose looks `me` sees besides the own. One row, or none without a seat in force. */
export const EYES = `eyes as materialized (select
    case when me.kind = 'professional' or not coalesce((select my.age from my) >= 12, true) then '{}' else array[me.person_id] end as self,
    case when me.kind = 'professional' then '{}' else array(select p.id from person p where p.family_id = $1 and exists (${heldAuthority('p')}) and ${ageOf('p')} < 16 order by p.id) end as wards,
    me.kind = 'family' and coalesce((select my.age from my) >= 16, false) as refusals
  from me)`

/** Next to it: as whom an account sits or sat at this table, the last time. */
export const SAT = `sat as materialized (select distinct on (s.account_id) s.account_id, s.person_id, s.id as seat_id from seat s
  where s.family_id = $1 and s.account_id is not null order by s.account_id, (s.state = 'active') desc, s.created_at desc, s.id)`

// In the line since 0006-looks.sql; before that the kind was the action.
const kind = `coalesce(l.activity, l.action)`
const own = (l: string) => `coalesce(${l}.account_id = nullif(current_setting('kt.account', true), '')::uuid, false)`
// About something that is held back from `me` today: it would tell that there is something.
const heldBack = `(exists (select from me where me.held <> '{}') and exists (select from plan_item hi, me where hi.family_id = $1 and hi.id = l.object_id and hi.path && me.held)
  or exists (select from me where l.object_id = any (me.untold) and (l.action like 'disclose.%' or l.ground = 'disclosed')))`
const visible = `(not ${kind} = any ($3::text[]) and (${own('l')} or not ${heldBack} and ((l.outcome = 'deny' and (select eyes.refusals from eyes))
  or (l.outcome = 'permit' and exists (select from processing_record r, eyes where r.family_id = $1 and r.trace_id = l.trace_id
    and (r.subject_ids && eyes.self or (r.subject_ids && eyes.wards and not ${kind} = any ($4::text[]))))))))`

/**
 * The lines that `me` sees between two moments, newest first, at most so many (all of them for null). `person` narrows to who
 * looked (a parameter; null for everybody). $1 family, $2 Dutch day, $3 kinds that are confidential, $4 kinds that representatives
 * do not see. Needs EYES and SAT. Of whose data were given only those are named by way of whom `me` sees it.
 */
export function looks(from: string, until: string, most: string, person = 'null::uuid'): string {
  // One table, filtered on the way: so it is one walk along the index by time, that ends as soon as there are enough.
  const ofFamily = `(select l.at, l.trace_id, l.account_id, l.person_id, l.seat_id, l.action, ${kind} as activity, l.outcome, l.ground, l.object_id, ${own('l')} as mine
    from access_log l where l.family_id = $1 and l.at >= ${from} and l.at < ${until} and (select true from eyes) and ${visible}
      and (${person} is null or coalesce(l.person_id, (select sat.person_id from sat where sat.account_id = l.account_id)) = ${person})
    order by l.at desc limit ${most})`
  return `(select x.* from (
    (select l.at, l.trace_id, l.account_id, coalesce(l.person_id, sat.person_id) as person_id, coalesce(l.seat_id, sat.seat_id) as seat_id, l.action, l.activity, l.outcome, l.ground, l.object_id, l.mine,
      array(select w from processing_record r, eyes, unnest(eyes.self || eyes.wards) w where r.family_id = $1 and r.trace_id = l.trace_id and w = any (r.subject_ids) order by w) as about
    from ${ofFamily} l left join sat on sat.account_id = l.account_id)
    union all
    (select l.at, l.trace_id, l.account_id, sat.person_id, sat.seat_id, l.action, l.activity, 'permit', l.ground, null::uuid, ${own('l')}, l.about
    from eyes cross join lateral list_looks($1, eyes.self, eyes.wards, $3::text[], $4::text[], ${from}, ${until}, ${most}) l
      join sat on sat.account_id = l.account_id where ${person} is null or sat.person_id = ${person})) x
  order by x.at desc limit ${most})`
}
