import type { Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'

const ADD = statement('insert into organisation (name) values ($1) on conflict do nothing')
const FIND = statement('select id from organisation where lower(name) = lower($1)')

/** The organisation of that name, made when it is not there yet; null for an empty name. */
export async function organisationOf(tx: Tx, name: string): Promise<string | null> {
  if (name === '') return null
  const known = await tx.one<{ id: string }>(FIND, [name])
  if (known) return known.id
  await tx.rows(ADD, [name])
  return (await tx.one<{ id: string }>(FIND, [name]))!.id
}
