import { faultOfLevel, tScore } from '@keukentafel/core/look-back/scaling.ts'
import type { Entry, ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { viewsOn } from '../../lib/items/select/views.ts'
import { goalsOf, type Round, voicesOn } from './round.ts'

export type Levels = NonNullable<ItemOf<'goal'>['content']['levels']>
/** The levels from much more than hoped to much less, as they are shown. */
export const steps = [
  [2, 'highest'],
  [1, 'higher'],
  [0, 'expected'],
  [-1, 'lower'],
  [-2, 'lowest'],
] as const
export const wordOf = (level: number) => steps.find(([of]) => of === level)?.[1] ?? 'expected'

/** The levels of a goal, when a voice may be held against them today: agreed beforehand, and by somebody of the family. */
export function usableLevels(table: Table, goal: ItemOf<'goal'>): Levels | undefined {
  const views = viewsOn(table, goal).map(({ entry, person }) => ({
    stance: entry.item.content.stance,
    ofWording: entry.item.content.ofWording ?? 1,
    sayerKind: person.kind,
  }))
  const { levels } = goal.content
  return levels && faultOfLevel(goal.content, views, table.plan.today, table.plan.today).length === 0
    ? levels
    : undefined
}

/** Whether a level was named on the levels as they are now. */
export const countsNow = (goal: ItemOf<'goal'>, voice: Entry<'progress'>): boolean =>
  typeof voice.item.content.level === 'number' && (goal.content.levels?.from ?? '9999') < (voice.item.onDate ?? '')

/** All goals together as one voice sees them in a round; of the own voice only, null when no level was named. */
export function ownScore(table: Table, round: Round): number | null {
  const scored = goalsOf(table, round).flatMap(({ item }) => {
    const mine = voicesOn(table, item.id, round).find(({ person }) => person.id === table.plan.me.personId)
    const level = mine?.entry.item.content.level
    return mine && typeof level === 'number' && item.content.levels && countsNow(item, mine.entry)
      ? [{ level, weight: item.content.levels.weight }]
      : []
  })
  return tScore(scored)
}
