import type { ItemFacts } from '@keukentafel/core/access/facts.ts'
import type { PlaceOfItem } from './scopes/share.ts'

/** What a statement gives of one item besides the answer, to decide whether it is read. */
export interface HeardItem {
  kind: string
  audience: ItemFacts['audience']
  audience_persons: string[]
  said_by: string
  created_by: string
  place: PlaceOfItem
}

/** The facts to decide about reading it; null when it is not there for who asks. Who may change it is no question here. */
export const factsToRead = (row: HeardItem | undefined) =>
  row
    ? {
        item: {
          kind: row.kind,
          audience: row.audience,
          audiencePersons: row.audience_persons,
          saidBy: row.said_by,
          createdBy: row.created_by,
          sayerHasAccount: true,
          sayerKind: 'family' as const,
          doers: [],
          ...row.place,
        },
      }
    : null
