import fc from 'fast-check'
import { greedy } from '../core/src/calm/calmer/greedy.ts'
import { problemOf } from '../core/src/calm/calmer/problem.ts'
import { limitOf } from '../core/src/calm/limit.fixture.ts'
import { loadOf } from '../core/src/calm/load.ts'
import { best } from '../server/src/calm/best.ts'
import { inputOf, MONDAY, someWeek, visitOf } from '../server/src/calm/calmer.fixture.ts'

const SEEDS = 20
const LONGEST = 20_000
const YEARS = 20

interface Calmer {
  /** Milliseconds of processor until the good answer, and until the best was shown to be the best; in the middle, and the slowest. */
  good: number
  proven: number
  slowest: number
  /** Of so many weeks, how many were shown within two seconds. */
  withinTwoSeconds: number
  weeks: number
}

// Of the processor, not of the clock: that says the same where neighbours are at work.
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** What a year of load costs who looks at it, in milliseconds of processor: 30 visits that come back each week, as the page works it out. */
export function measureYear(): number {
  const visits = Array.from({ length: 30 }, (_, i) =>
    visitOf(`v${i}`, i % 7, {
      visitors: [`h${i % 12}`],
      repeats: { every: 'week', step: 1, days: [], nth: null, until: null },
    }),
  )
  const { persons, limits } = inputOf(visits, [
    limitOf('visits-week', { number: 5 }),
    limitOf('visits-day', { number: 2 }),
  ])
  const begin = process.cpuUsage()
  for (let n = 0; n < YEARS; n++) loadOf({ visits, steps: [], limits, persons }, MONDAY, 52)
  return spent(begin) / YEARS
}

/** How long a calmer week takes: 12 helpers and 30 entries in a calendar, drawn at random, on one core. */
export async function measureCalmer(): Promise<Calmer> {
  const times: { good: number; proven: number }[] = []
  for (let seed = 1; seed <= SEEDS; seed++) {
    const [input] = fc.sample(someWeek(30, 12, 30), { numRuns: 1, seed })
    const begin = process.cpuUsage()
    const problem = problemOf(input!)
    const first = greedy(problem)
    const good = spent(begin)
    const { proven } = await best(problem, first, LONGEST)
    times.push({ good, proven: proven ? spent(begin) : Number.POSITIVE_INFINITY })
  }
  const sorted = (of: (one: (typeof times)[number]) => number) => times.map(of).sort((a, b) => a - b)
  const all = sorted(({ proven }) => proven)
  return {
    good: sorted(({ good }) => good)[SEEDS / 2]!,
    proven: all[SEEDS / 2]!,
    slowest: all.at(-1)!,
    withinTwoSeconds: all.filter((one) => one <= 2000).length,
    weeks: SEEDS,
  }
}
