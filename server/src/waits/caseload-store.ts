import { caseloadSettings, ownReasons, waitReasons } from '@keukentafel/core/waits/reasons.ts'
import { mySeats } from '../access/scopes/family.ts'
import { heardThen, readable } from '../access/scopes/item.ts'
import { clean } from '../access/scopes/shield.ts'
import { listAtOnce } from '../db/at-once.ts'
import { statement } from '../db/statement.ts'
import { BESIDE, HEARD, isOwn, open, WAITING } from './reasons-store.ts'

const { page, waits, changes, countedChanges, changedDays } = caseloadSettings
const nullable = (value: string) => `coalesce(to_json(${value})::text, 'null')`
const quoted = (value: string) => `coalesce(to_json(${value})::text, '""')`
/** What something says, short: the words people know it by. */
const words = (i: string) =>
  `left(coalesce(${i}.content ->> 'words', ${i}.content ->> 'what', ${i}.content ->> 'text', ''), 200)`
const nameOf = (family: string, person: string) =>
  `(select p.call_name from person p where p.family_id = ${family} and p.id = ${person})`
const order = (reason: string) =>
  `array_position(array[${waitReasons.map((name) => `'${name}'`).join(', ')}], ${reason})`

// Lines of the history since somebody said "seen", or of the last days; of the own hand none. As in the history of each item: who reads
// the item now, and was among those it was said to then.
const FLOOR = `coalesce((select m.seq from caseload_mark m where m.family_id = me.family_id),
  (select e.seq from plan_event e where e.family_id = me.family_id and e.at < now() - interval '${changedDays} days' order by e.seq desc limit 1), 0)`
const changed = (
  most: number,
) => `(select e.at, e.seq, i.kind, i.id, i.parent_id, e.after ->> 'state' as state, ${words('i')} as words, e.by_person, e.family_id, i.said_by,
    case when e.before is null then 'new' when e.before ->> 'state' <> e.after ->> 'state' then 'state' when e.before -> 'content' -> 'wording' is distinct from e.after -> 'content' -> 'wording' then 'words' else 'other' end as how
  from plan_event e join plan_item i on i.family_id = e.family_id and i.id = e.subject_id
  where e.family_id = me.family_id and e.seq > (${FLOOR}) and e.subject = 'plan_item' and e.by_person is distinct from me.person_id
    and ${readable('i')} and ${heardThen('e', 'i')} order by e.seq desc limit ${most})`

// The families of the page, each with its best known words; what waits and what changed of those alone.
const FAMILY = `format('{"id":"%s","name":%s,"kind":"%s","role":%s,"isCoordinator":%s,"waits":[%s],"counts":%s,"changes":[%s],"moreChanges":%s,"goal":%s,"openGoals":%s,"nextLookBack":%s,"nextTalk":%s}',
  me.family_id, to_json(x.name), me.kind, to_json(${clean('me.role')}), to_json(me.is_coordinator), w.list, w.counts,
  c.list, greatest(c.count - ${changes}, 0), coalesce(o.goal, 'null'), o.goals, ${nullable('o.next_look_back')}, ${nullable('o.next_talk')})`

/**
 * A page of the tables of this account as it chose to see them, as text that is passed on unread, with what the access log needs of it.
 * $2 Dutch day, $3 page. First come tables where something waits for oneself, what waits longest on top; then where something waits
 * for who coordinates; within those by name. Nothing else orders families.
 */
