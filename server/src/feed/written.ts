import type { FeedVisit } from '@keukentafel/core/feed/event.ts'
import { folded } from '@keukentafel/core/feed/lines.ts'
import { TZID } from '@keukentafel/core/feed/zone.ts'
import { uidOf } from './hashes.ts'

/** A visit as the statements of feed-store.ts give it, written as text by PostgreSQL. */
export interface HeardVisit {
  id: string
  version: number
  at: string
  state: string
  onDate: string
  /** Only when; what is said besides is absent where it is not to be told. */
  content: FeedVisit['content'] & { what?: string; where?: string }
  /** Null where it is not to be told. */
  people: string[] | null
  quiet: boolean
}

/** A visit as it is written for one account. */
export const feedVisit = (secret: string, accountId: string, visit: HeardVisit): FeedVisit => ({
  uid: uidOf(secret, accountId, visit.id),
  version: visit.version,
  updatedAt: visit.at,
  state: visit.state,
  onDate: visit.onDate,
  content: visit.content,
  words:
    visit.content.what === undefined
      ? null
      : {
          what: visit.content.what,
          where: visit.content.where ?? '',
          people: visit.people ?? [],
          quiet: visit.quiet,
        },
})

/** A component of a calendar of others, which its owner wants in the own feed too. */
export interface OtherComponent {
  kind: string
  uid: string
  raw: string
}
/** The same as they came, folded; a clock stands once in a calendar, and ours stands there already. */
export function rawOf(others: readonly OtherComponent[]): string[] {
  const clocks = new Set<string>([TZID])
  return others.flatMap(({ kind, uid, raw }) => {
    if (kind === 'VTIMEZONE' && clocks.has(uid)) return []
    if (kind === 'VTIMEZONE') clocks.add(uid)
    return raw.split('\r\n').map(folded)
  })
}
