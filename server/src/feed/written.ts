import type { FeedVisit } from '@keukentafel/core/feed/event.ts'
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
