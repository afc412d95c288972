import { type Repeats, type visitSorts, type Weekday, weekdays } from '@keukentafel/core/calendar/names.ts'
import { daysOf } from '@keukentafel/core/calendar/repeats.ts'
import { firstOf } from '@keukentafel/core/calendar/split.ts'
import type { When } from '@keukentafel/core/others/appointment.ts'
import { isDay } from '@keukentafel/core/shared/dates.ts'
import { mondayOf } from '../lib/dates.ts'
import { Problem } from '../lib/problem.ts'
import type { VisitEntry } from './week.ts'

type Parts = { day: string; month: string; year: string }
/** How often, as it is chosen; "as-it-is": by a rule that the form does not ask (out of another calendar). */
export const oftens = ['once', 'week', 'fortnight', 'month-nth', 'month-date', 'as-it-is'] as const
export type Often = (typeof oftens)[number]

/** A visit as it is typed. */
export interface VisitInput {
  id: string
  what: string
  sort: (typeof visitSorts)[number] | undefined
  visitors: string[]
  forPersons: string[]
  goal: string
  day: Parts
  wholeDay: boolean
  from: string
  until: string
  nights: string
  place: 'home' | 'elsewhere' | 'phone' | undefined
  where: string
  travel: string
  fixed: boolean
  often: Often
  days: Weekday[]
  last: Parts
  /** What changes of what repeats: from this time on, or all of it. */
  scope: 'after' | 'all'
  /** Why it is there although it goes past what the family said. */
  reason: string
}

const noDay = { day: '', month: '', year: '' }
export const emptyVisit = (id: string, day: Parts): VisitInput => ({
  id,
  what: '',
  sort: 'help',
  visitors: [],
  forPersons: [],
  goal: '',
  day,
  wholeDay: false,
  from: '',
  until: '',
  nights: '',
  place: 'home',
  where: '',
  travel: '',
  fixed: false,
  often: 'once',
  days: [],
  last: noDay,
  scope: 'all',
  reason: '',
})

const partsOf = (day: string | null | undefined): Parts => {
  const [year, month, date] = day?.split('-') ?? []
  return year && month && date ? { year, month: String(Number(month)), day: String(Number(date)) } : noDay
}

/** How often, of a rule: as-it-is when it says what the form does not ask. */
function oftenOf(repeats: Repeats | null | undefined): Often {
  if (!repeats) return 'once'
  const { every, step, days, nth } = repeats
  if (every === 'week' && step <= 2) return step === 1 ? 'week' : 'fortnight'
  if (every === 'month' && step === 1 && days.length === 0) return 'month-date'
  return every === 'month' && step === 1 && days.length === 1 && nth !== null ? 'month-nth' : 'as-it-is'
}

/** What stands there now, to be changed; `day`: from which time on. */
export const inputOf = ({ item }: VisitEntry, day: string | null): VisitInput => {
  const { content } = item
  return {
    ...emptyVisit(item.id, partsOf(day)),
    what: content.what,
    sort: content.sort ?? 'help',
    visitors: content.visitors,
    forPersons: content.forPersons,
    wholeDay: content.from === null,
    from: content.from ?? '',
    until: content.until ?? '',
    nights: content.nights ? String(content.nights) : '',
    place: content.place,
    where: content.where ?? '',
    travel: content.travel ? String(content.travel) : '',
    fixed: content.fixed ?? false,
    often: oftenOf(content.repeats),
    days: content.repeats?.days ?? [],
    last: partsOf(content.repeats?.until),
    scope: content.repeats && day !== item.onDate ? 'after' : 'all',
  }
}

/** An appointment of one's own calendar, to be looked over: where it is, is chosen here when nothing is said of it there. */
export const inputOfChosen = (
  id: string,
  { title, where, when }: { title: string; where: string; when: When },
  visitors: string[],
): VisitInput => ({
  ...emptyVisit(id, partsOf(when.onDate)),
  what: title,
  visitors,
  wholeDay: when.from === null,
  from: when.from ?? '',
  until: when.until ?? '',
  nights: when.nights ? String(when.nights) : '',
  place: where ? 'elsewhere' : undefined,
  where,
  often: oftenOf(when.repeats),
  days: when.repeats?.days ?? [],
  last: partsOf(when.repeats?.until),
})

