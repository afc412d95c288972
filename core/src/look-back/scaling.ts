import { type Agreement, isAgreed } from '../plan/goal.ts'
import type { Fault } from '../shared/errors.ts'

// Goal attainment scaling (Kiresuk and Sherman 1968, free; domain.md 2.1), in own words. The levels are agreed before the time that
// is looked back at; each voice says for itself where it sees the goal. Nothing is made of it over people or families: the
// number below is worked out for the reader's own voice only, never kept, and is no grade of anybody.

export interface Scored {
  /** How heavily the goal counts, at least 0. */
  weight: number
  /** -2 much less than hoped, 0 as hoped, +2 much more. */
  level: number
}
/** How much goals of one family are expected to go together (Kiresuk and Sherman). */
const RHO = 0.3

/** T = 50 + 10 Σwx / √((1−ρ)Σw² + ρ(Σw)²), or null when there is nothing to weigh. 50 is "as hoped". */
export function tScore(goals: readonly Scored[]): number | null {
  const sum = (of: (goal: Scored) => number) => goals.reduce((total, goal) => total + of(goal), 0)
  const below = (1 - RHO) * sum(({ weight }) => weight ** 2) + RHO * sum(({ weight }) => weight) ** 2
  return below > 0 ? 50 + (10 * sum(({ weight, level }) => weight * level)) / Math.sqrt(below) : null
}

interface Levels {
  from: string
}
/** Whether new levels hold from today on: levels are agreed beforehand, never afterwards. */
export function faultOfLevels(before: unknown, next: unknown, today: string): Fault[] {
  const levels = next as Levels | null | undefined
  const old = before as Levels | null | undefined
  if (!levels || (old && sameLevels(old, levels)) || levels.from >= today) return []
  return [{ pointer: '/content/levels/from', code: 'levels.before-today' }]
}
// The database gives the fields in an order of its own.
const sameLevels = (a: object, b: object) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

/** Why a level may not be named on this day, or nothing. `goal`: content of the goal; `views`: what was said of its words. */
export function faultOfLevel(
  goal: { levels?: unknown; wording?: number | undefined },
  views: readonly Agreement[],
  onDate: string | null,
  today: string,
): Fault[] {
  const fault = (code: string): Fault[] => [{ pointer: '/content/level', code }]
  const levels = goal.levels as Levels | null | undefined
  if (!levels) return fault('levels.none')
  if (!isAgreed(goal.wording ?? 1, views)) return fault('levels.not-agreed')
  if (onDate === null) return []
  if (onDate > today) return [{ pointer: '/onDate', code: 'date.future' }]
  return levels.from < onDate ? [] : fault('levels.beforehand')
}
