import { randomUUID } from 'node:crypto'
import { slotNow } from '@keukentafel/core/notices/choice.ts'
import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { choosersOf } from './choosers.ts'
import type { NoticeDeps } from './deps.ts'
import { eachAlone } from './each-alone.ts'
import { ADD_MESSAGE, CLAIM, DROP, ENTER_ALL, ENTER_AS, RESUME, TAKE, WAITING } from './notice-store.ts'
import { stillToTell, type Taken } from './still-to-tell.ts'

/** How often a message is tried before it is given up: the queue waits longer each time, together some two days. */
export const MOST_TRIES = 18
// A process that is killed uses up a run of the queue without a try.
const MOST_RUNS = MOST_TRIES + 12

/** Makes one message for each account for which something waits and that may be told now; the message and its job are there together. */
export async function claimNotices(deps: Pick<NoticeDeps, 'db' | 'now'>): Promise<void> {
  const at = deps.now()
  const now = at.toISOString()
  // Who is not to be told now costs a row of one statement, not a transaction: most wait for their time of the day.
  const ready = await deps.db.write({ statement: ENTER_ALL, values: [] }, async (tx) => {
    const [waiting] = await Promise.all([
      tx.rows<{ account_id: string }>(WAITING, [at]),
      tx.rows(RESUME, [MOST_RUNS, at]),
    ])
    const choosers = await choosersOf(
      tx,
      waiting.map(({ account_id }) => account_id),
      dayInAmsterdam(now),
    )
    return [...choosers.values()].filter((who) => slotNow(who.choice, who.child, now, who.row.last_digest) !== null)
  })
  const failed = await eachAlone(ready, ({ row }) => claimFor(deps, row.account_id, at))
  if (failed) throw new Error('what waits for an account could not be put together')
}

const claimFor = (deps: Pick<NoticeDeps, 'db'>, accountId: string, at: Date): Promise<void> =>
  deps.db.write({ statement: ENTER_AS, values: [accountId] }, async (tx) => {
    const now = at.toISOString()
    const today = dayInAmsterdam(now)
    const who = (await choosersOf(tx, [accountId], today)).get(accountId)
    if (!who || who.choice.channel === 'none') return // chosen just now
    const slot = slotNow(who.choice, who.child, now, who.row.last_digest)
    if (slot === null) return
    const taken = await tx.rows<Taken>(TAKE, [accountId, at])
    const keep = new Set((await stillToTell(tx, who, taken, now, today)).map(({ notice_id }) => notice_id))
    await tx.rows(DROP, [taken.flatMap(({ id }) => (keep.has(id) ? [] : [id]))])
    if (keep.size === 0) return
    const id = randomUUID()
    const made = await tx.one(ADD_MESSAGE, [id, accountId, who.choice.channel, today, slot === 'digest', at])
    if (made) await tx.rows(CLAIM, [id, [...keep], MOST_RUNS])
  })
