import type pg from 'pg'
import { DIALOGUE } from './generate-dialogue.ts'
import { MESSAGES } from './generate-messages.ts'
import {
  ACCOUNTS,
  HISTORY,
  ITEMS,
  ORGANISATIONS,
  PARENTS,
  PEOPLE,
  PER_PROFESSIONAL,
  PROFESSIONALS,
  SHARES,
  SHIELDS,
  TOOLS,
} from './generate-sql.ts'

/** What a benchmark needs to ask for: sessions, and families they may open. */
export interface GeneratedFamilies {
  /** Session tokens of a parent each, with the family, a goal and the own person there. */
  parents: { token: string; familyId: string; goalId: string; personId: string }[]
  /** Session tokens of professionals with 50 families each. */
  professionals: { token: string; accountId: string }[]
}

/** A multiple of the families of a professional, so that two batches never make the same account. */
const BATCH = 10 * PER_PROFESSIONAL
const SIDE_BY_SIDE = 2

/**
 * Fills an empty, migrated database with invented families: 4 persons, 6 professionals (each with 50 families), 6 goals
 * (4 now, with the agreement that asks), 20 permissions to share, 2 shields, 18 steps, 40 notes, 10 visits; with
 * `dialogue` about as much again of all that was added since (generate-dialogue.ts), with `messages` ten years of those (generate-messages.ts). Every constraint and trigger of the schema holds,
 * and the chain of the history verifies; what has no line of history here are families, people, seats and accounts.
 */
export async function generateFamilies(
  owner: pg.Pool,
  {
    families,
    seed = 1,
    dialogue = false,
    messages = false,
  }: { families: number; seed?: number; dialogue?: boolean; messages?: boolean },
): Promise<GeneratedFamilies> {
  const all = [`${seed}:`, 1, families]
  const starts = Array.from({ length: Math.ceil(families / BATCH) }, (_, i) => 1 + i * BATCH)
  const work = async (client: pg.PoolClient) => {
    for (let from = starts.shift(); from !== undefined; from = starts.shift())
      await batch(
        client,
        [`${seed}:`, from, Math.min(from + BATCH - 1, families)],
        [...(dialogue ? DIALOGUE : []), ...(messages ? MESSAGES : [])],
      )
  }
  const clients = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => owner.connect()))
  const [first] = clients as [pg.PoolClient]
  try {
    for (const client of clients) await client.query(TOOLS)
    await first.query(ORGANISATIONS, all)
    await Promise.all(clients.map(work))
    await first.query('vacuum analyze')
    const parents = await first.query<GeneratedFamilies['parents'][number]>(PARENTS, all)
    const professionals = await first.query<GeneratedFamilies['professionals'][number]>(PROFESSIONALS, all)
    return { parents: parents.rows, professionals: professionals.rows }
  } finally {
    for (const client of clients) client.release(true) // with them go the functions made for these connections
  }
}

async function batch(client: pg.PoolClient, values: unknown[], more: readonly string[]): Promise<void> {
  await client.query('begin')
  try {
    // Made up and made again at will: a power cut in between costs nothing, so no commit waits for the disk.
    await client.query(
      `select set_config('synchronous_commit', 'off', true), set_config('kt.act', 'bench.generate', true), set_config('kt.history', 'given', true)`,
    )
    for (const text of [...ACCOUNTS, ...PEOPLE, ...SHARES, ...ITEMS, ...more, ...HISTORY, ...SHIELDS])
      await client.query(text, values)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
