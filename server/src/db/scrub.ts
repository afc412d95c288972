import type pg from 'pg'

// Where words that people may have destroyed stand; and what PostgreSQL remembers of often used values.
const WORDS = ['plan_item', 'attachment', 'plan_event', 'share', 'rights_request', 'own_room_line', 'own_room_event']
// A family that is gone left words in every table of it.
const OF_FAMILY = [
  'family',
  'person',
  'seat',
  'invitation',
  'household',
  'relation',
  'parental_authority',
  'coordinator_term',
]
const ALSO = [
  'coordinator_wish',
  'own_room',
  'own_plan_talk',
  'access_question',
  'emergency_access',
  'rights_hold',
  'plan_end',
]
const WHAT = `select count(*)::int as things, count(*) filter (where subject = 'family')::int as families from destroyed where scrubbed_at is null`
const DONE = 'update destroyed set scrubbed_at = now() where scrubbed_at is null and at < $1'

/**
 * Has PostgreSQL write the tables anew without what was deleted from them, and let go of the log in which it still stood. For the
 * embedded database, at night: it locks each table for the moments that takes, and gives up when somebody is in the way (the queue
 * tries again). Gives whether there was anything to do.
 */
export async function scrub(owner: pg.Pool): Promise<boolean> {
  const client = await owner.connect()
  try {
    const { things, families } = (await client.query<{ things: number; families: number }>(WHAT)).rows[0]!
    if (things === 0) return false
    const from = (await client.query<{ now: Date }>('select now()')).rows[0]!.now
    await client.query(`set lock_timeout = '5s'`)
    const tables = families > 0 ? [...WORDS, ...OF_FAMILY, ...ALSO] : WORDS
    for (const table of [...tables, 'pg_catalog.pg_statistic']) await client.query(`vacuum (full, analyze) ${table}`)
    await client.query(DONE, [from])
    // Twice: the second lets go of the segment that was in use at the first.
    for (let i = 0; i < 2; i++) {
      await client.query('select pg_switch_wal()')
      await client.query('checkpoint')
    }
    return true
  } finally {
    await client.query('reset lock_timeout').catch(() => {})
    client.release()
  }
}
