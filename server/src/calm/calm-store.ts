import type { Answered, Concerned } from '@keukentafel/core/calm/change.ts'
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
export type { Answered, Concerned }
