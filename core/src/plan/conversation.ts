import type { Kind } from './kinds.ts'

interface Standing {
  state: string
  onDate: string | null
  content: Record<string, unknown>
}

/** Whether a conversation in this state has its place and time. */
export const isSettled = (state: string): boolean => ['planned', 'now', 'alone', 'held'].includes(state)

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const nothingChosen: Record<string, unknown> = { persons: [], place: '', time: null, supporters: [] }
const asked: Standing = { state: 'asked', onDate: null, content: nothingChosen }

/**
 * Whether this chooses place, time or who surely must be there, begins the talk or ends it: that is the family's
 * (conversation.settle). Asking for one, other words, and that it is not needed any more are not.
 */
export function settles(kind: Kind, before: Standing | undefined, next: Standing): boolean {
  if (kind !== 'conversation') return false
  const was = before ?? asked
  if (next.state !== was.state && isSettled(next.state)) return true
  const chosen = ({ content }: Standing) => Object.keys(nothingChosen).map((f) => content[f] ?? nothingChosen[f])
  return next.onDate !== was.onDate || !same(chosen(next), chosen(was))
}

/**
 * Whether the family begins to talk alone, or calls the others back. Only the family does either (conversation.alone): nobody else says when
 * it has talked enough.
 */
export const aboutAlone = (kind: Kind, before: { state: string } | undefined, next: { state: string }): boolean =>
  kind === 'conversation' && before?.state !== next.state && (before?.state === 'alone' || next.state === 'alone')
