import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { z } from 'zod'

/** One thing that was destroyed: ids and the moment, never a word of it. */
const Destroyed = z.strictObject({
  familyId: z.uuid(),
  subject: z.enum(['plan_item', 'own_room_line', 'family']),
  id: z.uuid(),
  cause: z.uuid(),
  at: z.iso.datetime({ offset: true }),
})
export type Destroyed = z.output<typeof Destroyed>

/** Reads the list of what was destroyed: one line of JSON each. A last line that was being written when the machine stopped is left out. */
export async function readLedger(file: string): Promise<Destroyed[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line, i) => {
    if (line === '') return []
    try {
      return [Destroyed.parse(JSON.parse(line))]
    } catch {
      if (i === lines.length - 1) return []
      throw new Error(`Line ${i + 1} of ${file} is no line of the list of what was destroyed. Nothing was changed.`)
    }
  })
}

const REMEMBER = `insert into destroyed (family_id, subject, subject_id, cause, at, kept_at)
  select x."familyId", x.subject, x.id, x.cause, x.at, now() from jsonb_to_recordset($1) x("familyId" uuid, subject text, id uuid, cause uuid, at timestamptz) on conflict do nothing`
// What stood in the way then is judged already: it was destroyed.
const AGAIN = `select coalesce(sum(case d.subject when 'plan_item' then destroy_items(d.family_id, d.cause, d.ids, 'infinity')
    when 'own_room_line' then destroy_lines(d.family_id, d.cause, d.ids) else destroy_family(d.family_id, d.cause) end), 0)::int as again
  from (select family_id, subject, cause, array_agg(subject_id) as ids from destroyed group by 1, 2, 3 order by min(at)) d`

/** Destroys once more what came back with a backup from before; gives how many things. In the transaction of the restore. */
export async function destroyAgain(client: pg.ClientBase, ledger: readonly Destroyed[]): Promise<number> {
  await client.query(`select set_config('kt.act', 'restore.destroy', true), set_config('kt.ground', 'system', true)`)
  await client.query(REMEMBER, [JSON.stringify(ledger)])
  const { rows } = await client.query<{ again: number }>(AGAIN)
  return rows[0]!.again
}
