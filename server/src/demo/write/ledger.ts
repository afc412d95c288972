import type { Action } from '@keukentafel/core/access/actions.ts'

export const tables = [
  'family',
  'person',
  'household',
  'residence',
  'relation',
  'parental_authority',
  'seat',
  'invitation',
  'coordinator_term',
  'coordinator_wish',
  'plan_item',
  'share',
  'help_agreement',
] as const
export type Table = (typeof tables)[number]
export type Row = Record<string, unknown> & { id: string; version: number }

/** One line of history: a version of a row, as the history trigger would have written it at that moment. */
export interface Event {
  family_id: string
  at: string
  subject: Table
  subject_id: string
  act: string
  ground: string
  by_account: string | null
  by_person: string | null
  version: number
  audience: string
  audience_persons: string[]
  before: Row | null
  after: Row
}
/** Who did it, when, on which ground. */
export interface Act {
  at: Date
  act: Action | 'family.found' | 'invitation.accept' | 'invitation.decline'
  ground: string
  person: string | null
  account: string | null
}
export interface Ledger {
  /** Writes a first version, or the next with only what changed. */
  write(table: Table, id: string, act: Act, fields: Record<string, unknown>): void
  rowsOf(table: Table): Row[]
  /** All events in the order of time. */
  events(): Event[]
}

const heardOf = (table: Table, row: Row) =>
  table === 'plan_item'
    ? { audience: row.audience as string, audience_persons: row.audience_persons as string[] }
    : { audience: table === 'family' || table === 'coordinator_term' ? 'circle' : 'closed', audience_persons: [] }

/** Collects every version of every row of one family; the last version is the row, all versions are its history. */
export function openLedger(familyId: string): Ledger {
  const rows = new Map<Table, Map<string, Row>>(tables.map((table) => [table, new Map()]))
  const events: Event[] = []
  return {
    write(table, id, act, fields) {
      const before = rows.get(table)!.get(id) ?? null
      const at = act.at.toISOString()
      const after: Row = {
        ...(before ?? {
          ...(table === 'family' ? {} : { family_id: familyId }),
          created_at: at,
          created_by: act.person,
        }),
        ...fields,
        id,
        version: (before?.version ?? 0) + 1,
        updated_at: at,
        updated_by: act.person,
      }
      rows.get(table)!.set(id, after)
      events.push({
        family_id: familyId,
        at,
        subject: table,
        subject_id: id,
        act: act.act,
        ground: act.ground,
        by_account: act.account,
        by_person: act.person,
        version: after.version,
        ...heardOf(table, after),
        before,
        after,
      })
    },
    rowsOf: (table) => [...rows.get(table)!.values()],
    events: () =>
      events.toSorted((a, b) => a.at.localeCompare(b.at) || tables.indexOf(a.subject) - tables.indexOf(b.subject)),
  }
}
