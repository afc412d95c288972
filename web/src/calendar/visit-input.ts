import { Problem } from '../lib/problem.ts'
import type { VisitEntry } from './week.ts'

/** A visit as it is typed. */
export interface VisitInput {
  id: string
  what: string
  visitors: string[]
  forPersons: string[]
  day: { day: string; month: string; year: string }
  from: string
  until: string
  place: 'home' | 'elsewhere' | 'phone' | undefined
}

export const emptyVisit = (id: string, day: VisitInput['day']): VisitInput => ({
  id,
  what: '',
  visitors: [],
  forPersons: [],
  day,
  from: '',
  until: '',
  place: 'home',
})

export const inputOf = ({ item }: VisitEntry, day: VisitInput['day']): VisitInput => ({
  id: item.id,
  day,
  what: item.content.what,
  visitors: item.content.visitors,
  forPersons: item.content.forPersons,
  from: item.content.from ?? '',
  until: item.content.until ?? '',
  place: item.content.place,
})

/** What people type as a time, as the clock writes it: "9.30", "930", "half tien" stays as it is. */
export function clockOf(typed: string): string {
  const match = /^\s*(\d{1,2})\s*(?:[.:u h]\s*(\d{2})?|(\d{2}))?\s*$/i.exec(typed)
  if (!match) return typed.trim()
  return `${match[1]?.padStart(2, '0')}:${match[2] ?? match[3] ?? '00'}`
}

/** The content that is sent. */
export const contentOf = (input: VisitInput) => ({
  what: input.what,
  from: clockOf(input.from),
  until: input.until.trim() === '' ? null : clockOf(input.until),
  place: input.place ?? 'home',
  visitors: input.visitors,
  forPersons: input.forPersons,
})

/** The day that is sent: also an impossible one, so that the answer names it together with the other faults. */
export function dayOf({ day }: Pick<VisitInput, 'day'>): string | null {
  if (!day.day && !day.month && !day.year) return null
  return `${day.year.padStart(4, '0')}-${day.month.padStart(2, '0')}-${day.day.padStart(2, '0')}`
}

/** The server looks at what hangs together only when every field by itself is right; a missing day is named with the rest. */
export function withMissingDay(input: VisitInput, detail: string) {
  return (error: unknown): never => {
    if (!(error instanceof Problem) || error.errors.length === 0 || dayOf(input) !== null) throw error
    const day = { pointer: '/onDate', code: 'date.missing', detail }
    const { code, status, title, errors } = error
    throw new Problem({
      code,
      status,
      title,
      errors: [...errors.filter(({ pointer }) => pointer !== day.pointer), day],
    })
  }
}
