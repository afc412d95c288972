import { type Occurrence, occurrencesOf } from '@keukentafel/core/calendar/occurrences.ts'
import { ages } from '@keukentafel/core/law/ages.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { mondayOf, weekNumber } from '../lib/dates.ts'
import { type Entry, ofKind, type Plan, type PlanPerson } from '../lib/query.ts'

export type VisitEntry = Entry & { item: Extract<Entry['item'], { kind: 'visit' }> }
/** One time of a visit, as it stands on a day: a night elsewhere begins on one day and ends on another. */
export type VisitTime = VisitEntry & { at: Occurrence; part: 'whole' | 'begins' | 'lasts' | 'ends' }
export type StepEntry = Entry & { item: Extract<Entry['item'], { kind: 'step' }> }
export type TalkEntry = Entry & { item: Extract<Entry['item'], { kind: 'conversation' }> }
/** Which children sleep in which home. */
export interface Sleep {
  home: string
  colour: string
  persons: string[]
}
export interface WeekDay {
  date: string
  /** Also what was cancelled: people want to see that it does not happen. */
  visits: VisitTime[]
  /** Talks at the table that are planned, or being held. */
  talks: TalkEntry[]
  steps: StepEntry[]
  nights: Sleep[]
  /** A free day in a week in which people come. */
  isRest: boolean
}

const byTime = (a: string | null, b: string | null) => (a ?? '99').localeCompare(b ?? '99')

/** The seven days from a Monday on: who comes, which steps are due, where the children sleep. */
export function weekOf(plan: Plan, monday: string): WeekDay[] {
  const visits = timesIn(plan, monday, addDays(monday, 6))
  const talks = (ofKind(plan, 'conversation') as TalkEntry[]).filter(
    ({ item }) => item.state === 'planned' || item.state === 'now',
  )
  const steps = (ofKind(plan, 'step') as StepEntry[]).filter(({ item }) => item.onDate !== null)
  const days = Array.from({ length: 7 }, (_, i) => {
    const date = addDays(monday, i)
    return {
      date,
      visits: timesOn(visits, date),
      talks: talks
        .filter(({ item }) => item.onDate === date)
        .sort((a, b) => byTime(a.item.content.time, b.item.content.time)),
      // What is behind us and done is no news any more.
      steps: steps
        .filter(({ item }) => item.onDate === date && (item.state !== 'done' || date >= plan.today))
        .sort((a, b) => byTime(a.item.content.time, b.item.content.time)),
      nights: nightsOn(plan, date),
    }
  })
  const someoneComes = days.some((day) => day.visits.some(isBusy))
  return days.map((day) => ({
    ...day,
    isRest:
      someoneComes &&
      day.date >= plan.today &&
      day.visits.filter(isBusy).length + day.talks.length + day.steps.length === 0,
  }))
}

/**
 * Every time of every visit that touches these days, in order. A visit that would have been once and was called off stays in sight;
 * what repeats and was stopped altogether does not stand crossed out in every week to come.
 */
export function timesIn(plan: Plan, from: string, to: string): (VisitEntry & { at: Occurrence })[] {
  return (ofKind(plan, 'visit') as VisitEntry[])
    .filter(({ item }) => item.state === 'planned' || !item.content.repeats)
    .flatMap((visit) => occurrencesOf(visit.item, from, to).map((at) => ({ ...visit, at })))
}

/** Those of one day: what takes the whole day first, then by the clock. */
export function timesOn(times: readonly (VisitEntry & { at: Occurrence })[], date: string): VisitTime[] {
  const clock = ({ at, part }: VisitTime) => (part === 'lasts' || part === 'ends' ? '' : (at.from ?? ''))
  return times
    .filter(({ at }) => at.day <= date && date <= at.lastDay)
    .map((time): VisitTime => ({ ...time, part: partOn(time.at, date) }))
    .sort((a, b) => clock(a).localeCompare(clock(b)))
}
/** Tells one time from every other. */
export const timeKey = ({ item, at }: Pick<VisitTime, 'item' | 'at'>): string => `${item.id} ${at.original}`
const partOn = ({ day, lastDay }: Occurrence, date: string): VisitTime['part'] =>
  day === lastDay ? 'whole' : date === day ? 'begins' : date === lastDay ? 'ends' : 'lasts'

/** Whether it asks something of a day: it goes on, and is not a time that is kept free. */
export const isBusy = ({ item, at }: Pick<VisitTime, 'item' | 'at'>): boolean =>
  !at.cancelled && item.content.sort !== 'quiet'

/** Where each child sleeps in the night that begins on a day; odd and even are the numbers of ISO weeks. */
export function nightsOn(plan: Plan, day: string): Sleep[] {
  const night = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
  const parity = weekNumber(day) % 2 === 0 ? 'even' : 'odd'
  const children = new Set(plan.persons.filter(isChild).map(({ id }) => id))
  const homes = new Map<string, Sleep>()
  for (const { personId, home, colour, nights, weeks } of plan.nights) {
    if (!children.has(personId) || !nights.includes(night) || (weeks !== 'every' && weeks !== parity)) continue
    const there = homes.get(home) ?? { home, colour, persons: [] }
    homes.set(home, { ...there, persons: [...there.persons, personId] })
  }
  return [...homes.values()]
}

const isChild = ({ kind, age }: PlanPerson) => kind === 'family' && age !== null && age < ages.adult

/** With one home there is nothing to say about the nights. */
export const hasTwoHomes = (plan: Plan): boolean => new Set(plan.nights.map(({ home }) => home)).size > 1

/** How a day is summed up: how many people come to the house, or that there is only something elsewhere. */
export type Crowd = { kind: 'nobody' } | { kind: 'elsewhere'; count: number } | { kind: 'come'; count: number }

/** Who comes to the house on a day; somebody who comes twice is one person. What is called off, and a quiet time, is nobody. */
export function crowdOf({ visits }: Pick<WeekDay, 'visits'>): Crowd {
  const busy = visits.filter(isBusy)
  const home = busy.filter(({ at }) => at.place === 'home')
  const people = new Set(home.flatMap(({ item }) => item.content.visitors))
  // A visit for which nobody is named is still somebody at the door; a child that is at home, or at school, is not.
  const unnamed = home.filter(({ item: { content } }) => content.visitors.length === 0 && comes(content.sort)).length
  if (people.size + unnamed > 0) return { kind: 'come', count: people.size + unnamed }
  const elsewhere = busy.filter(({ at }) => at.place !== 'home').length
  return elsewhere > 0 ? { kind: 'elsewhere', count: elsewhere } : { kind: 'nobody' }
}
const comes = (sort: VisitEntry['item']['content']['sort'] | undefined) =>
  sort === undefined || sort === 'help' || sort === 'other'

/** A person's own steps that are not done: of this week, overdue, and without a day; the earliest first. */
export function mySteps(plan: Plan, sunday: string): StepEntry[] {
  return (ofKind(plan, 'step') as StepEntry[])
    .filter(({ item }) => item.content.doers.includes(plan.me.personId))
    .filter(({ item }) =>
      item.state === 'done'
        ? item.onDate !== null && item.onDate >= mondayOf(sunday) && item.onDate <= sunday
        : item.onDate === null || item.onDate <= sunday,
    )
    .sort((a, b) => byTime(a.item.onDate, b.item.onDate) || byTime(a.item.content.time, b.item.content.time))
}
