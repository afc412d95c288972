import { familyEditable, MY, mayAddMember } from '../access/scopes/family.ts'
import { ME } from '../access/scopes/item.ts'
import { ageOf, authorityRecordable, detailed, known, memberEditable } from '../access/scopes/member.ts'
import { clean } from '../access/scopes/shield.ts'
import { statement } from '../db/statement.ts'

// Authority over a child is a detail of the child; besides, its holder sees what is recorded about them, and who may record
// it sees what there is to check.
const authoritySeen = (a: string, child: string) =>
  `(${detailed(child)} or ${a}.holder_id = me.person_id or ${authorityRecordable(child)})`

const list = (json: string, order: string, from: string) =>
  `(select coalesce(json_agg(${json} order by ${order}), '[]') from ${from})`

/** Who we are, as text that is passed on unread. $1 family, $2 Dutch day. */
export const READ_FAMILY = statement(`
with ${ME}, ${MY},
persons as materialized (select p.*, ${detailed('p')} as detailed, ${memberEditable('p')} as editable, ${authorityRecordable('p')} as recordable
  from me, person p where p.family_id = $1 and ${known('p')})
select json_build_object('id', f.id, 'name', ${clean('f.name')}, 'started', f.started, 'question', ${clean('f.question')}, 'version', f.version,
  'members', ${list(
    `json_build_object('id', p.id, 'version', p.version, 'kind', p.kind, 'callName', p.call_name, 'look', p.look, 'pronoun', p.pronoun, 'about', ${clean('p.about')}, 'drawnAs', ${clean('p.drawn_as')}, 'drawnShape', p.drawn_shape,
      'age', case when p.kind = 'family' or p.detailed then ${ageOf('p')} end,
      'details', case when p.detailed then json_build_object('fullName', p.full_name, 'birthDate', p.birth_date, 'languages', p.languages, 'deceasedOn', p.deceased_on) end,
      'can', json_build_object('edit', p.editable, 'recordAuthority', p.recordable))`,
    'p.created_at, p.id',
    'persons p',
  )},
  'households', ${list(
    `json_build_object('id', h.id, 'version', h.version, 'name', h.name, 'colour', h.colour)`,
    'h.created_at, h.id',
    `household h where h.family_id = $1 and h.state = 'current' and ((h.created_by = me.person_id and not exists (select from residence r where r.family_id = $1 and r.household_id = h.id and r.state = 'current'))
      or exists (select from residence r join persons p on p.id = r.person_id and p.detailed where r.family_id = $1 and r.household_id = h.id and r.state = 'current'))`,
  )},
  'residences', ${list(
    `json_build_object('id', r.id, 'version', r.version, 'personId', r.person_id, 'householdId', r.household_id, 'nights', r.nights, 'weeks', r.weeks)`,
    'r.created_at, r.id',
    `residence r join persons p on p.id = r.person_id and p.detailed where r.family_id = $1 and r.state = 'current'`,
  )},
  'relations', ${list(
    `json_build_object('id', r.id, 'version', r.version, 'fromPerson', r.from_person, 'toPerson', r.to_person, 'kind', r.kind, 'note', r.note, 'strength', r.strength)`,
    'r.created_at, r.id',
    `relation r where r.family_id = $1 and r.state = 'current' and exists (select from persons p where p.id = r.from_person) and exists (select from persons p where p.id = r.to_person)`,
  )},
  'authorities', ${list(
    `json_build_object('id', a.id, 'version', a.version, 'childId', a.child_id, 'holderId', a.holder_id, 'kind', a.kind, 'from', a.from_date, 'until', a.until_date,
      'evidence', ${clean('a.evidence')}, 'checkedBy', case when a.checked_by <> all ((select kt_hidden())::uuid[]) then a.checked_by end, 'checkedOn', a.checked_on)`,
    'a.created_at, a.id',
    `parental_authority a join person c on c.family_id = a.family_id and c.id = a.child_id where a.family_id = $1 and ${authoritySeen('a', 'c')}`,
  )},
  'can', json_build_object('edit', ${familyEditable}, 'addMember', ${mayAddMember}))::text as body,
  (select array_agg(p.id) from persons p) as subjects
from me, family f where f.id = $1`)
