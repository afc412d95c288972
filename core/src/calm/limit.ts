import type { Fault } from '../shared/errors.ts'
import { asksNumber, asksTime, type LimitSort } from './names.ts'

/** What is said in a limit, as far as rules ask. Of what it is not about, the fields are empty. */
export interface LimitWords {
  about: LimitSort
  number: number | null
  days: readonly string[]
  time: string | null
  aboutPersons: readonly string[]
  persons: readonly string[]
  /** Absent in limits from before there were these. */
  domains?: readonly string[] | undefined
  firm: boolean
  from: string | null
  until: string | null
}

/** Faults between the fields of a limit: what it is about must be said, or nobody can keep to it. */
export function faultsInLimit(content: Record<string, unknown>): Fault[] {
  const { about, number, days, time, persons, domains } = content as Partial<LimitWords>
  const faults: Fault[] = []
  if (about && asksNumber.includes(about) && number == null)
    faults.push({ pointer: '/content/number', code: 'limit.number' })
  if (about && asksTime.includes(about) && !time) faults.push({ pointer: '/content/time', code: 'limit.time' })
  if (about === 'quiet-days' && !days?.length) faults.push({ pointer: '/content/days', code: 'limit.days' })
  if (about === 'apart' && (persons?.length ?? 0) < 2) faults.push({ pointer: '/content/persons', code: 'limit.two' })
  if (about === 'work-apart' && (domains?.length ?? 0) < 2)
    faults.push({ pointer: '/content/domains', code: 'limit.works' })
  return faults
}

/** Whether a limit says something of a day. */
export const holdsOn = ({ from, until }: Pick<LimitWords, 'from' | 'until'>, day: string): boolean =>
  (!from || from <= day) && (!until || day <= until)
