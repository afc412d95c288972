import { instantAt } from '@keukentafel/core/calendar/moment.ts'
import type { Limit } from '@keukentafel/core/calm/breaches.ts'
import { type CalmerInput, problemOf } from '@keukentafel/core/calm/calmer/problem.ts'
import { asItIs, type Choice, slotsBy } from '@keukentafel/core/calm/calmer/score.ts'
import type { Slot } from '@keukentafel/core/calm/moments.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { MONDAY } from './calmer.fixture.ts'

const holds = ({ from }: Limit, day: string) => !from || from <= day
const forOne = (slot: Slot, person: string) => slot.forPersons.length === 0 || slot.forPersons.includes(person)
const counts = (limit: Limit, slot: Slot) =>
  limit.aboutPersons.length === 0 || limit.aboutPersons.some((person) => forOne(slot, person))
function mayNotMeet(limit: Limit, a: Slot, b: Slot): boolean {
  if (!limit.firm || !holds(limit, a.day)) return false
  if (limit.about === 'apart')
    return (
      counts(limit, a) &&
      counts(limit, b) &&
      [a, b].every(({ visitors }) => limit.persons.includes(visitors[0]!)) &&
      a.visitors[0] !== b.visitors[0]
    )
  const whom = limit.aboutPersons.length > 0 ? limit.aboutPersons : ['f0', 'f1', '']
  return (
    limit.about === 'work-apart' &&
    a.goalId !== null &&
    b.goalId !== null &&
    a.goalId !== b.goalId &&
    whom.some((person) => forOne(a, person) && forOne(b, person))
  )
}

/** Days on which a firm limit is gone past more than it was, counted as simply as can be. */
function pastFirm(input: CalmerInput, before: readonly Slot[], after: readonly Slot[]): string[] {
  const days = Array.from({ length: 8 }, (_, i) => addDays(MONDAY, i))
  const visits = (of: readonly Slot[], limit: Limit, day: string) => {
    const there = of.filter((slot) => slot.day === day && slot.place !== 'phone' && counts(limit, slot))
    return new Set(there.map(({ from, until, place, where }) => [from, until, place, where].join())).size
  }
  const past = (of: readonly Slot[], limit: Limit, day: string): number => {
    const there = of.filter((slot) => slot.day === day && slot.place !== 'phone' && counts(limit, slot))
    if (!holds(limit, day)) return 0
    if (day > addDays(MONDAY, 6) && limit.about !== 'rest-after') return 0
    const pairs = there.some((a) => there.some((b) => mayNotMeet(limit, a, b)))
    if (limit.about === 'visits-day') return Math.max(0, visits(of, limit, day) - limit.number!)
    if (limit.about === 'apart' || limit.about === 'work-apart') return pairs ? 1 : 0
    if (limit.about === 'quiet-days' && [1, 5].includes(days.indexOf(day))) return visits(of, limit, day)
    const eve = addDays(day, -1)
    if (limit.about === 'rest-after' && limit.number! > 0 && holds(limit, eve))
      return visits(of, limit, eve) >= limit.number! && there.length > 0 ? 1 : 0
    return 0
  }
  return input.limits
    .filter(({ firm }) => firm)
    .flatMap((limit) =>
      days.filter((day) => past(after, limit, day) > past(before, limit, day)).map((day) => `${limit.id} on ${day}`),
    )
}

/** What is hard and broken by a choice, said once more and otherwise than the model says it. */
export function broken(input: CalmerInput, choice: Choice): string[] {
  const problem = problemOf(input)
  const slots = slotsBy(problem, choice)
  const before = slotsBy(problem, asItIs(problem))
  const same = (a: Slot, b: Slot) => a.day === b.day && a.from === b.from && a.place === b.place
  const moved = slots.filter(
    (slot) => !before.some((was) => was.id === slot.id && was.original === slot.original && same(was, slot)),
  )
  const faults: string[] = []
  for (const slot of moved) {
    const visit = input.visits.find(({ id }) => id === slot.id)!
    if (visit.content.fixed) faults.push(`${slot.id} was fixed`)
    if (visit.content.sort && visit.content.sort !== 'help') faults.push(`${slot.id} is no help`)
    if (slot.day <= input.today || slot.day < MONDAY) faults.push(`${slot.id} lies behind us`)
    for (const busy of input.busy)
      if (
        slot.visitors.includes(busy.personId) &&
        Date.parse(instantAt(slot.day, slot.from!)) < Date.parse(busy.to) &&
        Date.parse(busy.from) < Date.parse(instantAt(slot.day, slot.until!))
      )
        faults.push(`${slot.id}: ${busy.personId} is busy`)
    for (const limit of input.limits.filter(({ firm, from }) => firm && (!from || from <= slot.day))) {
      const concerned =
        limit.aboutPersons.length === 0 ||
        slot.forPersons.length === 0 ||
        slot.forPersons.some((id) => limit.aboutPersons.includes(id))
      if (concerned && limit.about === 'not-before' && slot.from! < limit.time!) faults.push(`${slot.id} too early`)
      if (concerned && limit.about === 'not-after' && slot.until! > limit.time!) faults.push(`${slot.id} too late`)
    }
    for (const other of slots)
      if (other !== slot && other.day === slot.day && other.from! < slot.until! && slot.from! < other.until!) {
        const together = other.from === slot.from && other.until === slot.until && other.place === slot.place
        if (!together && other.visitors.some((id) => slot.visitors.includes(id))) faults.push(`${slot.id}: two at once`)
      }
  }
  faults.push(
    ...pastFirm(input, [...problem.eve, ...before, ...problem.morrow], [...problem.eve, ...slots, ...problem.morrow]),
  )
  // Nobody is brought to a day on which somebody is whom the family does not want beside them.
  for (const slot of moved.filter(
    ({ id, original, day, place }) =>
      place !== 'phone' && !before.some((was) => was.id === id && was.original === original && was.day === day),
  ))
    for (const other of slots)
      if (
        other.day === slot.day &&
        other !== slot &&
        other.place !== 'phone' &&
        input.limits.some((limit) => mayNotMeet(limit, slot, other))
      )
        faults.push(`${slot.id} and ${other.id} were to be apart`)
  const asked = (of: readonly Slot[]) => new Set(of.map(({ goalId }) => goalId))
  for (const goal of asked(before)) if (goal !== null && !asked(slots).has(goal)) faults.push(`${goal} was lost`)
  return faults
}
