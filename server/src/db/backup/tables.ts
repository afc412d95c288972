import type pg from 'pg'

/** A table as it travels: its columns by name, but for those that PostgreSQL works out itself. */
export interface Table {
  name: string
  columns: string[]
}

// What belongs to this moment and this place stays behind: what a start writes anew from the settings, and what is half done.
// Sessions too, with the devices that are reached by them: who signs in after a restore does so anew. And the addresses of private feeds: one that leaked
// and was taken back since would read on.
const left = [
  'migration',
  'session',
  'joint_session',
  'joint_member',
  'notice_device',
  'calendar_feed',
  'verification',
  'rate_limit',
  'seat_level',
  'retention_term',
  'provider_attempt',
  'sign_in_challenge',
]

const TABLES = `
select c.relname as name, (select array_agg(attname::text order by attnum) from pg_attribute
    where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
  array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
    where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`

/** Every table whose rows travel, each after those that it points at. */
export async function tablesInOrder(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(TABLES)
  const found = new Map(rows.map((row) => [row.name, row]))
  const ordered: Table[] = []
  const visit = (name: string, trail: string[]): void => {
    if (trail.includes(name)) throw new Error(`tables point at each other in a circle: ${[...trail, name].join(', ')}`)
    if (ordered.some((table) => table.name === name)) return
    const { columns, needs } = found.get(name)!
    for (const other of needs) visit(other, [...trail, name])
    ordered.push({ name, columns })
  }
  for (const { name } of rows) visit(name, [])
  return ordered.filter(({ name }) => !left.includes(name))
}

/** The names of the migrations that ran: which tables there are. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  return (await client.query<{ name: string }>('select name from migration order by 1')).rows.map((row) => row.name)
}

/** Values as text that says all of them: the same in every session, and read back to the same bits. */
export const EXACT = `set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0; set local row_security = off`

/** How a table is named in COPY. */
export const copied = ({ name, columns }: Table) => `"${name}" (${columns.map((column) => `"${column}"`).join(', ')})`
