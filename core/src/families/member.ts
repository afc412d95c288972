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

/**
 * Ages open and close rights (law/ages.ts), so somebody who is a minor by the date that is recorded does not change that
 * date for themselves. A date that is not known yet may be filled in.
 */
export function guardsBirthDate(
  recorded: string | null,
  asked: string | null | undefined,
  self: boolean,
  today: string,
): Fault[] {
  const changes = asked !== undefined && asked !== recorded
  const minor = recorded !== null && ageOn(recorded, today) < ages.adult
  return self && changes && minor ? [{ pointer: '/birthDate', code: 'birth-date.guarded' }] : []
}

/** Ids that were given twice in one request. */
export function faultsOfTwice(ids: readonly { pointer: string; id: string }[]): Fault[] {
  const seen = new Set<string>()
  return ids
    .filter(({ id }) => seen.has(id.toLowerCase()) || !seen.add(id.toLowerCase()))
    .map(({ pointer }) => ({ pointer, code: 'id.invalid' }))
}
