import type { Output } from '../../lib/api.ts'

export type MyFamily = Output<'listMyFamilies'>['families'][number]

/** What at this table waits for me, in the order in which it presses. */
export function waitingOf(family: MyFamily, today: string) {
  const late = family.mySteps.filter(({ onDate }) => onDate !== null && onDate < today).length
  const now = family.mySteps.filter(({ onDate }) => onDate === today).length
  return {
    late,
    now,
    later: family.mySteps.length - late - now,
    stuck: family.stuckSteps,
    views: family.goalsWithoutMyView,
    /** The day to look whether my seat is still needed has come. */
    lookAgain: family.lookAgainOn !== null && family.lookAgainOn <= today,
  }
}

const weight = (family: MyFamily, today: string): number => {
  const { late, now, later, stuck, views, lookAgain } = waitingOf(family, today)
  return late * 1000 + now * 300 + stuck * 100 + (lookAgain ? 80 : 0) + views * 10 + later
}

/** The tables on which most waits for me first; with nothing waiting, the one that changed last. */
export const byWaiting = (families: readonly MyFamily[], today: string): MyFamily[] =>
  [...families].sort(
    (a, b) =>
      weight(b, today) - weight(a, today) ||
      (b.lastChange ?? '').localeCompare(a.lastChange ?? '') ||
      a.name.localeCompare(b.name),
  )