export const READ_CASELOAD = listAtOnce(
  `
with ${mySeats('$2')},
choice as materialized (select coalesce(c.show, 'all') as show, coalesce(c.reasons, '{}') as reasons, coalesce(c.unanswered_after, 14) as unanswered_after
  from (select 1) one left join caseload_choice c on true),
${HEARD},
${BESIDE},
${WAITING},
tally as materialized (select w.family_id, min(w.day) filter (where ${isOwn('w.reason', ownReasons)}) as since, bool_or(${isOwn('w.reason', ownReasons)}) as own,
    min(w.day) as since_any, array_agg(distinct w.reason) as reasons from waiting w group by w.family_id),
tables as materialized (select me.family_id, ${clean('f.name')} as name, case when t.own then 0 when t.family_id is not null then 1 else 2 end as place,
    coalesce(t.since, t.since_any) as since, coalesce(t.reasons, '{}') as reasons, me.is_coordinator as leads
  from me join family f on f.id = me.family_id left join tally t on t.family_id = me.family_id),
found as materialized (select x.* from tables x, choice
  where case choice.show when 'mine' then x.place = 0 when 'coordinating' then x.leads when 'changed' then exists (select from me where me.family_id = x.family_id and exists ${changed(1)}) else true end
    and (choice.reasons = '{}' or x.reasons && choice.reasons)),
shown as materialized (select f.*, row_number() over (order by f.place, f.since nulls last, lower(f.name), f.family_id) as number from found f
  order by number limit ${page} offset ($3::int - 1) * ${page}),
told as materialized (select x.number, ${FAMILY} as body, w.subjects
  from shown x join me on me.family_id = x.family_id
  cross join lateral (select coalesce(string_agg(format('{"reason":"%s","id":"%s","kind":%s,"parentId":%s,"words":%s,"by":%s,"day":%s}', w.reason, w.id, ${nullable('w.kind')}, ${nullable('w.parent_id')},
      ${quoted('w.words')}, ${quoted('w.by')}, ${nullable('w.day')}), ',' order by ${order('w.reason')}, w.n), '') as list,
      coalesce(json_object_agg(w.reason, w.count order by ${order('w.reason')}) filter (where w.n = 1), '{}') as counts, array_agg(w.said_by) as subjects
    from (select w.reason, w.id, w.day, w.n, w.count, h.kind, h.parent_id, ${words('h')} as words, h.said_by, ${nameOf('w.family_id', 'h.said_by')} as by
      from (select w.*, row_number() over (partition by w.reason order by w.day nulls last, w.id) as n, count(*) over (partition by w.reason) as count
        from waiting w where w.family_id = me.family_id) w
      left join plan_item h on h.family_id = w.family_id and h.id = w.id where w.n <= ${waits}) w) w
  cross join lateral (select count(*) as count, coalesce(string_agg(format('{"at":%s,"how":"%s","kind":"%s","id":"%s","parentId":%s,"state":"%s","words":%s,"by":%s}', to_json(e.at), e.how, e.kind, e.id,
      ${nullable('e.parent_id')}, e.state, to_json(e.words), ${quoted(nameOf('e.family_id', 'e.by_person'))}), ',' order by e.seq desc) filter (where e.n <= ${changes}), '') as list
    from (select e.*, row_number() over (order by e.seq desc) as n from ${changed(countedChanges + changes)} e) e) c
  cross join lateral (select count(*) filter (where i.kind = 'goal') as goals, min(i.on_date) filter (where i.kind = 'look-back' and i.on_date >= $2::date) as next_look_back,
      min(i.on_date) filter (where i.kind = 'conversation' and i.on_date >= $2::date) as next_talk,
      (array_agg(format('{"words":%s,"saidBy":%s}', i.content -> 'words', ${quoted(nameOf('i.family_id', 'i.said_by'))}) order by i.state = 'now' desc, i.created_at, i.id) filter (where i.kind = 'goal'))[1] as goal
    from plan_item i where i.family_id = me.family_id and ${open} and i.kind <> 'step' and ${readable('i')}) o)
select format('{"today":"%s","choice":%s,"tables":%s,"waiting":%s,"found":%s,"pages":%s,"reasons":%s,"invitations":%s,"families":[%s]}', $2::date,
    (select json_build_object('show', choice.show, 'reasons', choice.reasons, 'unansweredAfter', choice.unanswered_after) from choice),
    (select count(*) from tables), (select count(*) from tables x where x.place = 0), (select count(*) from found), (select greatest(ceil(count(*) / ${page}.0), 1)::int from found),
    (select coalesce(json_object_agg(r.reason, r.count), '{}') from (select r.reason, count(*) as count from tables x, unnest(x.reasons) r (reason) group by r.reason) r),
    (select coalesce(json_agg(i.sent order by i.sent), '[]') from invited_on($2::date) i),
    string_agg(t.body, ',' order by t.number)) as body,
  (select coalesce(array_agg(me.family_id), '{}') from me) as families, array(select distinct s from told t2, unnest(t2.subjects) s where s is not null) as subjects
from told t`,
  ['date', 'int'],
  { action: 'family.read', activity: 'caseload.read' },
)

/** Keeps what the account that entered chose. */
export const CHOOSE =
  statement(`insert into caseload_choice (account_id, show, reasons, unanswered_after) values ($1, $2, $3, $4)
  on conflict (account_id) do update set show = excluded.show, reasons = excluded.reasons, unanswered_after = excluded.unanswered_after`)

/** Marks up to where the account saw a table where it has a seat in force; never back. No row where it has none. $4 Dutch day. */
export const SAW =
  statement(`insert into caseload_mark (account_id, family_id, seq) select $1, s.family_id, line_at(s.family_id, $3) from seat s
    where s.account_id = $1 and s.family_id = $2 and s.state = 'active' and s.since <= $4::date and (s.until is null or $4::date < s.until)
  on conflict (account_id, family_id) do update set seq = greatest(caseload_mark.seq, excluded.seq) returning 1`)
