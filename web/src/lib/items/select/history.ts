/** One line of an item's history as the server gives it: the row before and after. */
export interface HistoryEvent {
  at: string
  by: string | null
  version: number
  before: unknown
  after: unknown
}

export interface OlderText {
  text: string
  at: string
  by: string | null
}

/** "Eerder stond er": the texts that stood here before, newest first, each with who replaced it and when. */
export function olderTexts(events: readonly HistoryEvent[], field: string): OlderText[] {
  const read = (row: unknown) => (row as { content?: Record<string, unknown> } | null)?.content?.[field]
  return events
    .flatMap(({ at, by, before, after }) => {
      const old = read(before)
      return typeof old === 'string' && old !== '' && old !== read(after) ? [{ text: old, at, by }] : []
    })
    .reverse()
}
