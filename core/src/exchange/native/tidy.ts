import { personFields } from '../../plan/kinds.ts'
import type { Records, Row } from '../records.ts'

type Plain = Record<string, unknown>
type Known = ReadonlySet<string>
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
    Object.entries(records).map(([table, list]) => [table, (list as Plain[]).map((row) => byKnown(row, persons))]),
  ) as unknown as Records
  return {
    ...rows,
    organisation: rows.organisation.filter((o) => organisations.has(o.id)),
    coordinator_wish: rows.coordinator_wish.map((w) =>
      w.seat_id && !seats.has(w.seat_id) ? { ...w, seat_id: null } : w,
    ),
    plan_item: rows.plan_item.map(
      (i) =>
        ({
          ...itemRow(i, persons, items),
          created_by: i.created_by ?? i.said_by,
          updated_by: i.updated_by ?? i.said_by,
        }) as Row<'plan_item'>,
    ),
    // To who does not hear both, neither points at the other.
    goal_origin: rows.goal_origin.filter((o) => items.has(o.goal_id) && items.has(o.source_id)),
    attachment: rows.attachment.filter((a) => items.has(a.item_id)),
    plan_event: rows.plan_event.map((e) =>
      e.subject === 'plan_item'
        ? {
            ...e,
            audience_persons: known(e.audience_persons, persons),
            before: e.before && itemRow(e.before, persons, items),
            after: itemRow(e.after, persons, items),
          }
        : e,
    ),
  }
}

function byKnown(row: Plain, persons: Known): Plain {
  const strange = BY.filter((field) => typeof row[field] === 'string' && !persons.has(row[field] as string))
  return strange.length === 0 ? row : { ...row, ...Object.fromEntries(strange.map((field) => [field, null])) }
}

const known = (ids: unknown, persons: Known): string[] =>
  Array.isArray(ids) ? ids.filter((id) => persons.has(id)) : []

function itemRow(row: Plain, persons: Known, items: Known): Plain {
  const content = row.content as Plain | null
  const named = content ? personFields.filter((field) => Array.isArray(content[field])) : []
  return {
    ...row,
    parent_id: typeof row.parent_id === 'string' && !items.has(row.parent_id) ? null : row.parent_id,
    audience_persons: known(row.audience_persons, persons),
    content: content && {
      ...content,
      ...Object.fromEntries(named.map((field) => [field, known(content[field], persons)])),
    },
  }
}
