import type { AuthorityKind } from '../access/facts.ts'
import { ages } from './ages.ts'

// Who must say yes before data about somebody are shared with somebody who is not of the family. Jeugdwet 7.3.11 lid 1:
// nobody gets information without consent of whom it is about; whose consent that is follows from the age (7.3.4, 7.3.5,
// 7.3.15) and from who holds authority (BW 1:245-253). From 12 the young person decides by the wording of the law and below
// 16 the representative is asked too (UAVG 5): both are asked here. This is permission to share and nothing else: agreement to
// help and a legal ground to share without permission are other records, never filled in by this one.

/** Authority over the one whose data it is, as recorded, also when it is not checked or not in force. */
export interface AuthorityRecord {
  holderId: string
  kind: AuthorityKind
  from: string | null
  until: string | null
  checked: boolean
}
export interface Subject {
  personId: string
  /** In whole years on the Dutch day; null when the date of birth is unknown. */
  age: number | null
  authorities: readonly AuthorityRecord[]
}
/** Who must all say yes, or why nobody can. */
export type Needed = { voices: readonly string[] } | { closed: 'age-unknown' | 'authority-closed' }

const holding: readonly AuthorityKind[] = ['parent', 'guardian', 'institution']

/** Holders in force: all of them or nobody. One record that is unknown, or that nobody checked, closes (domain 8.1). */
function holdersOf(subject: Subject, today: string): readonly string[] | null {
  const said = subject.authorities.filter(
    (a) => a.kind !== 'none' && (a.from === null || a.from <= today) && (a.until === null || today < a.until),
  )
  if (said.length === 0 || said.some((a) => !holding.includes(a.kind) || !a.checked)) return null
  return said.map((a) => a.holderId)
}

/**
 * Somebody else decides this one thing, because it was recorded that the person cannot weigh it (core/src/law/incapacity.ts). For an
 * adult who that is; below 18 those who hold authority. Only agreement to help knows this: sharing never does.
 */
export interface Represented {
  by: string | null
}

/**
 * Below 12 those who hold authority, together; from 12 to 15 the young person and they; from 16 the person alone, and nobody
 * ever for an adult. `withoutHolders`: a reason was recorded why below 16 the holders are not asked (Jeugdwet 7.3.4 lid 2).
 * `represented`: from 12, for one decision, as below 12; an adult by whom the law names (Jeugdwet 7.3.15; BW 7:465 lid 3).
 */
export function voicesNeeded(
  subject: Subject,
  today: string,
  withoutHolders = false,
  represented: Represented | null = null,
): Needed {
  if (subject.age === null || subject.age < 0) return { closed: 'age-unknown' }
  // Who had holders of authority decide and comes of age decides again.
  if (represented && represented.by !== null && subject.age >= ages.adult)
    return represented.by === subject.personId ? { closed: 'authority-closed' } : { voices: [represented.by] }
  if (represented && subject.age >= ages.ownVoice && subject.age < ages.adult) {
    const holders = holdersOf(subject, today)
    return holders ? { voices: holders } : { closed: 'authority-closed' }
  }
  if (subject.age >= ages.decidesAlone) return { voices: [subject.personId] }
  if (subject.age >= ages.ownVoice && withoutHolders) return { voices: [subject.personId] }
  const holders = holdersOf(subject, today)
  if (!holders) return { closed: 'authority-closed' }
  return { voices: subject.age >= ages.ownVoice ? [subject.personId, ...holders] : holders }
}
