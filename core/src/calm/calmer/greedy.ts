import type { Problem } from './problem.ts'
import { asItIs, type Choice, compareScores, goTogether, judge, placeOf, type Score, scoreOf } from './score.ts'

/**
 * A good answer at once: again and again the one change that helps most, and at the end whatever can be left out. The same question gives the
 * same answer; every answer on the way is one that can be done.
 */
export function greedy(problem: Problem): Choice {
  let choice = asItIs(problem)
  let score = scoreOf(problem, choice)
  const isCalm = ([firm, wish]: Score) => firm + wish === 0
  for (let round = 0; round < problem.movables.length && !isCalm(score); round++) {
    let best: { choice: Choice; score: Score } | undefined
    problem.movables.forEach(({ options }, i) => {
      if (choice[i] !== -1) return
      options.forEach((_, option) => {
        if (!canBe(problem, choice, i, option)) return
        const next = choice.with(i, option)
        const { score: found, keeps } = judge(problem, next)
        if (keeps && compareScores(found, best?.score ?? score) < 0) best = { choice: next, score: found }
      })
    })
    if (!best) break
    choice = best.choice
    score = best.score
  }
  for (let i = 0; i < choice.length; i++) {
    if (choice[i] === -1 || !canBe(problem, choice, i, -1)) continue
    const without = choice.with(i, -1)
    const { score: found, keeps } = judge(problem, without)
    if (keeps && compareScores(found, score) < 0) [choice, score] = [without, found]
  }
  return choice
}

/** Whether one movable can go somewhere while the rest is as chosen. */
function canBe(problem: Problem, choice: Choice, i: number, option: number): boolean {
  const gone = option >= 0 && problem.movables[i]!.options[option]!.to === null
  if (gone && problem.goals.some((of) => of.includes(i) && of.every((j) => j === i || !placeOf(problem, choice, j))))
    return false
  return choice.every((other, j) => j === i || goTogether(problem, i, option, j, other))
}
