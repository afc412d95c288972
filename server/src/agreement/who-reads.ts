import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import type { Needed } from '@keukentafel/core/law/consent.ts'
import type { Statement } from '../db/statement.ts'
import { SUBJECTS, type SubjectRow } from '../sharing/public.ts'
import { AGREEMENTS, type HelpRow, helpFacts } from './agreement-store.ts'
import { INCAPACITIES, type IncapacityRow, incapacityFacts, insteadFor } from './incapacity-store.ts'

/** What must have been read, in this order, to know who reads which agreement. */
export const readForAgreements = (familyId: string, today: string): [Statement, readonly unknown[]][] => [
  [AGREEMENTS, [familyId, today]],
  [INCAPACITIES, [familyId]],
  [SUBJECTS, [familyId]],
]

const viewerOf = (facts: Facts) => (facts.viewer.kind === 'account' ? (facts.viewer.seat?.personId ?? '') : '')

/** Who once said something and is not asked any more reads the own words only; this is who reads all of them. */
export const isInside = (row: HelpRow, needed: Needed, me: string): boolean =>
  me === row.subjectId || me === row.helperId || ('voices' in needed && needed.voices.includes(me))

const peopleOf = (family: unknown[] | undefined) =>
  new Map(((family ?? []) as SubjectRow[]).map((row) => [row.personId, row]))

function factsOf(row: HelpRow, [, records, family]: unknown[][], facts: Facts) {
  const subject = peopleOf(family).get(row.subjectId)
  if (!subject) return undefined
  const represented = insteadFor(records as IncapacityRow[], row.id, facts.today)
  return helpFacts(row, subject, viewerOf(facts), facts.today, represented)
}

/** Agreements that this viewer reads in full. */
export const near = (read: unknown[][], facts: Facts): HelpRow[] =>
  (read[0] as HelpRow[]).filter((row) => {
    const help = factsOf(row, read, facts)
    return help !== undefined && may('help.see', { ...facts, help })
  })

/** What was written down about not being able to weigh something, as far as this viewer reads it. */
export function told([rows, records, family]: unknown[][], facts: Facts) {
  const people = peopleOf(family)
  const stands = new Set((rows as HelpRow[]).map((row) => row.id))
  return (records as IncapacityRow[]).flatMap((row) => {
    const subject = people.get(row.subjectId)
    if (!subject || !stands.has(row.agreementId)) return []
    const about = { ...facts, incapacity: incapacityFacts(row, subject, viewerOf(facts), facts.today) }
    return may('incapacity.see', about) ? [{ row, about, subjectId: row.subjectId }] : []
  })
}

/** What may leave with who takes it out: which agreements, whether with everybody's words or the own alone, and which records of not being able to weigh them. */
export function mayTakeOut(read: unknown[][], facts: Facts) {
  const me = viewerOf(facts)
  const agreements = new Map(
    near(read, facts).map((row) => [row.id, isInside(row, factsOf(row, read, facts)!.needed, me)]),
  )
  const incapacities = new Set(
    told(read, facts).flatMap(({ row }) => (agreements.has(row.agreementId) ? [row.id] : [])),
  )
  return { me, agreements, incapacities }
}
