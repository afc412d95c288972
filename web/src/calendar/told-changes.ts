import type { Change } from '@keukentafel/core/calendar/names.ts'

interface Row {
  state?: string
  content?: { changes?: Change[]; follows?: string }
}
/** One line of what happened to a visit: which sentence, of which one time. */
export interface Told {
  what: 'added' | 'went-on' | 'moved' | 'retimed' | 'all-day' | 'placed' | 'off' | 'as-agreed' | 'stopped' | 'changed'
  change?: Change
}

function whatOf(was: Change | undefined, { cancelled, toDay, from, allDay, place, where }: Change): Told['what'] {
  if (cancelled) return 'off'
  if (toDay && toDay !== was?.toDay) return 'moved'
  if (allDay && !was?.allDay) return 'all-day'
  if ((place ?? null) !== (was?.place ?? null) || (where ?? '') !== (was?.where ?? ''))
    return from !== (was?.from ?? null) ? 'retimed' : 'placed'
  return toDay ? 'moved' : 'retimed'
}

const text = (value: unknown) => JSON.stringify(value)

/** What a line of history says in words: each one time that became otherwise, or else that the whole was changed. */
export function toldOf(before: unknown, after: unknown): Told[] {
  const [was, is] = [before as Row | null, after as Row]
  if (!was) return [{ what: is.content?.follows ? 'went-on' : 'added' }]
  const [old, now] = [was.content?.changes ?? [], is.content?.changes ?? []]
  const days = [...new Set([...old, ...now].map(({ day }) => day))].sort()
  const told = days.flatMap((day): Told[] => {
    const [a, b] = [old.find((one) => one.day === day), now.find((one) => one.day === day)]
    if (text(a) === text(b)) return []
    if (!b) return [{ what: 'as-agreed', change: a! }]
    return [{ what: whatOf(a, b), change: b }]
  })
  if (is.state === 'cancelled' && was.state !== 'cancelled') return [...told, { what: 'stopped' }]
  const rest = ({ state, content: { changes: _, ...content } = {} }: Row) => text([state, content])
  return told.length === 0 || rest(was) !== rest(is) ? [...told, { what: 'changed' }] : told
}
