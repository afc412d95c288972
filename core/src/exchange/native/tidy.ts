import type { Records } from '../records.ts'

const BY = ['created_by', 'updated_by', 'by_person', 'asked_to_leave_by'] as const

/**
 * Rows as they may travel: names of accounts go (only persons of this family are named as who did it), and nothing points
 * at something that is not in the set, so that what somebody may not see is not betrayed by a reference to it.
 */
export function tidy(records: Records): Records {
  const persons = new Set(records.person.map((p) => p.id))
  const items = new Set(records.plan_item.map((i) => i.id))
  const seats = new Set(records.seat.map((s) => s.id))
  const organisations = new Set(records.seat.map((s) => s.organisation_id))
  const rows = Object.fromEntries(
    Object.entries(records).map(([table, list]) => [
      table,
      (list as Record<string, unknown>[]).map((row) => withKnown(row, persons)),
    ]),
  ) as unknown as Records
  return {
    ...rows,
    organisation: rows.organisation.filter((o) => organisations.has(o.id)),
    coordinator_wish: rows.coordinator_wish.map((w) =>
      w.seat_id && !seats.has(w.seat_id) ? { ...w, seat_id: null } : w,
    ),
    plan_item: rows.plan_item.map((i) => (i.parent_id && !items.has(i.parent_id) ? { ...i, parent_id: null } : i)),
    plan_event: rows.plan_event.map((e) =>
      e.subject === 'plan_item'
        ? { ...e, before: e.before && withParent(e.before, items), after: withParent(e.after, items) }
        : e,
    ),
  }
}

const withParent = (row: Record<string, unknown>, items: ReadonlySet<string>) =>
  typeof row.parent_id === 'string' && !items.has(row.parent_id) ? { ...row, parent_id: null } : row

function withKnown(row: Record<string, unknown>, persons: ReadonlySet<string>): Record<string, unknown> {
  const strange = BY.filter((field) => typeof row[field] === 'string' && !persons.has(row[field] as string))
  return strange.length === 0 ? row : { ...row, ...Object.fromEntries(strange.map((field) => [field, null])) }
}
