import { clockAt } from '../../calendar/moment.ts'
import { weekdays } from '../../calendar/names.ts'
import { addDays } from '../../shared/dates.ts'
import { areApart, breachesAround, daysFrom, isOutside, type Limit } from '../breaches.ts'
import { holdsOn } from '../limit.ts'
import { isAsked, momentOf, type Slot, slotsOf, type Visit, weekdayOf } from '../moments.ts'
import type { CalmerWay } from '../names.ts'
import { clash } from './clash.ts'

/** A visit with who hears it, as one word: only visits that the same people hear are put together. */
export interface CalmerVisit extends Visit {
  hearers: string
}
export interface Busy {
  personId: string
  /** Instants. */
  from: string
  to: string
}
export interface CalmerInput {
  monday: string
  today: string
  visits: readonly CalmerVisit[]
  persons: readonly { id: string; kind: string }[]
  limits: readonly Limit[]
  busy: readonly Busy[]
  /** What somebody said no to: that it is done this way to this time; to another day it may be tried. */
  refused: readonly { id: string; original: string; how: CalmerWay; toDay: string | null }[]
  /** Times about which something is asked already: they stay where that puts them. */
  settled: readonly { id: string; original: string; to: Slot | null }[]
}
/** One way to make it calmer; without `to` it does not happen that week. */
export interface Option {
  how: CalmerWay
  to: Slot | null
  cost: number
  heavy: boolean
  /** With whom, or who takes it over: they say yes too. */
  persons: readonly string[]
}
export interface Movable {
  slot: Slot
  options: readonly Option[]
}
/** What is to be chosen: for each movable time one of its ways, or -1 for as it is. */
export interface Problem {
  monday: string
  limits: readonly Limit[]
  /** The day before it: rest after a hard Sunday is on Monday. Nothing of it can be otherwise here. */
  eve: readonly Slot[]
  /** The Monday after it, for rest after a hard Sunday of this week; as little otherwise as the eve. */
  morrow: readonly Slot[]
  /** By how much each firm limit is gone past as it is, on each day (`boundOf`): on none may it become more. */
  bounds: Readonly<Record<string, number>>
  /** The firm limits by which two should be apart: nothing is brought to a day on which that is gone past. */
  apart: readonly Limit[]
  still: readonly Slot[]
  movables: readonly Movable[]
  /** Of each goal with a contact in this week: the movables of it; only of goals of which no still time is a contact. */
  goals: readonly (readonly number[])[]
}

const COSTS = { together: 1, move: 3, phone: 5, 'every-other-week': 8, pause: 9, 'hand-over': 12, stop: 15 } as const
const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
const strangers = (a: readonly string[], b: readonly string[]) => !a.some((id) => b.includes(id))
const nameOf = ({ id, original }: Pick<Slot, 'id' | 'original'>) => `${id} ${original}`

/** What could be otherwise in a week; everything that is held hard is left out here, so no choice can break it. */
export const boundOf = (limitId: string, day: string | null): string => `${limitId} ${day ?? ''}`
export function problemOf(input: CalmerInput): Problem {
  const { monday, today, limits } = input
  const sunday = addDays(monday, 6)
  const kinds = new Map(input.persons.map(({ id, kind }) => [id, kind]))
  const professional = (id: string) => kinds.get(id) === 'professional'
  const byId = new Map(input.visits.map((visit) => [visit.id, visit]))
  const settled = new Map(input.settled.map((one) => [nameOf(one), one.to]))
  const all = slotsOf(input.visits, monday, sunday).flatMap((slot) => {
    const to = settled.get(nameOf(slot))
    return to === null ? [] : [to ?? slot]
  })
  const asked = all.filter(({ id }) => isAsked(byId.get(id)!, professional))
  const blocks = all.filter((slot) => !asked.includes(slot))
  const apart = limits.filter(({ firm, about }) => firm && (about === 'apart' || about === 'work-apart'))
  const canMove = (slot: Slot) =>
    slot.from !== null && slot.day > today && !byId.get(slot.id)!.content.fixed && !settled.has(nameOf(slot))
  const still = asked.filter((slot) => !canMove(slot))
  const moving = asked.filter(canMove)
  const fits = (slot: Slot, to: Slot, how: CalmerWay) =>
    to.day > today &&
    !limits.some((limit) => limit.firm && forbids(limit, to)) &&
    !isBusy(input.busy, to, kinds) &&
    !blocks.some((other) => clash(to, other)) &&
    !still.some((other) => clash(to, other, how === 'together')) &&
    !(to.day !== slot.day && still.some((other) => apart.some((limit) => areApart(limit, to, other)))) &&
    [...still].every((other) => inOrder(slot, to, other, other))
  const refused = new Set(input.refused.map((one) => `${nameOf(one)} ${one.how} ${one.toDay}`))
  const movables = moving.map((slot) => ({
    slot,
    options: waysOf(slot, asked, byId, limits, monday).filter(
      ({ how, to }) =>
        !refused.has(`${nameOf(slot)} ${how} ${to && how !== 'phone' ? to.day : null}`) && (!to || fits(slot, to, how)),
    ),
  }))
  const kept = new Set(still.map(({ goalId }) => goalId))
  const goalIds = [...new Set(moving.map(({ goalId }) => goalId))].filter((id) => id !== null && !kept.has(id))
  const goals = goalIds.map((id) => movables.flatMap(({ slot }, i) => (slot.goalId === id ? [i] : [])))
  const helps = input.visits.filter((visit) => isAsked(visit, professional))
  const on = (day: string) => slotsOf(helps, day, day)
  const [eve, morrow] = [on(addDays(monday, -1)), on(addDays(sunday, 1))]
  const bounds: Record<string, number> = {}
  for (const { firm, limitId, day, over } of breachesAround(limits, [...eve, ...asked, ...morrow], monday))
    if (firm) bounds[boundOf(limitId, day)] = over
  return { monday, limits, eve, morrow, bounds, apart, still, movables, goals }
}

