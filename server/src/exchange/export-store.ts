import { tidy } from '@keukentafel/core/exchange/native/tidy.ts'
import type { Records } from '@keukentafel/core/exchange/records.ts'
import { heard, staysBehind } from '../access/scopes/held-back.ts'
import { heardThen, ME, readable } from '../access/scopes/item.ts'
import { detailed, known } from '../access/scopes/member.ts'
import { contactable, seatVisible, seesInvitations } from '../access/scopes/seat.ts'
import { type Statement, statement } from '../db/statement.ts'

// What of a family travels, as rows. Twice the same statement: once with the scopes, for somebody at the table, and once
// whole, for the command. Accounts, e-mail addresses and hashes of codes are taken off here, before anything leaves.
interface Scope {
  with: string
  from: string
  knows: (person: string) => string
  details: (person: string) => string
  seat: string
  contact: string
  ended: string
  asked: string
  invitations: string
  wish: string
  item: string
  /** So many bytes of what hangs on items stand in the file itself; of what does not, where it can be fetched. */
  bytes: number | null
  event: string
  before: string
  /** The family itself goes along, with its logs: not only what somebody may see. */
  whole: boolean
}
const staysHere = `'{account_id,email,code_hash,hash,by_account,answered_account,name_key,share_keys,piece,path,about_persons,under_persons,words_key}'::text[]`
const rowOf = (alias: string) => `kt_clean_row(to_jsonb(${alias}) - ${staysHere})`
const list = (row: string, from: string, order = 'x.id') =>
  `(select coalesce(json_agg(${row} order by ${order}), '[]') from ${from})`
const blank = (fields: string) => `'${fields}'::jsonb`

const recordsOf = (s: Scope) => `${s.with}
select json_build_object(
  'family', ${list(rowOf('x'), 'family x where x.id = $1')},
  'organisation', ${list(`kt_clean_row(jsonb_build_object('id', x.id, 'name', x.name))`, `organisation x where x.id in (select o.organisation_id from seat o where o.family_id = $1)`)},
  'person', ${list(`${rowOf('x')} || case when ${s.details('x')} then '{}' else ${blank('{"full_name": "", "birth_date": null, "languages": [], "deceased_on": null}')} end`, `person x where x.family_id = $1 and ${s.knows('x')}`, 'x.created_at, x.id')},
  'household', ${list(
    rowOf('x'),
    `household x where x.family_id = $1 and exists (select from residence r join person p on p.family_id = r.family_id and p.id = r.person_id
      where r.family_id = $1 and r.household_id = x.id and ${s.details('p')})`,
  )},
  'residence', ${list(rowOf('x'), `residence x join person p on p.family_id = x.family_id and p.id = x.person_id where x.family_id = $1 and ${s.details('p')}`)},
  'relation', ${list(
    rowOf('x'),
    `relation x join person one on one.family_id = x.family_id and one.id = x.from_person join person two on two.family_id = x.family_id and two.id = x.to_person
      where x.family_id = $1 and ${s.knows('one')} and ${s.knows('two')}`,
  )},
  'parental_authority', ${list(
    rowOf('x'),
    `parental_authority x join person one on one.family_id = x.family_id and one.id = x.child_id join person two on two.family_id = x.family_id and two.id = x.holder_id
      where x.family_id = $1 and ${s.details('one')} and ${s.knows('two')}`,
  )},
  'seat', ${list(
    `${rowOf('x')} || case when ${s.contact} then '{}' else ${blank('{"phone": "", "reachable": ""}')} end
      || case when ${s.ended} then '{}' else ${blank('{"end_reason": ""}')} end
      || case when ${s.asked} then '{}' else ${blank('{"asked_to_leave_at": null, "asked_to_leave_by": null, "asked_to_leave_reason": "", "asked_to_leave_answer": ""}')} end`,
    `seat x where x.family_id = $1 and ${s.seat}`,
    'x.created_at, x.id',
  )},
  'invitation', ${list(`${rowOf('x')} || case when x.state = 'open' then ${blank('{"state": "withdrawn"}')} else '{}' end`, `invitation x where x.family_id = $1 and ${s.invitations}`)},
  'coordinator_term', ${list(rowOf('x'), 'coordinator_term x where x.family_id = $1', 'x.from_at, x.id')},
  'coordinator_wish', ${list(rowOf('x'), `coordinator_wish x where x.family_id = $1 and ${s.wish}`)},
  'plan_item', ${list(rowOf('x'), `plan_item x where x.family_id = $1 and ${s.item}`, 'x.created_at, x.id')},
  'goal_origin', ${list(rowOf('x'), 'goal_origin x where x.family_id = $1')},
  'help_agreement', ${list(rowOf('x'), 'help_agreement x where x.family_id = $1', 'x.created_at, x.id')},
  'incapacity', ${list(rowOf('x'), 'incapacity x where x.family_id = $1', 'x.created_at, x.id')},
  'attachment', ${list(
    `kt_clean_row(jsonb_build_object('family_id', a.family_id, 'id', a.id, 'item_id', a.item_id, 'content_type', a.content_type, 'seconds', a.seconds, 'created_at', a.created_at, 'created_by', a.created_by))
      || jsonb_build_object('data', case when ${s.bytes === null ? 'true' : `a.until <= ${s.bytes}`} then translate(encode(a.bytes, 'base64'), E'\\n', '') else '' end)`,
    `(select a.*, sum(a.size) over (order by a.created_at, a.id) as until from attachment a join plan_item x on x.family_id = a.family_id and x.id = a.item_id where a.family_id = $1 and ${s.item}) a`,
    'a.id',
  )},
  'plan_event', ${list(`${rowOf('x')} || jsonb_build_object('after', kt_clean_row(x.after - ${staysHere}), 'before', kt_clean_row(${s.before}))`, `plan_event x where x.family_id = $1 and x.subject not in ('share', 'holding_back', 'disclosure', 'bridge_choice', 'help_agreement', 'incapacity', 'erasure') and x.after <> '{}' and ${s.event}`, 'x.seq')},
  'access_log', ${
    s.whole
      ? list(
          `${rowOf('x')} || jsonb_build_object('activity', coalesce(x.activity, r.activity), 'subject_ids', coalesce(r.subject_ids, '{}'))`,
          `access_log x left join processing_record r on r.family_id = x.family_id and r.trace_id = x.trace_id
      where x.family_id = $1`,
          'x.seq',
        )
      : `'[]'::json`
  }) as records
${s.from}`

