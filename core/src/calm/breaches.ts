import { weekdays } from '../calendar/names.ts'
import { addDays } from '../shared/dates.ts'
import { holdsOn, type LimitWords } from './limit.ts'
import { lengthOf, momentsOf, type Slot, weekdayOf } from './moments.ts'

export interface Limit extends LimitWords {
  id: string
  /** Of each part of life that should be apart, the goals in it that the reader hears (`limitIn`). */
  works?: readonly (readonly string[])[]
}
/** A step of the family with a day, for "so many steps in a week". What was done was asked in that week too. */
export interface Homework {
  day: string
  doers: readonly string[]
}
/** Where a week goes past what the family said. */
export interface Breach {
  limitId: string
  about: LimitWords['about']
  firm: boolean
  /** The day it is on; null: the week as a whole. */
  day: string | null
  /** What is there, and what the family wants at most. */
  found: number
  most: number
  /** By how much: visits, or hours begun. */
  over: number
  /** Of whom it is, where a limit is looked at for each by themselves and one name is needed: steps. */
  personId?: string
}

/** A limit as it is looked at: "apart" of kinds of work is about the goals of those parts of life, as its reader hears them. */
export const limitIn = (id: string, words: LimitWords, goals: readonly { id: string; content: object }[]): Limit => ({
  id,
  ...words,
  ...(words.about === 'work-apart' && {
    works: (words.domains ?? []).map((domain) =>
      goals.filter(({ content }) => (content as { lifeDomain?: string }).lifeDomain === domain).map((goal) => goal.id),
    ),
  }),
})

/** Whether a limit is about those for whom this is. */
export const concerns = ({ aboutPersons }: Pick<LimitWords, 'aboutPersons'>, slot: Pick<Slot, 'forPersons'>): boolean =>
  aboutPersons.length === 0 || slot.forPersons.length === 0 || slot.forPersons.some((id) => aboutPersons.includes(id))

/** The seven days of the week of a Monday. */
export const daysFrom = (monday: string): string[] => Array.from({ length: 7 }, (_, i) => addDays(monday, i))

/** The people for whom something can be, one by one; '': nobody in particular. What is for the whole family is for each. */
export const eachFor = (
  slots: readonly Pick<Slot, 'forPersons'>[],
  { aboutPersons }: Pick<LimitWords, 'aboutPersons'>,
): string[] => [
  '',
  ...(aboutPersons.length > 0 ? aboutPersons : new Set(slots.flatMap(({ forPersons }) => forPersons))),
]
export const isFor = ({ forPersons }: Pick<Slot, 'forPersons'>, person: string): boolean =>
  forPersons.length === 0 || forPersons.includes(person)

/**
 * Everything in which the week that begins on `monday` goes past a limit. Calls are no visits. A day before it may be among the slots: rest
 * after a hard Sunday is on Monday.
 */
export const breachesOf = (
  limits: readonly Limit[],
  slots: readonly Slot[],
  monday: string,
  steps: readonly Homework[] = [],
): Breach[] =>
  limits.flatMap((limit) => {
    const days = daysFrom(monday).filter((day) => holdsOn(limit, day))
    if (limit.about === 'steps-week') return stepsPast(limit, days, steps)
    const looked = limit.about === 'rest-after' ? withEve(limit, days, monday) : days
    const held = slots.filter((slot) => looked.includes(slot.day) && concerns(limit, slot))
    const most = limit.number ?? 0
    return found(limit, looked, held, most)
      .filter(({ over }) => over > 0)
      .map((breach) => ({ limitId: limit.id, about: limit.about, firm: limit.firm, ...breach }))
  })

/**
 * The same with the Monday after it, when there was to be rest: what makes a Sunday hard is past its week. Of both Mondays and the Sunday before
 * only that is looked at; the slots hold those days too.
 */
export function breachesAround(
  limits: readonly Limit[],
  slots: readonly Slot[],
  monday: string,
  steps: readonly Homework[] = [],
): Breach[] {
  const next = addDays(monday, 7)
  const rest = limits.filter(({ about }) => about === 'rest-after')
  const after = rest.length > 0 ? breachesOf(rest, slots, next).filter(({ day }) => day === next) : []
  return [...breachesOf(limits, slots, monday, steps), ...after]
}

/**
 * Whether a limit has these two apart: people, or kinds of work for one person. By phone nobody comes.
 */
