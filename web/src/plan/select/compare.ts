import { heardQuestions } from '@keukentafel/core/plan/heard.ts'
import type { ItemOf } from '../../lib/items/model.ts'
import { textOf } from '../../lib/items/select/text-of.ts'

/** One line of "what changed": `before` is absent for what is new. */
export interface Difference {
  what: 'added' | 'reworded' | 'moved' | 'ended'
  before?: ItemOf
  after: ItemOf
}

const ended: Record<string, readonly string[]> = {
  goal: ['done', 'stopped'],
  step: ['done'],
  'look-back': ['held', 'cancelled'],
  visit: ['cancelled'],
  conversation: ['held', 'cancelled'],
  'agenda-point': ['discussed'],
  'taking-part': [],
  weighing: ['closed'],
  option: ['dropped'],
  threat: ['solved', 'past'],
}
/** Whether an item in this state is over. */
export const isOver = (item: ItemOf): boolean => (ended[item.kind] ?? ['past']).includes(item.state)

// The words of a view are also which side it takes; those of a requirement also who asks it and on what ground.
const wordsOf = (item: ItemOf): string => {
  if (item.kind === 'view' || item.kind === 'signature') return `${item.content.stance} ${item.content.text}`
  if (item.kind === 'progress') return `${item.content.direction} ${item.content.text}`
  if (item.kind === 'heard-check') return heardQuestions.map((q) => item.content[q] ?? '').join(' ') + item.content.text
  if (item.kind === 'child-word')
    return JSON.stringify([item.content.text, item.content.pictures, item.content.drawing, item.content.attachments])
  if (item.kind === 'requirement') {
    const { text, by, reference, from, until } = item.content
    return [text, by, reference, from, until].join('\n')
  }
  return textOf(item)
}

/** What happened to one item between two moments. */
export function differenceOf(before: ItemOf | undefined, after: ItemOf): Difference[] {
  if (!before) return [{ what: 'added', after }]
  if (isOver(after) && !isOver(before)) return [{ what: 'ended', before, after }]
  const both = { before, after }
  const lines: Difference[] = []
  if (wordsOf(before) !== wordsOf(after)) lines.push({ what: 'reworded', ...both })
  if (before.state !== after.state || before.onDate !== after.onDate) lines.push({ what: 'moved', ...both })
  return lines
}

/** What changed between two moments of the plan, in the order in which things were first said. */
export function compareMoments(before: readonly ItemOf[], after: readonly ItemOf[]): Difference[] {
  const old = new Map(before.map((item) => [item.id, item]))
  return after.filter((item) => item.kind !== 'visit').flatMap((item) => differenceOf(old.get(item.id), item))
}
