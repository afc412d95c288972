/** By what somebody is told that something waits. */
export const channels = ['mail', 'push', 'sms', 'none'] as const
export type Channel = (typeof channels)[number]

/** About what: a visit of tomorrow, an own step, what somebody said, a message, a day to look back, something that asks an answer. */
export const noticeSorts = ['visit', 'step', 'said', 'message', 'look-back', 'answer'] as const
export type NoticeSort = (typeof noticeSorts)[number]

/** Something that comes by itself: it is told the day before, and not whether it was seen. */
export const isPlanned = (sort: NoticeSort): boolean => sort === 'visit' || sort === 'step'

/** What a message says, and no more: something is new, or there is something to think of. */
export type Says = 'new' | 'think'
export const saysOf = (sorts: readonly NoticeSort[]): Says => (sorts.every(isPlanned) ? 'think' : 'new')

/** Why somebody could not be reached, for their own eyes. */
export const noticeFaults = ['refused', 'away', 'no-device'] as const
export type NoticeFault = (typeof noticeFaults)[number]

// What somebody does with a thing that is there already, and says nothing to another.
const silent = ['taking-part', 'heard-check', 'signature']
// What asks somebody for an answer, by its kind, as long as it stands so.
const asking: Readonly<Record<string, string>> = { share: 'open', 'calmer-change': 'proposed' }

/** As what something that was said is told, or null when it is not told. */
export function sortOfItem(kind: string, state: string): NoticeSort | null {
  if (silent.includes(kind)) return null
  if (kind === 'look-back') return state === 'planned' ? 'look-back' : 'said'
  if (kind === 'message' || kind === 'thread') return 'message'
  const open = asking[kind]
  if (open) return state === open ? 'answer' : null
  return 'said'
}
