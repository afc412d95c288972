import type { Deciding, Weighed } from '@keukentafel/core/weighing/weighing.ts'
import { ME, readable } from '../access/scopes/item.ts'
import { known } from '../access/scopes/member.ts'
import { type Statement, statement } from '../db/statement.ts'

/** A weighing as far as who asks hears it, for the rule (core/src/weighing/weighing.ts). */
export interface WeighedRow extends Weighed {
  saidBy: string
  decisions: (Deciding & { id: string })[]
}

const list = (what: string, from: string) => `(select coalesce(json_agg(${what}), '[]') from ${from})`
const current = (kind: string) =>
  `plan_item i join person s on s.family_id = i.family_id and s.id = i.said_by where i.family_id = $1 and i.parent_id = w.id and i.kind = '${kind}' and i.state not in ('past', 'dropped') and ${readable('i')}`
const concerned = `w.content -> 'aboutPersons' ? p.id::text`
// Also who has no authority, and who has it without being a parent by birth.
const parent = `(exists (select from relation r where r.family_id = $1 and r.from_person = p.id and r.kind = 'parent' and r.state = 'current' and w.content -> 'aboutPersons' ? r.to_person::text)
  or exists (select from parental_authority a where a.family_id = $1 and a.holder_id = p.id and a.kind in ('parent', 'guardian') and w.content -> 'aboutPersons' ? a.child_id::text
    and (a.from_date is null or a.from_date <= $2::date) and (a.until_date is null or $2::date < a.until_date)))`

/**
 * A weighing that who entered hears, with what was said below it as far as they hear that: what somebody does not hear counts as not said, or
 * being able to decide would tell of it. $1 family, $2 Dutch day, $3 weighing; one WeighedRow or none.
 */
export const WEIGHED: Statement = statement(`
with ${ME}
select w.said_by as "saidBy", w.content -> 'aboutPersons' as "aboutPersons", w.content ->> 'values' as "values", w.content ->> 'heaviest' as heaviest,
  ${list(`json_build_object('load', i.content ->> 'load', 'state', i.state)`, current('option'))} as options,
  ${list(`json_build_object('saidBy', i.said_by, 'ofFamily', s.kind = 'family')`, current('voice'))} as voices,
  ${list('n.id', `(select jsonb_array_elements_text(i.content -> 'aboutPersons') as id from ${current('not-heard')}) n`)} as "notHeard",
  ${list(
    `json_build_object('id', p.id, 'child', p.birth_date is null or extract(year from age($2::date, p.birth_date)) < 18, 'parent', ${parent}) order by p.birth_date desc, p.id`,
    `person p where p.family_id = $1 and p.kind = 'family' and p.deceased_on is null and (${known('p')} or ${concerned})`,
  )} as family,
  ${list(
    `json_build_object('solvedBy', i.content ->> 'solvedBy')`,
    `plan_item i where i.family_id = $1 and i.kind = 'threat' and i.state = 'current' and ${readable('i')}
      and i.content -> 'aboutPersons' ?| array(select jsonb_array_elements_text(w.content -> 'aboutPersons'))`,
  )} as threats,
  ${list(
    `json_build_object('id', i.id, 'onDate', i.on_date, 'content', i.content, 'saidByFamily', s.kind = 'family', 'agreed', exists (
      select from plan_item v join person vs on vs.family_id = v.family_id and vs.id = v.said_by and vs.kind = 'family' where v.family_id = $1 and v.parent_id = i.id
        and v.kind = 'view' and v.state = 'current' and v.content ->> 'stance' <> 'see_differently' and (v.content ->> 'ofWording')::int = (i.content ->> 'wording')::int)) order by i.created_at, i.id`,
    current('decision'),
  )} as decisions
from me, plan_item w where w.family_id = $1 and w.id = $3 and w.kind = 'weighing' and ${readable('w')}`)
