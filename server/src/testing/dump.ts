import type pg from 'pg'

/** In which tables of the whole database a text still stands, in any column, as its owner sees them. */
export async function tablesWith(owner: pg.Pool, text: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`select from ${name} x where strpos(x::text, $1) > 0 limit 1`, [text])
    if (rowCount) found.push(name)
  }
  return found
}
