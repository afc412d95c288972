import { type Records, type Row, rowForms, type Table } from '@keukentafel/core/exchange/records.ts'
import type { Tx } from '../db/database.ts'
import { type Statement, statement } from '../db/statement.ts'

const ENTER_NEW = statement('select enter_new_family($1) as entered')
const ACT = statement(
  `select set_config('kt.act', 'family.import', true), set_config('kt.ground', 'self', true), set_config('kt.person', $1, true)`,
)
const HISTORY = statement(`select set_config('kt.history', $1, true)`)
const GIVE_HISTORY = statement('select append_given_events($1, $2::jsonb)')

/** Opens the second net for a family that is not here yet; false when it is. */
export async function beginImport(tx: Tx, familyId: string, personId: string | null): Promise<boolean> {
  await tx.rows(ACT, [personId ?? ''])
  return (await tx.one<{ entered: boolean }>(ENTER_NEW, [familyId]))!.entered
}

// Parents before what points at them. Columns are those of the form in which rows travel; names of our own code, never of
// anybody's input. A seat gets the account of who brings it in, an invitation a hash that no code has.
const order = [
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
  'goal_origin',
  'attachment',
  'help_agreement',
  'incapacity',
] as const
type Stored = (typeof order)[number]
const more: Partial<Record<Stored, string[]>> = {
  seat: ['account_id'],
  invitation: ['email', 'code_hash'],
  incapacity: ['by_account', 'answered_account'],
}
// Two accounts that nobody here has: who wrote it down, and the other who answered.
const ELSEWHERE = { by: '00000000-0000-0000-0000-000000000000', other: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const insertOf = (table: Stored): Statement => {
  const own = Object.keys(rowForms[table].shape).map((name) =>
    table === 'attachment' && name === 'data' ? 'bytes' : name,
  )
  const columns = [...own, ...(more[table] ?? [])].join(', ')
  const unless = table === 'family' ? ' on conflict (id) do nothing' : ''
  return statement(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)${unless} returning 1`,
  )
}
const INSERT = new Map<Stored, Statement>(order.map((table) => [table, insertOf(table)]))

/** Whether the rows could be written: false when the family was begun by another at the same moment. */
export async function insertRecords(
  tx: Tx,
  records: Records,
  account: { seatId: string; accountId: string } | null,
): Promise<boolean> {
  const organisations = await keepOrganisations(tx, records)
  for (const table of order)
    for (const some of atOnce(table, records[table])) {
      const rows = some.map((row) => stored(table, row, organisations, account))
      const written = await tx.rows(INSERT.get(table)!, [JSON.stringify(rows)])
      if (table === 'family' && written.length === 0) return false
    }
  return true
}

// Bytes go one by one: PostgreSQL takes no more than 268 MB in one list, and they are twice as long on the way.
const atOnce = (table: Stored, rows: readonly Row<Table>[]): (readonly Row<Table>[])[] =>
  table === 'attachment' ? rows.map((row) => [row]) : rows.length > 0 ? [rows] : []

function stored(
  table: Table,
  row: Row<Table>,
  organisations: ReadonlyMap<string, string>,
  account: { seatId: string; accountId: string } | null,
): object {
  if (table === 'seat') {
    const seat = row as Row<'seat'>
    return {
      ...seat,
      organisation_id: seat.organisation_id && organisations.get(seat.organisation_id),
      account_id: account?.seatId === seat.id ? account.accountId : null,
    }
  }
  if (table === 'incapacity') {
    const { answered_at } = row as Row<'incapacity'>
    return { ...row, by_account: ELSEWHERE.by, answered_account: answered_at && ELSEWHERE.other }
  }
  if (table === 'attachment') {
    const { data, ...rest } = row as Row<'attachment'>
    return { ...rest, bytes: `\\x${Buffer.from(data, 'base64').toString('hex')}` }
  }
  if (table !== 'invitation') return row
  const invitation = row as Row<'invitation'>
  return {
    ...invitation,
    email: invitation.channel === 'email' ? '' : null,
    code_hash: `closed ${invitation.family_id} ${invitation.id}`,
  }
}

const asRows = 'jsonb_to_recordset($1::jsonb) as x(id uuid, name text)'
const ADD_WITH_ID = statement(
  `insert into organisation (id, name) select x.id, x.name from ${asRows} on conflict do nothing`,
)
const ADD = statement(
  `insert into organisation (name) select x.name from ${asRows} where not exists (select from organisation o where lower(o.name) = lower(x.name)) on conflict do nothing`,
)
const HERE = statement(
  `select x.id as given, o.id as here from ${asRows} join organisation o on lower(o.name) = lower(x.name)`,
)

// Organisations are known by name here as when somebody is invited: an id in a file never points at another organisation.
async function keepOrganisations(tx: Tx, { organisation }: Records): Promise<ReadonlyMap<string, string>> {
  if (organisation.length === 0) return new Map()
  const values = [JSON.stringify(organisation)]
  await tx.rows(ADD_WITH_ID, values)
  await tx.rows(ADD, values)
  return new Map((await tx.rows<{ given: string; here: string }>(HERE, values)).map((row) => [row.given, row.here]))
}

/** Writes a family that travelled, with the history that it brings; the trigger writes none (append_given_events in 0001). */
export async function insertWithHistory(tx: Tx, familyId: string, records: Records): Promise<boolean> {
  await tx.rows(HISTORY, ['given'])
  if (!(await insertRecords(tx, records, null))) return false
  await tx.rows(HISTORY, [''])
  await tx.rows(GIVE_HISTORY, [familyId, JSON.stringify(records.plan_event)])
  return true
}

const INVITE = statement(
  `insert into invitation (family_id, id, seat_id, channel, code_hash, expires_at, created_by, updated_by) values ($1, $2, $3, 'paper', $4, $5, $6, $6)`,
)
/** A code on paper for a seat without an account. */
export const inviteOnPaper = (
  tx: Tx,
  familyId: string,
  i: { id: string; seatId: string; codeHash: string; expiresAt: string; by: string | null },
) => tx.rows(INVITE, [familyId, i.id, i.seatId, i.codeHash, i.expiresAt, i.by])

const ACCOUNT = statement('select id, name, email from account where id = $1')
const ACCOUNT_BY_EMAIL = statement('select id, name, email from account where lower(email) = lower($1)')
export interface AccountRow {
  id: string
  name: string
  email: string
}
export const accountById = async (tx: Tx, id: string) => (await tx.one<AccountRow>(ACCOUNT, [id]))!
export const accountByEmail = (tx: Tx, email: string) => tx.one<AccountRow>(ACCOUNT_BY_EMAIL, [email])

/** The owner needs no account to enter; nothing is opened by it but what the owner may anyway. */
export const ENTER_OWNER = statement(`select set_config('TimeZone', 'UTC', true)`)
