import { instantAt } from '@keukentafel/core/calendar/moment.ts'
import { breachesOf } from '@keukentafel/core/calm/breaches.ts'
import { greedy } from '@keukentafel/core/calm/calmer/greedy.ts'
import { type CalmerInput, type Problem, problemOf } from '@keukentafel/core/calm/calmer/problem.ts'
import {
  asItIs,
  type Choice,
  compareScores,
  isPossible,
  scoreOf,
  slotsBy,
} from '@keukentafel/core/calm/calmer/score.ts'
import { limitOf } from '@keukentafel/core/calm/limit.fixture.ts'
import type { Slot } from '@keukentafel/core/calm/moments.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { best } from './best.ts'
import { inputOf, MONDAY, someWeek, visitOf } from './calmer.fixture.ts'
import { solveCalmer } from './solve.ts'

const answered = async (input: CalmerInput, milliseconds = 2000) => {
  const problem = problemOf(input)
  return { problem, ...(await best(problem, greedy(problem), milliseconds)) }
}
const told = (problem: Problem, choice: Choice) =>
  problem.movables.flatMap(({ slot, options }, i) => {
    const option = options[choice[i]!]
    return option
      ? [`${slot.id} ${option.how}${option.to && option.how !== 'phone' ? ` ${option.to.day.slice(-2)}` : ''}`]
      : []
  })

// What is hard, said once more and otherwise than the model says it.
function broken(input: CalmerInput, choice: Choice): string[] {
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
  const asked = (of: readonly Slot[]) => new Set(of.map(({ goalId }) => goalId))
  for (const goal of asked(before)) if (goal !== null && !asked(slots).has(goal)) faults.push(`${goal} was lost`)
  return faults
}

/** Every choice there is, one by one. */
function brute(problem: Problem): Choice {
  let found = asItIs(problem)
  let score = scoreOf(problem, found)
  const walk = (choice: number[]) => {
    if (choice.length < problem.movables.length) {
      for (let o = -1; o < problem.movables[choice.length]!.options.length; o++) walk([...choice, o])
      return
    }
    if (!isPossible(problem, choice)) return
    const next = scoreOf(problem, choice)
    if (compareScores(next, score) < 0) [found, score] = [choice, next]
  }
  walk([])
  return found
}

describe('a calmer week', () => {
  const busyWeek = inputOf(
    [
      visitOf('samira', 0, {}, 'sleep'),
      visitOf('tom', 1, { visitors: ['h1'] }, 'sleep'),
      visitOf('bas', 3, { visitors: ['h2'], forPersons: ['f1'] }),
      visitOf('court', 2, { visitors: ['h3'], forPersons: ['f2'], fixed: true }),
    ],
    [limitOf('visits-week', { number: 2 })],
  )
  test('together before anything else, then by phone; what is fixed stays', async () => {
    const { problem, choice, proven } = await answered(busyWeek)
    expect(proven).toBe(true)
    expect(scoreOf(problem, choice).slice(0, 4)).toEqual([0, 0, 0, 2])
    expect(told(problem, choice).sort()[0]).toBe('bas phone')
    expect(told(problem, choice).sort()[1]).toMatch(/^(samira together 01|tom together 30)$/)
  })
  test('what somebody said no to is not asked again, what was asked stays where that puts it', async () => {
    const refused = [{ id: 'bas', original: '2026-12-03', how: 'phone' as const, toDay: null }]
    const again = await answered({ ...busyWeek, refused })
    expect(told(again.problem, again.choice)).not.toContain('bas phone')
    expect(scoreOf(again.problem, again.choice).slice(0, 2)).toEqual([0, 0])
    const settled = [{ id: 'bas', original: '2026-12-03', to: null }]
    const rest = await answered({ ...busyWeek, settled })
    expect(told(rest.problem, rest.choice)).toHaveLength(1)
  })
  test('who hears other things is not put together; a goal keeps its last contact', async () => {
    const apart = { ...busyWeek, visits: busyWeek.visits.map((visit) => ({ ...visit, hearers: visit.id })) }
    const { problem, choice } = await answered(apart)
    expect(told(problem, choice).join()).not.toContain('together')
    const alone = inputOf([visitOf('one', 0, {}, 'sleep')], [limitOf('visits-week', { number: 0 })])
    const only = await answered(alone)
    expect(told(only.problem, only.choice)).toEqual(['one phone'])
  })
  test('handing over and stopping only when nothing lighter does it', async () => {
    const { problem, choice } = await answered(inputOf([visitOf('one', 0)], [limitOf('hours-week', { number: 0 })]))
    expect(told(problem, choice)).toEqual(['one pause'])
  })
})

describe('in any week', () => {
  test('no answer, good or best, breaks what is hard, nor makes it fuller', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someWeek(7, 4), async (input) => {
        const problem = problemOf(input)
        const first = greedy(problem)
        const { choice } = await best(problem, first, 1000)
        const now = scoreOf(problem, asItIs(problem))
        for (const one of [first, choice]) {
          expect(isPossible(problem, one)).toBe(true)
          expect(broken(input, one)).toEqual([])
          expect(compareScores(scoreOf(problem, one), now)).toBeLessThanOrEqual(0)
        }
        expect(compareScores(scoreOf(problem, choice), scoreOf(problem, first))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  })
  test('looking at every choice there is finds none that is better', { timeout: 240_000 }, async () => {
    let proved = 0
    await fc.assert(
      fc.asyncProperty(someWeek(3, 3), async (input) => {
        const problem = problemOf(input)
        if (problem.movables.reduce((product, { options }) => product * (options.length + 1), 1) > 6000) return
        const { choice, proven } = await best(problem, greedy(problem), 2000)
        expect(proven).toBe(true)
        expect(scoreOf(problem, choice)).toEqual(scoreOf(problem, brute(problem)))
        proved += 1
      }),
      { numRuns: 80 },
    )
    expect(proved).toBeGreaterThan(30)
  })
  test('the same question has the same answer', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someWeek(6, 4), async (input) => {
        const [one, other] = [await answered(input), await answered(structuredClone(input))]
        expect(one.choice).toEqual(other.choice)
      }),
      { numRuns: 6 },
    )
  })
  test('in a thread of its own, at any limit of time, also none', { timeout: 120_000 }, async () => {
    const [input] = fc.sample(someWeek(30, 12, 30), { numRuns: 1, seed: 7 })
    for (const milliseconds of [0, 1, 50, 400]) {
      const { problem, choice } = await solveCalmer(input!, milliseconds)
      expect(isPossible(problem, choice)).toBe(true)
      expect(broken(input!, choice)).toEqual([])
      const breaches = (of: readonly Slot[]) =>
        breachesOf(problem.limits, of, MONDAY).reduce((sum, { over }) => sum + over, 0)
      expect(breaches(slotsBy(problem, choice))).toBeLessThanOrEqual(breaches(slotsBy(problem, asItIs(problem))))
    }
  })
})
