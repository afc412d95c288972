import { areApart, breachesAround } from '../breaches.ts'
import type { Slot } from '../moments.ts'
import { clash } from './clash.ts'
import { boundOf, inOrder, type Option, type Problem } from './problem.ts'

/** For each movable the way that is chosen, or -1: as it is. */
export type Choice = readonly number[]

/** What is best is what is less, from the first on: firm limits gone past, wishes gone past, handing over and stopping, changes, how far. */
export type Score = readonly [firm: number, wish: number, heavy: number, changes: number, cost: number]

export const asItIs = ({ movables }: Problem): Choice => movables.map(() => -1)
export const optionOf = ({ movables }: Problem, choice: Choice, i: number): Option | undefined =>
  movables[i]!.options[choice[i]!]
/** Where a movable is by a choice; null when it does not happen. */
export const placeOf = (problem: Problem, choice: Choice, i: number): Slot | null => {
  const option = optionOf(problem, choice, i)
  return option ? option.to : problem.movables[i]!.slot
}
/** The week by a choice. */
export const slotsBy = (problem: Problem, choice: Choice): Slot[] => [
  ...problem.still,
  ...problem.movables.flatMap((_, i) => placeOf(problem, choice, i) ?? []),
]

export const scoreOf = (problem: Problem, choice: Choice): Score => judge(problem, choice).score

/** What a choice is worth, and whether it keeps to the firm limits: gone past on no day more than as it is. */
export function judge(problem: Problem, choice: Choice): { score: Score; keeps: boolean } {
  let [firm, wish, heavy, changes, cost] = [0, 0, 0, 0, 0]
  let keeps = true
  const { limits, eve, morrow, monday, bounds } = problem
  for (const breach of breachesAround(limits, [...eve, ...slotsBy(problem, choice), ...morrow], monday))
    if (breach.firm) {
      firm += breach.over
      if (breach.over > (bounds[boundOf(breach.limitId, breach.day)] ?? 0)) keeps = false
    } else wish += breach.over
  problem.movables.forEach((_, i) => {
    const option = optionOf(problem, choice, i)
    if (!option) return
    changes += 1
    cost += option.cost
    if (option.heavy) heavy += 1
  })
  return { score: [firm, wish, heavy, changes, cost], keeps }
}

/** Less than nought when `a` is better. */
export const compareScores = (a: Score, b: Score): number => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}

/** Whether two movables can be where this puts them. As it is now they may always stay. */
export function goTogether(problem: Problem, i: number, a: number, j: number, b: number): boolean {
  if (a < 0 && b < 0) return true
  const [one, other] = [problem.movables[i]!, problem.movables[j]!]
  const [way, otherWay] = [one.options[a], other.options[b]]
  const from = way ? way.to : one.slot
  const to = otherWay ? otherWay.to : other.slot
  const together = way?.how === 'together' || otherWay?.how === 'together'
  if (!from || !to) return true
  const comes = from.day !== one.slot.day || to.day !== other.slot.day
  return (
    !clash(from, to, together) &&
    inOrder(one.slot, from, other.slot, to) &&
    !(comes && problem.apart.some((limit) => areApart(limit, from, to)))
  )
}

/** Whether a choice breaks nothing that is hard: nobody at two places, each visit in its order, every goal with a contact, no firm limit. */
export function isPossible(problem: Problem, choice: Choice): boolean {
  const { movables, goals } = problem
  if (choice.length !== movables.length) return false
  if (choice.some((option, i) => option < -1 || option >= movables[i]!.options.length)) return false
  for (let i = 0; i < choice.length; i++)
    for (let j = i + 1; j < choice.length; j++) if (!goTogether(problem, i, choice[i]!, j, choice[j]!)) return false
  return goals.every((of) => of.some((i) => placeOf(problem, choice, i) !== null)) && judge(problem, choice).keeps
}
