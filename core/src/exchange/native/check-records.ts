import type { Problem } from '../problems.ts'
import type { Records, Table } from '../records.ts'
import { checkAttachments } from './attachments.ts'
import { checkHelp } from './check-help.ts'
import { checkItems } from './check-items.ts'

const MOST_ROWS = 20_000
const MOST_EVENTS = 200_000
const REFERENCES: { [T in Table]?: Record<string, Table> } = {
  residence: { person_id: 'person', household_id: 'household' },
  relation: { from_person: 'person', to_person: 'person' },
  parental_authority: { child_id: 'person', holder_id: 'person' },
  seat: { person_id: 'person', organisation_id: 'organisation' },
  invitation: { seat_id: 'seat' },
  coordinator_term: { seat_id: 'seat' },
  coordinator_wish: { person_id: 'person', seat_id: 'seat' },
  help_agreement: { seat_id: 'seat', helper_id: 'person', subject_id: 'person', asked_by: 'person' },
  incapacity: {
    agreement_id: 'help_agreement',
    subject_id: 'person',
    by_person: 'person',
    by_seat: 'seat',
    second_person: 'person',
    second_seat: 'seat',
    representative_id: 'person',
  },
  plan_item: { said_by: 'person', created_by: 'person', updated_by: 'person', parent_id: 'plan_item' },
  goal_origin: { goal_id: 'plan_item', source_id: 'plan_item', created_by: 'person' },
  attachment: { item_id: 'plan_item', created_by: 'person' },
}
type AnyRow = Record<string, unknown>

/** What must hold between the rows of one family; the database would refuse most of it too, but names nothing. */
export function checkRecords(records: Records, nameOf: (row: object) => string): Problem[] {
  const problems: Problem[] = []
  const wrong = (row: object, code: string, at = '') => problems.push({ resource: nameOf(row), at, code })
  const [family, ...others] = records.family
  if (!family || others.length > 0) return [{ resource: '', at: '', code: 'record.no-family' }]
  const all = Object.entries(records) as [Table, AnyRow[]][]
  if (
    all.some(
      ([table, rows]) => rows.length > (table === 'plan_event' || table === 'access_log' ? MOST_EVENTS : MOST_ROWS),
    )
  ) {
    return [{ resource: '', at: '', code: 'bundle.too-many-rows' }]
  }
  const ids = new Map(all.map(([table, rows]) => [table, new Set(rows.map((row) => row.id as string))]))
  for (const [table, rows] of all) {
    const seen = new Set<unknown>()
    for (const row of rows) {
      const key = row.id ?? row.seq
      if (seen.has(key)) wrong(row, 'record.twice', `/${table}`)
      seen.add(key)
      if (row.family_id !== undefined && row.family_id !== family.id) wrong(row, 'record.other-family', `/${table}`)
      for (const [field, target] of Object.entries(REFERENCES[table] ?? {})) {
        if (row[field] !== null && !ids.get(target)!.has(row[field] as string))
          wrong(row, 'id.unknown', `/${table}/${field}`)
      }
    }
  }
  checkCircle(records, wrong)
  checkPeople(records, wrong)
  checkHelp(records, wrong)
  checkItems(records, wrong)
  checkAttachments(records, wrong)
  checkEvents(records, wrong)
  return problems
}

export type Wrong = (row: object, code: string, at?: string) => void

function checkCircle(records: Records, wrong: Wrong): void {
  const taken = new Set<string>()
  for (const seat of records.seat) {
    if (seat.kind === 'professional' && seat.look_again_on === null)
      wrong(seat, 'seat.look-again', '/seat/look_again_on')
    if (seat.until !== null && seat.until < seat.since) wrong(seat, 'date.before-begin', '/seat/until')
    if (seat.state !== 'active' && seat.state !== 'invited') continue
    if (taken.has(seat.person_id)) wrong(seat, 'record.twice', '/seat/person_id')
    taken.add(seat.person_id)
  }
  const open = records.coordinator_term.filter((term) => term.until_at === null)
  const seat = records.seat.find((s) => s.id === open[0]?.seat_id)
  if (open.length !== 1 || seat?.state !== 'active' || seat.until !== null)
    wrong(records.family[0]!, 'record.coordinator', '/coordinator_term')
  const wished = new Set<string>()
  for (const wish of records.coordinator_wish) {
    if (wished.has(wish.person_id)) wrong(wish, 'record.twice', '/coordinator_wish/person_id')
    wished.add(wish.person_id)
  }
}

function checkPeople(records: Records, wrong: Wrong): void {
  for (const r of records.relation) if (r.from_person === r.to_person) wrong(r, 'record.loop', '/relation/to_person')
  for (const a of records.parental_authority) {
    if (a.child_id === a.holder_id) wrong(a, 'record.loop', '/parental_authority/holder_id')
    if (a.from_date !== null && a.until_date !== null && a.until_date < a.from_date)
      wrong(a, 'date.before-begin', '/parental_authority/until_date')
    if ((a.checked_by === null) !== (a.checked_on === null)) wrong(a, 'shape.wrong', '/parental_authority/checked_on')
  }
}

// The history is shown, and read by the database, by these fields; the rest of a line is as it was.
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
function checkEvents(records: Records, wrong: Wrong): void {
  for (const event of records.plan_event) {
    for (const [side, row] of [
      ['before', event.before],
      ['after', event.after],
    ] as const) {
      if (row === null) continue
      const bad = (field: string) => wrong(event, 'shape.wrong', `/plan_event/${side}/${field}`)
      if (row.id !== event.subject_id) bad('id')
      if (!Number.isSafeInteger(row.version) || (row.version as number) < 1 || (row.version as number) > 2_147_483_647)
        bad('version')
      if (event.subject !== 'plan_item') continue
      for (const field of ['said_by', 'created_by'])
        if (typeof row[field] !== 'string' || !uuid.test(row[field])) bad(field)
      for (const field of ['kind', 'state', 'audience']) if (typeof row[field] !== 'string') bad(field)
      if (row.content === null || typeof row.content !== 'object' || Array.isArray(row.content)) bad('content')
      if (
        !Array.isArray(row.audience_persons) ||
        row.audience_persons.some((id) => typeof id !== 'string' || !uuid.test(id))
      )
        bad('audience_persons')
    }
  }
}
