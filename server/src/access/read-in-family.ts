import type { Action } from '@keukentafel/core/access/actions.ts'
import { decide } from '@keukentafel/core/access/decide.ts'
import type { Facts, SeatFacts } from '@keukentafel/core/access/facts.ts'
import type { Activity } from '@keukentafel/core/law/processing-activities.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { AtOnce } from '../db/at-once.ts'
import type { Statement } from '../db/statement.ts'
import type { Call } from '../http/call.ts'
import { type Entered, seatFacts, sessionEntry } from './entry.ts'
import { factsOf, lineOf, type MoreFacts, refuse } from './refuse.ts'

interface About {
  objectId?: string
  /** The same, where only the rows tell which it is. */
  objectOf?: (results: unknown[][]) => string
  /** The kind of processing, where it says more than the action. */
  activity?: Activity
  /** Facts about the object, from the rows; null when it was not found for this viewer. */
  facts?: (results: unknown[][]) => MoreFacts | null
  /** Whose data are given, for the record of processing. */
  subjects?: (results: unknown[][], facts: Facts) => readonly string[]
}

/** As readInFamily, for the reads that are asked most: one message to the database and one back. */
export async function readAtOnceInFamily(
  call: Call<{ familyId: string }>,
  action: Action,
  read: AtOnce,
  values: readonly unknown[],
  activity: Activity = action,
): Promise<{ body: string; facts: Facts; seat: SeatFacts }> {
  const { familyId } = call.params
  if (!call.token) throw new AppError('sign-in.needed')
  const row = await call.deps.db.readAtOnce<Entered>(read, [...values, call.token, familyId])
  if (!row) throw new AppError('sign-in.needed')
  call.decided.add(action)
  const facts = factsOf(call, row, {})
  const decision = decide(action, facts)
  if ('denied' in decision) return refuse(call, familyId, row, action, facts, decision.denied, null, activity)
  await call.deps.log.write({
    ...lineOf(call, familyId, row, action, null, activity),
    outcome: 'permit',
    ground: decision.permit.ground,
    subjects: row.subjects ?? [],
  })
  return { body: row.body!, facts, seat: seatFacts(row, call.today) as SeatFacts }
}

/**
 * Reads something of a family: one round trip enters, reads and leaves; then it is decided and logged, then answered.
 * The statements must themselves filter by the scopes.
 */
export async function readInFamily(
  call: Call<{ familyId: string }>,
  action: Action,
  statements: readonly [Statement, readonly unknown[]][],
  about: About = {},
): Promise<{ results: unknown[][]; facts: Facts; seat: SeatFacts }> {
  const { familyId } = call.params
  const { activity = action } = about
  const { entered, results } = await call.deps.db.read<Entered>(sessionEntry(call, familyId), statements)
  const objectId = about.objectOf?.(results) ?? about.objectId ?? null
  call.decided.add(action)
  const more = about.facts ? about.facts(results) : {}
  const facts = factsOf(call, entered, more ?? {})
  if (!more) return refuse(call, familyId, entered, action, null, 'not-found', objectId, activity)
  const decision = decide(action, facts)
  if ('denied' in decision) return refuse(call, familyId, entered, action, facts, decision.denied, objectId, activity)
  const subjects = about.subjects?.(results, facts) ?? []
  await call.deps.log.write({
    ...lineOf(call, familyId, entered, action, objectId, activity),
    outcome: 'permit',
    ground: decision.permit.ground,
    subjects,
  })
  return { results, facts, seat: seatFacts(entered, call.today) as SeatFacts }
}