// A line of history is read by who may read the item now and was among those it was said to then, as in plan/history-store.ts;
// what it said before that line counts as said to those of before.
const heardBefore = `(x.before ->> 'audience' is null or x.before ->> 'audience' = 'circle' or (x.before ->> 'audience' = 'family' and me.kind = 'family')
  or (x.before -> 'audience_persons') ? me.person_id::text or (x.before ->> 'said_by')::uuid = me.person_id or (x.before ->> 'created_by')::uuid = me.person_id)`
const nearCoordinator = `(x.person_id = me.person_id or me.kind = 'family' or me.is_coordinator)`

// Words of somebody whom the viewer does not know of would name them.
const itemSeen = (i: string) =>
  `(${readable(i)} and exists (select from person sayer where sayer.family_id = ${i}.family_id and sayer.id = ${i}.said_by and ${known('sayer')}))`

/** One answer is one text in memory, some times over; more bytes than this are fetched one by one by who takes them out. */
const MOST_IN_FILE = 12_000_000

/** What the viewer may see, but for agreements to help: who reads which is decided outside of the database (export-family.ts). $1 family, $2 Dutch day. */
export const RECORDS_SEEN: Statement = statement(
  recordsOf({
    with: `with ${ME}`,
    from: 'from me',
    knows: known,
    details: detailed,
    seat: seatVisible('x'),
    contact: contactable('x'),
    ended: `(x.state = 'left' or ${nearCoordinator})`,
    asked: nearCoordinator,
    invitations: seesInvitations,
    wish: nearCoordinator,
    bytes: MOST_IN_FILE,
    item: `${itemSeen('x')} and not ${staysBehind('x', '$2')}`,
    event: `case when x.subject = 'plan_item' then exists (select from plan_item i where i.family_id = $1 and i.id = x.subject_id and ${itemSeen('i')} and ${heardThen('x', 'i')} and not ${staysBehind('i', '$2')}) else ${heard('x')} end`,
    before: `case when x.before is not null and ${heardBefore} then x.before - ${staysHere} end`,
    whole: false,
  }),
)

const yes = () => 'true'
const TODAY = `(now() at time zone 'Europe/Amsterdam')`
/** Everything of a family, with its logs, but for what is held back today; for the owner of the database. $1 family. */
export const RECORDS_WHOLE: Statement = statement(
  recordsOf({
    with: '',
    from: '',
    knows: yes,
    details: yes,
    seat: 'true',
    contact: 'true',
    ended: 'true',
    asked: 'true',
    invitations: 'true',
    wish: 'true',
    bytes: null,
    item: `not ${staysBehind('x', TODAY)}`,
    event: `not exists (select from plan_item i where i.family_id = $1 and i.id = x.subject_id and ${staysBehind('i', TODAY)})`,
    before: `x.before - ${staysHere}`,
    whole: true,
  }),
)

/** Times are written in UTC, so that a row is the same text wherever it is taken out. */
export const IN_UTC = statement(`select set_config('TimeZone', 'UTC', true)`)

/** Rows as they may travel. */
export const recordsFrom = (rows: readonly unknown[]): Records | null => {
  const [row] = rows as { records: Records }[]
  return row ? tidy(row.records) : null
}

/** Families by id or by name. */
export const FIND_FAMILIES = statement(
  `select id, name from family where id::text = lower($1) or lower(name) = lower($1) order by created_at limit 20`,
)
export type FoundFamily = { id: string; name: string }
