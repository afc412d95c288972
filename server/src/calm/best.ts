import { choiceIn, linearProgram } from '@keukentafel/core/calm/calmer/linear.ts'
import type { Problem } from '@keukentafel/core/calm/calmer/problem.ts'
import { type Choice, compareScores, isPossible, scoreOf } from '@keukentafel/core/calm/calmer/score.ts'
import highs from 'highs'

// Its types speak of the older form of modules; what is loaded is the newer.
const load = highs as unknown as typeof highs.default

export interface Answer {
  choice: Choice
  /** Shown to be the best there is. */
  proven: boolean
}

/**
 * The best choice by HiGHS (a solver of others, compiled to WebAssembly), within so many milliseconds and never worse than `first`: least
 * past the limits, then least done. What it answers is checked as if somebody else had written it. A solver that stopped in an
 * error is not used again: each call loads one of its own. On some programs its presolve stops in one, or
 * ends with what is no solution; those are asked once more without it.
 */
export async function best(problem: Problem, first: Choice, milliseconds: number): Promise<Answer> {
  const until = performance.now() + milliseconds
  const left = () => (until - performance.now()) / 1000
  const [firm, wish, , changes] = scoreOf(problem, first)
  if (problem.movables.length === 0 || firm + wish + changes === 0) return { choice: first, proven: true }
  let solver = await load()
  let answer: Answer = { choice: first, proven: false }
  const run = async (program: string) => {
    const options = () => ({ time_limit: left(), mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 1, output_flag: false })
    try {
      const solution = solver.solve(program, options())
      // There always is a week: the one that stands there.
      if (solution.Status !== 'Infeasible') return solution
    } catch {
      solver = await load()
    }
    try {
      return left() > 0 ? solver.solve(program, { ...options(), presolve: 'off' }) : undefined
    } catch {
      solver = await load()
    }
  }
  const solve = async (least?: number) => {
    if (left() <= 0) return undefined
    const solution = await run(linearProgram(problem, least))
    if (!solution) return undefined
    const columns = solution.Columns as Record<string, { Primal?: number }>
    const choice = choiceIn(problem, (name) => columns[name]?.Primal ?? 0)
    const isBetter =
      isPossible(problem, choice) && compareScores(scoreOf(problem, choice), scoreOf(problem, answer.choice)) < 0
    if (isBetter) answer = { choice, proven: false }
    return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : undefined
  }
  const least = await solve()
  if (least === undefined) return answer
  const fewest = await solve(least)
  return { ...answer, proven: fewest !== undefined }
}
