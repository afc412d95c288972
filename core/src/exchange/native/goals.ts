import { CODES, coded, filled, type Resource, text } from '../fhir.ts'
import { type Around, common, type ItemRow, peopleOf, wordsOf } from './around.ts'

const LIFECYCLE: Partial<Record<string, string>> = {
  idea: 'proposed',
  now: 'active',
  later: 'planned',
  done: 'completed',
  stopped: 'cancelled',
  current: 'active',
  past: 'completed',
}

/** A wish or aim: own words in the description, and who expressed it (domain 6). */
export function goalResource(item: ItemRow, { ref, group }: Around, links: object[]): Resource {
  const noticeable = wordsOf(item, 'noticeableBy')
  const target = {
    ...(noticeable ? { measure: text('noticeable by'), detailString: noticeable } : {}),
    ...(item.on_date ? { dueDate: item.on_date } : {}),
  }
  const { extension, ...rest } = common(item)
  const [only, ...more] = peopleOf(item, 'forPersons')
  const subject = (more.length === 0 && only ? patientOnly(ref(only)) : undefined) ?? group
  return filled({
    resourceType: 'Goal',
    ...rest,
    extension: [...extension, ...links],
    lifecycleStatus: LIFECYCLE[item.state] ?? 'proposed',
    category: wordsOf(item, 'lifeDomain') ? [coded(`${CODES}/life-domain`, wordsOf(item, 'lifeDomain'))] : [],
    description: text(wordsOf(item, 'words')),
    subject,
    target: Object.keys(target).length > 0 ? [target] : [],
    statusDate: item.updated_at.slice(0, 10),
    statusReason: wordsOf(item, 'why'),
    expressedBy: ref(item.said_by),
  })
}

// Goal.subject is a Patient or a Group (R4), never a RelatedPerson.
const patientOnly = (found: { reference: string } | undefined) =>
  found?.reference.startsWith('Patient/') ? found : undefined

/** What is demanded of the family: a Goal of category condition, never the family's own wish (domain 7). */
export function requirementResource(item: ItemRow, { ref, group }: Around): Resource {
  return filled({
    resourceType: 'Goal',
    ...common(item),
    lifecycleStatus: LIFECYCLE[item.state] ?? 'active',
    category: [coded(`${CODES}/kind`, 'condition'), text(wordsOf(item, 'by'))],
    description: text(wordsOf(item, 'text')),
    subject: group,
    startDate: wordsOf(item, 'from'),
    target: wordsOf(item, 'until') ? [{ dueDate: wordsOf(item, 'until') }] : [],
    expressedBy: ref(item.said_by),
  })
}
