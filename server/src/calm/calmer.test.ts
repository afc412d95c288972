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
import { broken } from './broken.fixture.ts'
import { inputOf, MONDAY, someEdge, someWeek, visitOf } from './calmer.fixture.ts'
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

describe('past the edges of the week, and apart', () => {
  const names = (...ids: [string, number, number][]) =>
    ids.map(([id, day, hour], i) =>
      visitOf(id, day, { from: `${hour}:00`, until: `${hour + 1}:00`, visitors: [`h${i}`], forPersons: [`f${i}`] }),
    )
  test('a Sunday does not become hard when somebody comes on the Monday after', async () => {
    const quiet = limitOf('visits-day', { number: 1, firm: true })
    const busy = names(['a', 5, 10], ['b', 5, 12], ['c', 6, 10], ['after', 7, 10])
    const rest = limitOf('rest-after', { number: 2 })
    const wish = (firm: boolean) =>
      inputOf(
        busy,
        [
          { ...quiet, number: 1, firm: false },
          { ...rest, firm },
        ],
        { refused: [] },
      )
    for (const firm of [true, false]) {
      const { problem, choice } = await answered(wish(firm))
      expect(problem.morrow.map(({ id }) => id)).toEqual(['after'])
      expect(told(problem, choice).some((line) => line.endsWith(' 06'))).toBe(false)
      expect(scoreOf(problem, choice).slice(0, 2)).toEqual([0, 0])
    }
    // As it stands it is told too: two on Sunday, somebody on Monday.
    const hard = problemOf(inputOf(names(['a', 6, 10], ['b', 6, 12], ['after', 7, 10]), [rest]))
    expect(scoreOf(hard, asItIs(hard)).slice(0, 2)).toEqual([0, 1])
    const { choice } = await answered(inputOf(names(['a', 6, 10], ['b', 6, 12], ['after', 7, 10]), [rest]))
    expect(scoreOf(hard, choice).slice(0, 4)).toEqual([0, 0, 0, 1])
  })
  test('who should not come on one day is not brought there, and what is apart already is kept so', async () => {
    const two = [
      visitOf('sam', 0, { visitors: ['h0'], forPersons: [] }),
      visitOf('tom', 2, { visitors: ['h1'], forPersons: [], fixed: true }),
    ]
    const limits = (firm: boolean) => [
      limitOf('quiet-days', { days: ['mon', 'tue', 'thu', 'fri', 'sat', 'sun'] }),
      limitOf('apart', { persons: ['h0', 'h1'], firm }),
    ]
    const ways = (firm: boolean) =>
      problemOf(inputOf(two, limits(firm))).movables[0]!.options.map(({ how, to }) => `${how} ${to?.day}`)
    expect(ways(true).join()).not.toContain('2026-12-02')
    expect(ways(false)).toContain('together 2026-12-02')
    const { problem, choice } = await answered(inputOf(two, limits(true)))
    expect(told(problem, choice)).toEqual(['sam phone'])
  })
  test('kinds of work for one person are laid apart', async () => {
    const visits = [
      visitOf('talk', 1, {}, 'g0'),
      visitOf('money', 1, { from: '13:00', until: '14:00', visitors: ['h1'] }, 'g1'),
    ]
    const { problem, choice } = await answered(
      inputOf(visits, [limitOf('work-apart', { works: [['g0'], ['g1']], firm: true })]),
    )
    expect(scoreOf(problem, asItIs(problem)).slice(0, 2)).toEqual([1, 0])
    expect(scoreOf(problem, choice).slice(0, 4)).toEqual([0, 0, 0, 1])
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
      { numRuns: 60 },
    )
  })
  test('no choice that can be made breaks what is hard, past the edges and apart too', { timeout: 240_000 }, () => {
    let possible = 0
    fc.assert(
      fc.property(someEdge(4), fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), (input, drawn) => {
        const problem = problemOf(input)
        const choice = problem.movables.map(({ options }, i) => (drawn[i]! % (options.length + 1)) - 1)
        if (!isPossible(problem, choice)) return
        expect(broken(input, choice)).toEqual([])
        possible += 1
      }),
      { numRuns: 3000 },
    )
    expect(possible).toBeGreaterThan(1000)
  })
  test('looking at every choice there is finds none that is better', { timeout: 240_000 }, async () => {
    let proved = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(someWeek(3, 3), someEdge(3)), async (input) => {
        const problem = problemOf(input)
        if (problem.movables.reduce((product, { options }) => product * (options.length + 1), 1) > 6000) return
        // From the week as it is: a good answer at first would hide what the solver gets wrong.
        const { choice, proven } = await best(problem, asItIs(problem), 2000)
        expect(proven).toBe(true)
        expect(broken(input, choice)).toEqual([])
        expect(scoreOf(problem, choice)).toEqual(scoreOf(problem, brute(problem)))
        proved += 1
      }),
      { numRuns: 200 },
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
