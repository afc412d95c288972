import { ages } from '../law/ages.ts'
import { ageOn } from '../shared/dates.ts'
import type { Fault } from '../shared/errors.ts'

interface LifeDates {
  birthDate?: string | null
  deceasedOn?: string | null
}

/** Dates of a life that cannot be: in the future, or an end before the begin. `at` is the JSON pointer of the person. */
export function faultsOfLife({ birthDate, deceasedOn }: LifeDates, today: string, at = ''): Fault[] {
  const faults: Fault[] = []
  if (birthDate && birthDate > today) faults.push({ pointer: `${at}/birthDate`, code: 'date.future' })
  if (deceasedOn && deceasedOn > today) faults.push({ pointer: `${at}/deceasedOn`, code: 'date.future' })
  else if (birthDate && deceasedOn && deceasedOn < birthDate)
    faults.push({ pointer: `${at}/deceasedOn`, code: 'date.before-begin' })
  return faults
}

/** Between which of the ages of law somebody is: with the next one others have the say. */
const bandOf = (birthDate: string | null, today: string): number | null =>
  birthDate === null
    ? null
    : [ages.ownVoice, ages.decidesAlone, ages.adult].filter((age) => ageOn(birthDate, today) >= age).length

interface GuardedDate {
  recorded: string | null
  asked: string | null | undefined
  /** Whether it is their own. */
  self: boolean
  /** Whether they take part with an account of their own. */
  hasAccount: boolean
  /** Whether somebody holds authority over them that was checked; it was checked with this date. */
  checked: boolean
}
/**
 * Ages open and close rights (law/ages.ts), so nobody moves a say by writing another date of birth. Somebody who is a minor by the date that is recorded
 * does not change it for themselves; one that is not known yet may be filled in, unless authority over them was checked. Where it was, nobody
 * writes a date that makes others decide, nor one that takes the say of a young person who takes part. A date between the same ages is just a mistake put right.
 */
export function guardsBirthDate({ recorded, asked, self, hasAccount, checked }: GuardedDate, today: string): Fault[] {
  if (asked === undefined || asked === recorded) return []
  const [from, to] = [bandOf(recorded, today), bandOf(asked, today)]
  if (self && (recorded === null ? checked : ageOn(recorded, today) < ages.adult))
    return [{ pointer: '/birthDate', code: 'birth-date.guarded' }]
  const takesTheirs = hasAccount && !self && from !== null && (to === null || to < from) && from < 3
  const moves = from !== null && from !== to
  return takesTheirs || (checked && moves) ? [{ pointer: '/birthDate', code: 'birth-date.decides' }] : []
}

/** Ids that were given twice in one request. */
export function faultsOfTwice(ids: readonly { pointer: string; id: string }[]): Fault[] {
  const seen = new Set<string>()
  return ids
    .filter(({ id }) => seen.has(id.toLowerCase()) || !seen.add(id.toLowerCase()))
    .map(({ pointer }) => ({ pointer, code: 'id.invalid' }))
}
