import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { findAppRole } from '../app-role.ts'
import { CopyIn } from './copy.ts'
import { BackupReader, countLines, type Head, NoBackup, type Tail } from './format.ts'
import { type Destroyed, destroyAgain } from './ledger.ts'
import { copied, EXACT, migrationsOf, type Table, tablesInOrder } from './tables.ts'

/**
 * Puts a backup back into an installation that holds nothing yet: all of it or nothing. What was destroyed since is destroyed once
 * more, before anybody can see it. Gives the number of rows of each table as the backup had them; `tell` hears what was destroyed.
 */
export async function restoreBackup(
  owner: pg.Pool,
  file: string,
  ledger: readonly Destroyed[] = [],
  tell: (again: number) => void = () => {},
): Promise<Tail['rows']> {
  const client = await owner.connect()
  const reader = new BackupReader(file)
  let done = false
  try {
    const head = await sound(() => readHead(reader))
    await client.query('begin')
    await client.query(EXACT)
    const tables = await tablesInOrder(client)
    await refuseOther(client, head, tables)
    await refuseFull(client, tables)
    await refuseRunning(client)
    const rows = await load(client, reader, head.tables)
    tell(await destroyAgain(client, ledger))
    await client.query('commit')
    done = true
    await client.query('analyze')
    return rows
  } finally {
    reader.close()
    client.release(!done) // with the connection goes all that was not committed
  }
}

async function readHead(reader: BackupReader): Promise<Head> {
  const head = (await reader.line()) as Partial<Head> | null
  if (head?.keukentafel !== 'backup') throw new NoBackup('it does not begin as one')
  if (head.format !== 1) throw new NoBackup('it was made by a later version of Keukentafel')
  return head as Head
}

async function refuseOther(client: pg.ClientBase, head: Head, tables: Table[]): Promise<void> {
  const [here, there] = [await migrationsOf(client), head.migrations]
  if (JSON.stringify([here, tables]) === JSON.stringify([there, head.tables])) return
  throw new Error(
    `This backup was made by version ${head.version}, whose tables differ from those of this version. Nothing was changed. ` +
      'Restore it with the version that made it; the start of a later version then brings the tables up to date.',
  )
}

/** Besides the secret, which every installation has from its first start. */
async function refuseFull(client: pg.ClientBase, tables: Table[]): Promise<void> {
  const names = tables.map(({ name }) => name).filter((name) => name !== 'secret')
  const { rows } = await client.query<{ name: string }>(
    `${names.map((name) => `(select '${name}' as name from "${name}" limit 1)`).join(' union all ')} order by 1`,
  )
  if (rows.length === 0) return
  throw new Error(
    `This installation is not empty (${rows.map((row) => row.name).join(', ')}), and a restore adds nothing to what is there. ` +
      'Nothing was changed. Restore into a new data folder or an empty database.',
  )
}

/** A server that runs would go on with the secret that it read at its start. */
async function refuseRunning(client: pg.ClientBase): Promise<void> {
  const role = await findAppRole(client)
  // A connection that was just closed is seen a moment longer.
  for (let tries = 0; tries < 20; tries++) {
    const { rows } = await client.query(CONNECTED, [role])
    if (rows.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Keukentafel runs on this database. Nothing was changed. Stop it first.')
}
const CONNECTED = 'select from pg_stat_activity where datname = current_database() and usename = $1'

// The owner need not be superuser: the triggers of the tables rest (they would write history and announce changes), those of
// PostgreSQL itself, which see to what points at what, do not. In this transaction only, and nobody else gets at the tables.
async function load(client: pg.ClientBase, reader: BackupReader, tables: Table[]): Promise<Tail['rows']> {
  const { rows: always } = await client.query<{ name: string; trigger: string }>(ALWAYS)
  for (const { name } of tables) await client.query(`alter table "${name}" disable trigger user`)
  await client.query('delete from secret')
  const rows: Tail['rows'] = {}
  for (const table of tables) {
    rows[table.name] = 0
    const counted = async function* () {
      for await (const lines of reader.rows()) {
        rows[table.name]! += countLines(lines)
        yield lines
      }
    }
    const into = client.query(new CopyIn(`copy ${copied(table)} from stdin`))
    await sound(() => pipeline(Readable.from(counted()), into))
  }
  const tail = (await sound(() => reader.line())) as Tail
  await sound(() => reader.end())
  if (JSON.stringify(tail.rows) !== JSON.stringify(rows)) throw broken('rows are missing')
  // What waited to be sent then was sent since, or is no longer of use.
  await client.query(
    `update mail set error = 'not sent: put back from a backup' where sent_at is null and error is null`,
  )
  await client.query(`update notice_message set state = 'dropped', settled_at = now() where state = 'sending'`)
  await client.query(
    `update notice set state = 'dropped' where state = 'claimed' or (state = 'waiting' and due_at < now())`,
  )
  for (const { name } of tables) await client.query(`alter table "${name}" enable trigger user`)
  for (const { name, trigger } of always) await client.query(`alter table "${name}" enable always trigger "${trigger}"`)
  await client.query(NUMBERS)
  return rows
}

// Triggers that also act where others rest: waking all would make them like the others.
const ALWAYS = `select tgrelid::regclass::text as name, tgname as trigger from pg_trigger where tgenabled = 'A' and not tgisinternal`
// Numbers that PostgreSQL gives out itself go on after the last that was put back.
const NUMBERS = `do $$ declare s record; begin
  for s in select table_name, column_name, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
      from information_schema.columns where table_schema = 'public' and is_identity = 'YES' loop
    execute format('select setval(%L, coalesce((select max(%I) from %I), 0) + 1, false)', s.sequence, s.column_name, s.table_name);
  end loop;
end $$`

const broken = (why: string) => new Error(`The file is no whole backup of Keukentafel: ${why}. Nothing was changed.`)

/** Faults of the file in one sentence, those of the machine as they are. */
async function sound<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (error instanceof NoBackup) throw broken(message)
    if (code === 'Z_BUF_ERROR') throw broken('it ends too early')
    if (code.startsWith('Z_')) throw broken('it is damaged, or no backup at all')
    if (error instanceof SyntaxError || /^2[23]/.test(code)) throw broken('it is damaged')
    throw error
  }
}
