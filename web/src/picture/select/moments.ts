import type { Entry, ItemOf } from '../../lib/items/model.ts'
import type { HistoryEvent } from '../../lib/items/select/history.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'

/** Something that happened at this table. */
export interface Moment {
  id: string
  /** An instant, or a day for what was said to have happened on a day. */
  at: string
  what: 'success' | 'goal-now' | 'goal-done' | 'goal-stopped' | 'step-done' | 'reworded'
  entry: Entry
  /** What was said before, of words that changed. */
  older?: string
  persons: string[]
}

const unique = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

/** Items of which only the history can tell when something happened: goals that moved on or whose words changed. */
export const withHistory = (table: Table): Entry<'goal'>[] =>
  table.all('goal').filter(({ item }) => (item.content.wording ?? 1) > 1 || item.state !== 'idea')

/** Successes, goals and steps done, changes of words: newest first. */
export function momentsOf(table: Table, histories: ReadonlyMap<string, readonly HistoryEvent[]>): Moment[] {
  const successes = table
    .all('success')
    .filter(({ item }) => item.state === 'current')
    .map((entry): Moment => {
      const { item } = entry
      const persons = unique([...item.content.aboutPersons, item.saidBy])
      return { id: item.id, at: item.onDate ?? item.createdAt, what: 'success', entry, persons }
    })
  const steps = table
    .all('step')
    .filter(({ item }) => item.state === 'done')
    .map((entry): Moment => {
      const persons = unique([...entry.item.content.doers, entry.item.updatedBy])
      return { id: entry.item.id, at: entry.item.updatedAt, what: 'step-done', entry, persons }
    })
  const goals = withHistory(table).flatMap((entry) => goalMoments(entry, histories.get(entry.item.id) ?? []))
  return [...successes, ...steps, ...goals].sort((a, b) => b.at.localeCompare(a.at))
}

type Row = { state?: string; content?: ItemOf<'goal'>['content'] }
const moved = { now: 'goal-now', done: 'goal-done', stopped: 'goal-stopped' } as const

function goalMoments(entry: Entry<'goal'>, events: readonly HistoryEvent[]): Moment[] {
  const { forPersons } = entry.item.content
  return events.flatMap(({ at, by, version, before, after }): Moment[] => {
    const old = (before ?? undefined) as Row | undefined
    const now = after as Row
    const base = { at, entry, persons: unique([...forPersons, entry.item.saidBy, by]) }
    const what = moved[now.state as keyof typeof moved]
    const moment: Moment[] = []
    if (what && old?.state !== now.state) moment.push({ ...base, id: `${entry.item.id}-${version}-state`, what })
    const older = old?.content?.words
    if (older !== undefined && older !== now.content?.words)
      moment.push({ ...base, id: `${entry.item.id}-${version}-words`, what: 'reworded', older })
    return moment
  })
}

/** Only what has to do with one of these people; nobody chosen means everybody. */
export const momentsWith = (moments: readonly Moment[], people: readonly string[]): Moment[] =>
  moments.filter((moment) => people.length === 0 || moment.persons.some((id) => people.includes(id)))

/** The words of a moment. */
export const wordsOf = (moment: Moment): string => textOf(moment.entry.item)