export function areApart(limit: Limit, a: Slot, b: Slot): boolean {
  if (a.day !== b.day || a.place === 'phone' || b.place === 'phone' || !holdsOn(limit, a.day)) return false
  if (limit.about === 'apart')
    return (
      concerns(limit, a) &&
      concerns(limit, b) &&
      limit.persons.some(
        (one) => a.visitors.includes(one) && limit.persons.some((two) => two !== one && b.visitors.includes(two)),
      )
    )
  const { works = [] } = limit
  return (
    limit.about === 'work-apart' &&
    eachFor([a, b], limit).some((person) => isFor(a, person) && isFor(b, person)) &&
    works.some((goals, i) => isOfWork(a, goals) && works.some((others, j) => i !== j && isOfWork(b, others)))
  )
}

const withEve = (limit: Limit, days: readonly string[], monday: string) => {
  const eve = addDays(monday, -1)
  return holdsOn(limit, eve) ? [eve, ...days] : days
}

function stepsPast(limit: Limit, days: readonly string[], steps: readonly Homework[]): Breach[] {
  const most = limit.number ?? 0
  const { id: limitId, about, firm } = limit
  const held = steps.filter(({ day }) => days.includes(day))
  const whom = limit.aboutPersons.length > 0 ? limit.aboutPersons : [...new Set(held.flatMap(({ doers }) => doers))]
  return whom
    .map((personId) => ({ personId, count: held.filter(({ doers }) => doers.includes(personId)).length }))
    .filter(({ count }) => count > most)
    .map(({ personId, count }) => ({
      limitId,
      about,
      firm,
      day: null,
      found: count,
      most,
      over: count - most,
      personId,
    }))
}

type Found = Pick<Breach, 'day' | 'found' | 'most' | 'over'>

function found(limit: Limit, days: readonly string[], slots: readonly Slot[], most: number): Found[] {
  const moments = momentsOf(slots)
  const visits = momentsOf(slots.filter(({ place }) => place !== 'phone'))
  const on = (day: string) => visits.filter(([one]) => one!.day === day).length
  const each = (count: (day: string) => number) =>
    days.map((day) => ({ day, found: count(day), most, over: count(day) - most }))
  switch (limit.about) {
    case 'visits-week':
      return [{ day: null, found: visits.length, most, over: visits.length - most }]
    case 'visits-day':
      return each(on)
    case 'hours-week': {
      const minutes = moments.reduce((sum, [one]) => sum + (lengthOf(one!) ?? 0), 0)
      return [{ day: null, found: Math.ceil(minutes / 60), most, over: Math.ceil((minutes - most * 60) / 60) }]
    }
    case 'quiet-days':
      return days
        .filter((day) => limit.days.includes(weekdays[weekdayOf(day)]!))
        .map((day) => ({ day, found: on(day), most: 0, over: on(day) }))
    case 'not-before':
    case 'not-after':
      return days.map((day) => {
        const outside = moments.filter(([one]) => one!.day === day && isOutside(limit, one!)).length
        return { day, found: outside, most: 0, over: outside }
      })
    case 'apart':
      return days.map((day) => {
        const there = slots
          .filter((slot) => slot.day === day && slot.place !== 'phone')
          .flatMap((slot) => slot.visitors)
        const many = limit.persons.filter((id) => there.includes(id)).length
        return { day, found: many, most: 1, over: many - 1 }
      })
    case 'work-apart':
      return each((day) => {
        const there = slots.filter((slot) => slot.day === day && slot.place !== 'phone')
        return Math.max(...eachFor(there, limit).map((person) => worksOf(limit, there, person)))
      }).map((one) => ({ ...one, most: 1, over: one.found - 1 }))
    case 'helpers-day':
      return each((day) => {
        const there = slots.filter((slot) => slot.day === day && slot.place !== 'phone')
        const count = (person: string) =>
          new Set(there.filter((slot) => isFor(slot, person)).flatMap(({ visitors }) => visitors)).size
        return Math.max(...eachFor(there, limit).map(count))
      })
    case 'rest-after':
      return days.flatMap((day, i) => {
        const next = days[i + 1]
        return next === addDays(day, 1) && on(day) >= most && most > 0 && on(next) > 0
          ? [{ day: next, found: on(next), most: 0, over: 1 }]
          : []
      })
    case 'steps-week':
    case 'words':
      return []
  }
}

/** Of how many of the kinds of work that should be apart somebody comes for one person. */
const worksOf = ({ works = [] }: Limit, slots: readonly Slot[], person: string): number =>
  works.filter((goals) => slots.some((slot) => isFor(slot, person) && isOfWork(slot, goals))).length
export const isOfWork = ({ goalId }: Pick<Slot, 'goalId'>, goals: readonly string[]): boolean =>
  goalId !== null && goals.includes(goalId)

/** Whether a time lies before, or after, what the limit says. */
export const isOutside = (
  { about, time }: Pick<Limit, 'about' | 'time'>,
  { from, until }: Pick<Slot, 'from' | 'until'>,
) => Boolean(time && from && (about === 'not-before' ? from < time : about === 'not-after' && (until ?? from) > time))