function waysOf(
  slot: Slot,
  asked: readonly Slot[],
  byId: ReadonlyMap<string, CalmerVisit>,
  limits: readonly Limit[],
  monday: string,
): Option[] {
  const visit = byId.get(slot.id)!
  const others = asked.filter(({ id }) => id !== slot.id)
  const option = (how: CalmerWay, to: Slot | null, more = 0, persons: readonly string[] = []): Option => ({
    how,
    to,
    cost: COSTS[how] + more,
    heavy: how === 'hand-over' || how === 'stop',
    persons,
  })
  const options: Option[] = []
  if (slot.place !== 'phone') {
    const joined = others.filter(
      (other) =>
        other.from !== null &&
        other.place === slot.place &&
        byId.get(other.id)!.hearers === visit.hearers &&
        same(other.forPersons, slot.forPersons) &&
        strangers(other.visitors, slot.visitors),
    )
    for (const { day, from, until, place, where, goalId, visitors } of joined)
      options.push(
        option(
          'together',
          { ...slot, day, from, until, place, where },
          goalId === slot.goalId && goalId ? 0 : 1,
          visitors,
        ),
      )
  }
  for (const day of daysFrom(monday))
    for (const [from, until] of timesOf(slot, limits))
      if (day !== slot.day || from !== slot.from)
        options.push(option('move', { ...slot, day, from, until }, Math.abs(weekdayOf(day) - weekdayOf(slot.day))))
  if (slot.place !== 'phone') options.push(option('phone', { ...slot, place: 'phone', where: '', travel: 0 }))
  const { repeats } = visit.content
  if (repeats?.every === 'week' && repeats.step === 1) options.push(option('every-other-week', null))
  options.push(option('pause', null))
  const takers = others.filter(
    (other) =>
      slot.goalId &&
      other.goalId === slot.goalId &&
      byId.get(other.id)!.hearers === visit.hearers &&
      strangers(other.visitors, slot.visitors),
  )
  const taker = takers.find((other) => other.visitors.length > 0)
  if (taker) options.push(option('hand-over', null, 0, taker.visitors))
  options.push(option('stop', null))
  const taken = new Set(asked.map((one) => momentOf(one)))
  const seen = new Set<string>()
  return options.filter(({ how, to }) => {
    const key = to ? momentOf(to) : how
    // At a moment that is of another one comes along on purpose, or not at all.
    if (seen.has(key) || (how === 'move' && taken.has(key))) return false
    seen.add(key)
    return true
  })
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The time it is at, and where it would just fit within "not before" and "not after". */
function timesOf({ from, until }: Slot, limits: readonly Limit[]): [string, string | null][] {
  const long = until && until > from! ? minutes(until) - minutes(from!) : 60
  const begins = limits.flatMap(({ about, time }) =>
    !time ? [] : about === 'not-before' ? [minutes(time)] : about === 'not-after' ? [minutes(time) - long] : [],
  )
  const others = [...new Set(begins)].filter((begin) => begin >= 0 && begin + long < 24 * 60 && clockOf(begin) !== from)
  return [
    [from!, until],
    ...others.map((begin): [string, string | null] => [clockOf(begin), until && clockOf(begin + long)]),
  ]
}

const forbids = (limit: Limit, to: Slot): boolean =>
  holdsOn(limit, to.day) &&
  (limit.aboutPersons.length === 0 ||
    to.forPersons.length === 0 ||
    to.forPersons.some((id) => limit.aboutPersons.includes(id))) &&
  ((limit.about === 'quiet-days' && to.place !== 'phone' && limit.days.includes(weekdays[weekdayOf(to.day)]!)) ||
    isOutside(limit, to))

function isBusy(busy: readonly Busy[], to: Slot, kinds: ReadonlyMap<string, string>): boolean {
  const from = `${to.day} ${to.from}`
  const until = `${to.day} ${to.until ?? clockOf(Math.min(minutes(to.from!) + 60, 1439))}`
  return busy.some(
    ({ personId, from: begin, to: end }) =>
      (to.visitors.includes(personId) ||
        to.forPersons.includes(personId) ||
        (to.forPersons.length === 0 && kinds.get(personId) === 'family')) &&
      clockAt(begin) < until &&
      from < clockAt(end),
  )
}

/** Of one visit the times stay in their order, each on a day of its own. */
export const inOrder = (a: Slot, to: Slot, b: Slot, bTo: Slot): boolean =>
  a.id !== b.id || a.original === b.original || (a.original < b.original ? to.day < bTo.day : to.day > bTo.day)
