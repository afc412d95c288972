import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { Database } from '../db/database.ts'
import type { Listener } from './listener.ts'
import {
  ASKED,
  ENTER_FAMILY,
  EVER_SEATED,
  READERS_OF_ITEMS,
  RECIPIENTS,
  SEATED,
  VALID_SESSIONS,
} from './reader-store.ts'

/** One open stream of one signed-in browser. */
export interface Stream {
  accountId: string
  sessionId: string
  send(event: 'change' | 'access', familyId: string): void
  close(): void
}
export interface Hub {
  add(stream: Stream): () => void
  stop(): void
}

const GATHER_MS = 20
const CHECK_SESSIONS_MS = 60_000

/**
 * Tells open streams that something changed. Who is told is asked of the database at that moment, with the scope of the
 * lists: whoever may not read a thing does not learn that it changed. The event carries the family id and nothing else.
 */
export function createHub(db: Database, listener: Listener, now: () => Date): Hub {
  const streams = new Set<Stream>()
  const gathered = new Map<string, { items: Set<string>; seats: Set<string>; shares: Set<string>; other: boolean }>()

  async function tell(familyId: string) {
    const change = gathered.get(familyId)
    gathered.delete(familyId)
    if (!change || streams.size === 0) return
    const day = dayInAmsterdam(now().toISOString())
    const everybody = change.other || change.seats.size > 0
    const { results } = await db.read({ statement: ENTER_FAMILY, values: [familyId] }, [
      everybody ? [SEATED, [familyId, day]] : [READERS_OF_ITEMS, [familyId, day, [...change.items]]],
      [EVER_SEATED, [familyId, [...change.seats]]],
      [RECIPIENTS, [familyId, [...change.shares]]],
      [ASKED, [familyId, [...change.shares]]],
    ])
    const [readers, touched, recipients, asked] = results.map(
      (rows) => new Set((rows as { account_id: string }[]).map((row) => row.account_id)),
    )
    for (const stream of streams) {
      if (touched!.has(stream.accountId) || recipients!.has(stream.accountId)) {
        stream.send('access', familyId)
        stream.close() // rights changed: the browser comes back and everything is decided anew
      } else if (readers!.has(stream.accountId) || asked!.has(stream.accountId)) stream.send('change', familyId)
    }
  }

  const unlisten = listener.on((channel, payload) => {
    if (channel === 'kt_session') {
      for (const stream of streams) if (stream.sessionId === payload) stream.close()
      return
    }
    const [familyId, subject, id] = payload.split(' ') as [string, string, string]
    let change = gathered.get(familyId)
    if (!change) {
      change = { items: new Set(), seats: new Set(), shares: new Set(), other: false }
      gathered.set(familyId, change)
      setTimeout(() => void tell(familyId).catch(() => closeAll()), GATHER_MS)
    }
    if (subject === 'plan_item') change.items.add(id)
    else if (subject === 'seat') change.seats.add(id)
    else if (subject === 'share') change.shares.add(id)
    else change.other = true
  })
  // After a break in listening something may have been missed: every browser comes back and fetches.
  const closeAll = () => {
    for (const stream of streams) stream.close()
  }
  const unbreak = listener.onBreak(closeAll)

  const check = setInterval(() => void checkSessions().catch(closeAll), CHECK_SESSIONS_MS)
  async function checkSessions() {
    if (streams.size === 0) return
    const { rows } = await db.pool.query({
      name: VALID_SESSIONS.name,
      text: VALID_SESSIONS.text,
      values: [[...streams].map((s) => s.sessionId)],
    })
    const valid = new Set(rows.map((row: { id: string }) => row.id))
    for (const stream of streams) if (!valid.has(stream.sessionId)) stream.close()
  }
  return {
    add: (stream) => {
      streams.add(stream)
      return () => void streams.delete(stream)
    },
    stop: () => {
      clearInterval(check)
      unlisten()
      unbreak()
      closeAll()
    },
  }
}
