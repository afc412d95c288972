import type { Action } from '@keukentafel/core/access/actions.ts'
import { decide, type Permit } from '@keukentafel/core/access/decide.ts'
import type { Facts, SeatFacts } from '@keukentafel/core/access/facts.ts'
import type { SessionFacts } from '@keukentafel/core/access/levels.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { type AccessLine, asJson } from '../audit/access-log.ts'
import type { Asked, Tx } from '../db/database.ts'
import { statement } from '../db/statement.ts'
import type { Call } from '../http/call.ts'
import { accountOf, type Entered, seatFacts, sessionEntry, sessionFacts, standAs } from './entry.ts'
import { factsOf, lineOf, type MoreFacts, refuse } from './refuse.ts'
import { answerGivenBefore, askedBefore, mayBeSecond, rememberAnswer } from './request-done.ts'
import { refuseInRoom, roomLine } from './room-log.ts'

interface About {
  objectId?: string
  /** Whose data this concerns, for the record of processing. */
  subjects?: readonly string[]
  /** Of an act in a room of the family's own: its line goes to the log of that room and to no other. */
  room?: string
}
/** Asks for a permit inside a writing transaction: decided, logged in that transaction, and named in the history. */
export type Ask = <A extends Action>(action: A, more?: MoreFacts, about?: About) => Promise<Permit<A>>

/** Who writes. */
export interface Actor {
  accountId: string
  personId: string
  seat: SeatFacts
  session: SessionFacts
}

class Denied extends Error {
  readonly action: Action
  readonly facts: Facts
  readonly objectId: string | null
  readonly room: string | undefined
  constructor(action: Action, facts: Facts, reason: string, objectId: string | null, room?: string) {
    super(reason)
    this.action = action
    this.facts = facts
    this.objectId = objectId
    this.room = room
  }
}

// The history trigger refuses a change for which kt.act is not set: a second net for "no permit, no write".
const ALLOW = statement(
  `select set_config('kt.act', $1, true), set_config('kt.ground', $2, true), append_access($3::jsonb)`,
)

const ALLOW_IN_ROOM = statement(
  `select set_config('kt.act', $1, true), set_config('kt.ground', $2, true), append_room_access($3, $4::jsonb)`,
)

/**
 * Changes something in a family, in one transaction with its history and its log lines; safe to send twice. `first` is
 * asked together with the entry, in one message; its statements filter by the scopes, and `work` gets their rows. Who names
 * it asks as a rule nothing more, and so may share a transaction with writes in other families (db/together.ts); `work` may
 * then be called once more.
 */
export async function writeInFamily<R extends object>(
  call: Call<{ familyId: string }>,
  work: (tx: Tx, ask: Ask, actor: Actor, found: unknown[][]) => Promise<R>,
  first?: readonly Asked[],
  again = false,
): Promise<R> {
  const { familyId } = call.params
  let seen: Entered | undefined
  let last: AccessLine | undefined
  try {
    const entry = sessionEntry(call, familyId)
    const whole = async (tx: Tx, entered: Entered, [before, ...found]: unknown[][]): Promise<R> => {
      seen = entered
      call.decided.clear()
      const accountId = accountOf(entered)
      const earlier = answerGivenBefore<R>(call, before)
      if (earlier) {
        call.decided.add('account')
        return earlier
      }
      const seat = seatFacts(entered, call.today)
      if (!seat) throw new Denied('family.read', factsOf(call, entered, {}), 'no-seat', null)
      const ask: Ask = async (action, more = {}, about = {}) => {
        const objectId = about.objectId ?? null
        const facts = factsOf(call, entered, more)
        call.decided.add(action)
        const decision = decide(action, facts)
        if ('denied' in decision) throw new Denied(action, facts, decision.denied, objectId, about.room)
        const line: AccessLine = {
          ...lineOf(call, familyId, entered, action, objectId),
          outcome: 'permit',
          ground: decision.permit.ground,
          subjects: about.subjects ?? [],
        }
        last = about.room ? undefined : line
        const { ground } = decision.permit
        if (about.room) tx.send(ALLOW_IN_ROOM, [action, ground, about.room, roomLine(line)])
        else tx.send(ALLOW, [action, ground, asJson([line])])
        return decision.permit
      }
      const actor = { accountId, personId: seat.personId, seat, session: sessionFacts(entered, call.token) }
      const answer = await work(tx, ask, actor, found)
      rememberAnswer(tx, call, accountId, answer)
      return answer
    }
    const asked = [askedBefore(call), ...(first ?? [])]
    if (!first || again) return await call.deps.db.write<Entered, R>(entry, whole, asked)
    return await call.deps.db.writeTogether<Entered, R>({
      entry,
      first: asked,
      apart: familyId.toLowerCase(),
      stand: (as) => standAs(as, familyId),
      work: whole,
    })
  } catch (error) {
    if (mayBeSecond(call, error) && !again) return writeInFamily(call, work, first, true)
    if (error instanceof Denied && seen && error.room)
      return refuseInRoom(call, familyId, seen, error.room, error.action, error.facts, error.message)
    if (error instanceof Denied && seen)
      return refuse(call, familyId, seen, error.action, error.facts, error.message, error.objectId)
    if (error instanceof AppError && error.code === 'not.found' && seen?.account_id && call.decided.size === 0) {
      return refuse(call, familyId, seen, 'family.read', null, 'not-found', null)
    }
    // Nothing was changed, so the line of it is undone too; but what stands there now is shown, and that is a look.
    if (error instanceof AppError && error.current !== undefined && last)
      await call.deps.log.write({ ...last, activity: 'conflict.shown' })
    throw error
  }
}
