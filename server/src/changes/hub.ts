import { dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import type { Database } from '../db/database.ts'
import type { Statement } from '../db/statement.ts'
import type { Listener } from './listener.ts'
import {
  ASKED,
  BLIND,
  ENTER_FAMILY,
  EVER_SEATED,
  HEARD_UNTIL,
  KNOWING_HELD,
  READERS_OF_ITEMS,
  READERS_OF_ROOMS,
  READERS_OF_TALKS,
  RECIPIENTS,
  SEATED,
  VALID_SESSIONS,
} from './reader-store.ts'

/** One open stream of one signed-in browser. */
export interface Stream {
  accountId: string
  sessionId: string
  /** Families that were open to it when it came; when a seat changes it comes back. */
  families: ReadonlySet<string>
  /** `room`: only something in a room of the family's own, so that nobody reads the plan again for it, which others could see (0031). */
  send(event: 'change' | 'room' | 'access', familyId: string): void
  close(): void
}
export interface Hub {
  add(stream: Stream): () => void
  stop(): void
}

interface Gathered {
  items: Set<string>
  /** Lines of the history of those. */
  events: Set<string>
  seats: Set<string>
  rooms: Set<string>
  talks: Set<string>
  /** Seats that are no longer in a room. */
  out: Set<string>
  /** Seats of which what they may see changed; nobody else hears of it. */
  rights: Set<string>
  /** Permissions to share. */
  shares: Set<string>
  /** What is held back: only who knows of it hears of it. */
  holdings: Set<string>
  /** Whatever else changed, by its id. */
  other: Set<string>
}
const nothing = (): Gathered => ({
  items: new Set(),
  events: new Set(),
  seats: new Set(),
  rooms: new Set(),
  talks: new Set(),
  out: new Set(),
  rights: new Set(),
  shares: new Set(),
  holdings: new Set(),
  other: new Set(),
})

// Of rights it does not tell: whose they are hears it whatever else is kept from them.
const idsOf = ({ items, seats, rooms, talks, out, shares, holdings, other }: Gathered): string[] =>
  [items, seats, rooms, talks, out, shares, holdings, other].flatMap((ids) => [...ids])

const isOfRoomsAlone = ({ rooms: _in, out: _out, ...rest }: Gathered): boolean =>
  Object.values(rest).every((ids: Set<string>) => ids.size === 0)

const GATHER_MS = 20
const CHECK_SESSIONS_MS = 60_000
const CHECK_DAY_MS = 1000
const dayOf = (at: Date) => ({ minute: at.toISOString().slice(0, 16), day: dayInAmsterdam(at.toISOString()) })

/**
 * Tells open streams that something changed. Who is told is asked of the database at that moment, with the scope of the
 * lists: whoever may not read a thing does not learn that it changed. The event carries the family id and nothing else.
 */
export function createHub(db: Database, listener: Listener, now: () => Date): Hub {
  const streams = new Set<Stream>()
  const gathered = new Map<string, Gathered>()

  async function tell(familyId: string) {
    const change = gathered.get(familyId)
    gathered.delete(familyId)
    if (!change || streams.size === 0) return
    const day = dayInAmsterdam(now().toISOString())
    const everybody = change.other.size > 0 || change.seats.size > 0
    const ids = (...of: ReadonlySet<string>[]) => of.flatMap((set) => [...set])
    /** Whose rights changed, and who may know of it; what nothing changed of is not asked. */
    const asked: { to: 'touched' | 'told'; statement: Statement; of: string[]; values: unknown[] }[] = [
      { to: 'touched', statement: EVER_SEATED, of: ids(change.seats, change.rights), values: [familyId] },
      { to: 'touched', statement: RECIPIENTS, of: ids(change.shares), values: [familyId] },
      { to: 'told', statement: ASKED, of: ids(change.shares), values: [familyId] },
      { to: 'told', statement: READERS_OF_ROOMS, of: ids(change.rooms), values: [familyId, day] },
      { to: 'told', statement: READERS_OF_TALKS, of: ids(change.talks), values: [familyId, day] },
      { to: 'told', statement: EVER_SEATED, of: ids(change.out), values: [familyId] },
      { to: 'told', statement: KNOWING_HELD, of: ids(change.holdings), values: [familyId, day] },
      // What everybody who sits here hears of need not be asked of each thing.
      { to: 'told', statement: READERS_OF_ITEMS, of: everybody ? [] : ids(change.items), values: [familyId, day] },
      { to: 'told', statement: HEARD_UNTIL, of: everybody ? [] : ids(change.events), values: [familyId, day] },
    ]
    const asking = asked.filter(({ of }) => of.length > 0)
    const { results } = await db.read({ statement: ENTER_FAMILY, values: [familyId] }, [
      ...asking.map(({ statement, values, of }): [Statement, unknown[]] => [statement, [...values, of]]),
      ...(everybody ? ([[SEATED, [familyId, day]]] as [Statement, unknown[]][]) : []),
      // Last: for whom nothing of this is there (0017-shields.sql). A stream that moves tells that something is.
      [BLIND, [familyId, idsOf(change)]],
    ])
    const accounts = (rows: unknown[]) => (rows as { account_id: string }[]).map((row) => row.account_id)
    const found = (to: 'touched' | 'told') =>
      results.slice(0, -1).flatMap((rows, i) => ((asking[i]?.to ?? 'told') === to ? accounts(rows) : []))
    const blind = new Set(accounts(results.at(-1)!))
    const touched = new Set(found('touched'))
    const told = new Set(found('told').filter((account) => !blind.has(account)))
    const event = isOfRoomsAlone(change) ? 'room' : 'change'
    for (const stream of streams) {
      if (touched.has(stream.accountId)) {
        stream.send('access', familyId)
        stream.close() // rights changed: the browser comes back and everything is decided anew
      } else if (told.has(stream.accountId) && stream.families.has(familyId)) stream.send(event, familyId)
    }
  }

  const unlisten = listener.on((channel, payload) => {
    if (channel === 'kt_session') {
      for (const stream of streams) if (stream.sessionId === payload) stream.close()
      return
    }
    const [familyId, subject, id, seq] = payload.split(' ') as [string, string, string, string]
    let change = gathered.get(familyId)
    if (!change) {
      change = nothing()
      gathered.set(familyId, change)
      setTimeout(() => void tell(familyId).catch(() => closeAll()), GATHER_MS)
    }
    if (subject === 'plan_item') {
      change.items.add(id)
      change.events.add(seq)
    } else if (subject === 'seat') change.seats.add(id)
    else if (subject === 'own_room') change.rooms.add(id)
    else if (subject === 'own_room_seat') change.out.add(id)
    else if (subject === 'own_plan_talk') change.talks.add(id)
    else if (subject === 'rights') change.rights.add(id)
    else if (subject === 'share') change.shares.add(id)
    else if (subject === 'holding_back') change.holdings.add(id)
    // What was chosen for after a birthday changes the permissions themselves, which are told.
    // A disclosure, and what was written down about weighing a decision, tell whose rights they change themselves.
    else if (subject === 'bridge_choice' || subject === 'disclosure' || subject === 'incapacity') return
    else change.other.add(id)
  })
  // After a break in listening something may have been missed: every browser comes back and fetches.
  const closeAll = () => {
    for (const stream of streams) stream.close()
  }
  const unbreak = listener.onBreak(closeAll)

  // At midnight in the Netherlands rights, ends and terms change by themselves: every browser comes back and fetches.
  let { minute, day } = dayOf(now())
  const midnight = setInterval(() => {
    const at = now().toISOString().slice(0, 16)
    if (at === minute) return
    const before = day
    ;({ minute, day } = dayOf(now()))
    if (day !== before) closeAll()
  }, CHECK_DAY_MS)

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
      clearInterval(midnight)
      unlisten()
      unbreak()
      closeAll()
    },
  }
}
