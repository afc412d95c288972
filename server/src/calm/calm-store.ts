import type { Answered, Concerned } from '@keukentafel/core/calm/change.ts'
import { readable } from '../access/scopes/item.ts'
import { SHARED, sharedWith } from '../access/scopes/share.ts'
import type { Asked } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const ANSWERS = statement(`select a.said_by as "saidBy", a.content ->> 'answer' as answer from plan_item a
  where a.family_id = $1 and a.parent_id = $2 and a.kind = 'calmer-answer' and a.state = 'current'
    and coalesce((a.content ->> 'ofWording')::int, 1) = $3`)
/** Asks for what people said to a proposal in these words; Answered. A yes to other words is no yes to these. */
export const answersTo = (familyId: string, changeId: string, wording: number): Asked => [
  ANSWERS,
  [familyId, changeId, wording],
]

const PEOPLE = statement(`select p.id, p.kind, extract(year from age($2::date, p.birth_date))::int as age from person p
  where p.family_id = $1 and p.id = any($3)`)
/** Asks of what kind and age these persons are; Concerned. Not shown to anybody. */
export const peopleOf = (familyId: string, today: string, ids: readonly string[]): Asked => [
  PEOPLE,
  [familyId, today, ids],
]

/** Text of HEARERS, so that a test can take the scope out of it. */
export const HEARERS_TEXT = `
with hearing as materialized (select me.account_id, me.family_id, me.person_id, me.kind, ${SHARED} from seat me ${sharedWith('me', '$2')}
  where me.family_id = $1 and me.account_id is not null and me.state = 'active' and me.since <= $2::date and (me.until is null or $2::date < me.until))
select i.id, concat_ws(' ', i.audience, (select string_agg(x::text, ',' order by x) from unnest(i.audience_persons) x),
  (select string_agg(me.account_id::text, ',' order by me.account_id) from hearing me where ${readable('i')} and me.account_id <> all (b.blind))) as hearers
from plan_item i cross join lateral (select array(select shield_blind(i.family_id, array[i.id])) as blind offset 0) b
where i.family_id = $1 and i.kind = 'visit' and i.id = any ($3)`
/** Who hears these visits, as one word, with what is kept from whom. Never shown to anybody. $1 family, $2 Dutch day, $3 visits. */
export const HEARERS = statement(HEARERS_TEXT)
export type { Answered, Concerned }