/** What people type as a time, as the clock writes it: "9.30", "930", "half tien" stays as it is. */
export function clockOf(typed: string): string {
  const match = /^\s*(\d{1,2})\s*(?:[.:u h]\s*(\d{2})?|(\d{2}))?\s*$/i.exec(typed)
  if (!match) return typed.trim()
  return `${match[1]?.padStart(2, '0')}:${match[2] ?? match[3] ?? '00'}`
}

export const weekdayOf = (day: string): Weekday =>
  weekdays[Math.round((Date.parse(day) - Date.parse(mondayOf(day))) / 86_400_000)]!
/** The second Tuesday is 2; of a day in the fifth week the last. */
const nthOf = (day: string) =>
  (Number(day.slice(8)) > 28 ? -1 : Math.ceil(Number(day.slice(8)) / 7)) as 1 | 2 | 3 | 4 | -1

/** The rule that was chosen, for a first day; also with an impossible end, so that the answer names it. */
export function ruleOf(input: VisitInput, before: Repeats | null, day: string): Repeats | null {
  const { often, days, last } = input
  const until = written(last)
  const rule = { step: 1, days: [] as Weekday[], nth: null, until }
  if (often === 'once') return null
  if (often === 'as-it-is') return before && { ...before, until }
  if (often === 'month-date') return { ...rule, every: 'month' }
  if (often === 'month-nth') return { ...rule, every: 'month', days: [weekdayOf(day)], nth: nthOf(day) }
  const chosen = weekdays.filter((one) => days.includes(one))
  return { ...rule, every: 'week', step: often === 'week' ? 1 : 2, days: chosen.length > 0 ? chosen : [weekdayOf(day)] }
}

// What is no number is sent as it was typed, so that the answer names it.
const numberOf = (typed: string): number => {
  const number = Number(typed.trim())
  return typed.trim() === '' || Number.isInteger(number) ? number : (typed as unknown as number)
}

/** The content that is sent. `before`: by which rule it was. */
export const contentOf = (input: VisitInput, before: Repeats | null = null) => {
  const day = dayTyped(input)
  return {
    what: input.what,
    sort: input.sort ?? 'help',
    from: input.wholeDay ? null : clockOf(input.from),
    until: input.wholeDay || input.until.trim() === '' ? null : clockOf(input.until),
    nights: numberOf(input.nights),
    place: input.place ?? 'home',
    where: input.place === 'elsewhere' ? input.where : '',
    visitors: input.visitors,
    forPersons: input.forPersons,
    travel: input.travel.trim() === '' ? null : numberOf(input.travel),
    fixed: input.fixed,
    repeats: day && isDay(day) ? ruleOf(input, before, day) : null,
  }
}

/**
 * What is sent of an appointment of one's own calendar: what stands in the form, with the times that are otherwise of a rule that stayed. Where
 * it is, is chosen: "at home" is not said for anybody.
 */
export function chosenContentOf(input: VisitInput, when: When) {
  const content = contentOf(input, when.repeats)
  const day = dayOf(input, when.repeats)
  const kept = (changed: string) => day && isDay(day) && daysOf(day, content.repeats, changed, changed).length > 0
  // At another time here: then a time that was moved there is moved here by its day only.
  const timed = content.from === when.from && content.until === when.until
  const changes = when.changes
    .map((change) => (timed ? change : { ...change, from: null, until: null }))
    .filter((change) => content.repeats && kept(change.day) && (change.cancelled || change.toDay || change.from))
  return { ...content, place: input.place as NonNullable<typeof input.place>, changes }
}

function written({ day, month, year }: Parts): string | null {
  if (!day && !month && !year) return null
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
/** The day as it was typed: also an impossible one, so that the answer names it together with the other faults. */
export const dayTyped = ({ day }: Pick<VisitInput, 'day'>): string | null => written(day)
/** The day that is sent: of what repeats the first on which it is. */
export function dayOf(input: VisitInput, before: Repeats | null = null): string | null {
  const day = dayTyped(input)
  return day && isDay(day) ? firstOf(day, ruleOf(input, before, day)) : day
}

/** The server looks at what hangs together only when every field by itself is right; a missing day is named with the rest. */
export function withMissingDay(input: Pick<VisitInput, 'day'>, detail: string) {
  return (error: unknown): never => {
    if (!(error instanceof Problem) || error.errors.length === 0 || dayTyped(input) !== null) throw error
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
