import type { Permit } from '@keukentafel/core/access/decide.ts'
import {
  isOfFamily,
  isOfOneself,
  isOwnNote,
  isOwnOnly,
  isSaidByFamily,
  isSent,
  isStance,
  mayWriteAnswerFor,
  mayWriteFor,
} from '@keukentafel/core/access/sayers.ts'
import { type Attached, isSound } from '@keukentafel/core/attachment/names.ts'
import { faultOfLevel, faultOfLevels } from '@keukentafel/core/look-back/scaling.ts'
import { type Hearers, narrowed, withSayer } from '@keukentafel/core/plan/audience.ts'
import type { NewItemInput } from '@keukentafel/core/plan/contract.ts'
import { aboutAlone, settles } from '@keukentafel/core/plan/conversation.ts'
import type { Agreement } from '@keukentafel/core/plan/goal.ts'
import { goalSources } from '@keukentafel/core/plan/goal-sources.ts'
import { concerned, faultsBetween, faultsOfDialogue, type Origin, personsIn } from '@keukentafel/core/plan/item.ts'
import { kinds } from '@keukentafel/core/plan/kinds.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { type Actor, type Ask, writeInFamily } from '../access/write-in-family.ts'
import type { Asked, Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import {
  growFrom,
  type ItemRow,
  insert,
  itemFacts,
  kindsOf,
  type PersonRow,
  personsOf,
  toHangBelow,
  viewsOn,
} from './item-store.ts'

type Place = Pick<Call<{ familyId: string }>, 'params' | 'today' | 'deps'>

/** Says something at the table: a goal, a step, a view, a strength, ... The id is the client's, so a retry adds nothing twice. */
export function addItem(
  call: Call<{ familyId: string }, unknown, NewItemInput>,
): Promise<{ id: string; version: number }> {
  const add = (tx: Tx, ask: Ask, actor: Actor, found: unknown[][]) => placeItem(call, tx, ask, actor, call.body, found)
  return writeInFamily(call, add, neededFor(call, call.body))
}

/** What must be known to put something on the table; its rows go into `placeItem`. */
export function neededFor(call: Place, input: NewItemInput): Asked[] {
  const { familyId } = call.params
  const named = [...(input.saidBy ? [input.saidBy] : []), ...input.audiencePersons, ...personsIn(input.content)]
  return [
    ...(input.parentId ? [toHangBelow(familyId, call.today, input.parentId)] : []),
    ...(input.grownFrom ? [toHangBelow(familyId, call.today, input.grownFrom)] : []),
    ...(named.length > 0 ? [personsOf(familyId, call.today, named)] : []),
  ]
}

/** What comes with it and is not of who sends it to say: that it is out of the family's own plan, and what hangs on it. */
interface With {
  origin?: Origin
  attachments?: Attached[]
  /** Done with the same permit, in the same transaction, after it. */
  along?: (permit: Permit<'item.add'>) => void
}

/** Puts something on the table in this transaction. */
export async function placeItem(
  call: Place,
  tx: Tx,
  ask: Ask,
  actor: Actor,
  input: NewItemInput,
  found: readonly unknown[][],
  { origin, attachments, along }: With = {},
): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const saidBy = input.saidBy ?? actor.personId
  const rows = [...found]
  const parent = input.parentId ? (rows.shift()?.[0] as ItemRow | undefined) : undefined
  const source = input.grownFrom ? (rows.shift()?.[0] as ItemRow | undefined) : undefined
  const people = (rows.shift() as PersonRow[] | undefined) ?? [asPerson(actor)]
  const state = input.state ?? kinds[input.kind].states[0]
  if (settles(input.kind, undefined, { state, onDate: input.onDate, content: input.content }))
    await ask('conversation.settle', {}, { objectId: input.id, subjects: concerned(saidBy, input.content) })
  if (aboutAlone(input.kind, undefined, { state }))
    await ask('conversation.alone', {}, { objectId: input.id, subjects: [] })
  const permit = await ask(
    'item.add',
    { adding: input.kind },
    { objectId: input.id, subjects: concerned(saidBy, input.content) },
  )
  if (input.parentId && !parent)
    throw new AppError('input.invalid', { faults: [{ pointer: '/parentId', code: 'id.unknown' }] })
  if (parent && isStance(input.kind) && !isOfOneself(input.kind))
    await ask('item.view', { item: itemFacts(parent) }, { objectId: parent.id, subjects: [parent.said_by] })

  const faults = [
    ...faultsBetween(input.kind, state, input.onDate, { ...input.content, attachments }),
    ...faultsOfPlace(input, parent),
    ...faultsOfOrigin(input, source),
    ...faultsOfPeople(input, saidBy, actor, people),
    ...faultsOfOwnNote(input),
    ...faultsOfDialogue(input.kind, state, input.content, saidBy === actor.personId),
    ...faultOfLevels(null, input.content.levels, call.today),
    ...(await faultsOfScore(call, tx, input, parent)),
    ...(await faultsOfLink(call, tx, input)),
  ]
  if (faults.length > 0) throw new AppError('input.invalid', { faults })

  const hearers = await hearersOf(call, { ...input, saidBy, writtenBy: actor.personId }, tx, parent, people)
  await refuseBehindTheFamily(call, tx, actor, input.kind, hearers)
  const content = {
    ...input.content,
    wording: 1,
    ...(isStance(input.kind) && !isOfOneself(input.kind) && parent ? { ofWording: parent.content.wording ?? 1 } : {}),
    ...(origin && { origin }),
    ...(attachments && { attachments }),
  }
  const row = {
    id: input.id,
    kind: input.kind,
    parentId: input.parentId,
    saidBy,
    state,
    onDate: input.onDate,
    ...hearers,
    content,
  }
  insert(permit, tx, familyId, actor.personId, row)
  along?.(permit)
  if (source)
    growFrom(permit, tx, familyId, actor.personId, { id: call.deps.id(), goalId: row.id, sourceId: source.id })
  if (input.kind === 'goal' && state === 'now') agreeWithOwnGoal(call, tx, permit, actor, row)
  return { id: input.id, version: 1 }
}

// Goal attainment scaling: a level is named on levels that were agreed beforehand (core/src/look-back/scaling.ts).
const faultsOfScore = async (call: Place, tx: Tx, input: NewItemInput, goal: ItemRow | undefined) =>
  input.content.level == null || !goal
    ? []
    : faultOfLevel(
        goal.content,
        await tx.rows<Agreement>(...viewsOn(call.params.familyId, goal.id)),
        input.onDate,
        call.today,
      )

// What came of it is something of the plan that who says so hears; who does not hear it sees no link.
const linked: readonly string[] = [
  'goal',
  'step',
  'agreement',
  'decision',
  'safety-agreement',
  'conclusion',
  'conversation',
  'visit',
]
async function faultsOfLink({ params, today }: Place, tx: Tx, { kind, content }: NewItemInput): Promise<Fault[]> {
  if (kind !== 'came-of' || typeof content.itemId !== 'string') return []
  const row = await tx.one<ItemRow>(...toHangBelow(params.familyId, today, content.itemId))
  return row && linked.includes(row.kind) ? [] : [{ pointer: '/content/itemId', code: 'id.unknown' }]
}

const asPerson = ({ personId, seat }: Actor): PersonRow => ({ id: personId, kind: seat.kind, has_account: true })

/** Who hears it: as asked, but for those who do not hear what it hangs below. */
async function hearersOf(
  { params, today }: Place,
  body: NewItemInput & { saidBy: string; writtenBy: string },
  tx: Tx,
  parent: ItemRow | undefined,
  people: readonly PersonRow[],
): Promise<Hearers> {
  const chosen = { audience: body.audience, audiencePersons: body.audience === 'chosen' ? body.audiencePersons : [] }
  const asked = withSayer(body.kind, chosen, body.saidBy, body.writtenBy)
  if (!parent) return asked
  // What came of the words of a child, and what it said aloud in writing, is for who hears those words, the child itself first.
  if (body.kind === 'came-of' || body.kind === 'transcript')
    return { audience: parent.audience, audiencePersons: parent.audience_persons }
  const outer = { audience: parent.audience, audiencePersons: parent.audience_persons }
  const more =
    outer.audience === 'chosen'
      ? await tx.rows<PersonRow>(...personsOf(params.familyId, today, outer.audiencePersons))
      : []
  const kinds = new Map([...people, ...more].map((p) => [p.id, p.kind]))
  return narrowed(asked, outer, (id) => kinds.get(id))
}

// Who is not of the family writes to nobody behind its back; the database keeps it too (guard_sent).
async function refuseBehindTheFamily({ params }: Place, tx: Tx, actor: Actor, kind: string, hearers: Hearers) {
  if (!isSent(kind) || isOfFamily(actor.seat.kind) || hearers.audience !== 'chosen') return
  const readers = await kindsOf(tx, params.familyId, hearers.audiencePersons)
  if (!readers.some((reader) => isOfFamily(reader.kind)))
    throw new AppError('input.invalid', { faults: [{ pointer: '/audiencePersons', code: 'message.without-family' }] })
}

// Who begins a goal as "now" says with it that they agree; whether that is enough (someone of the family) is checked by
// the rule and once more by the database.
function agreeWithOwnGoal(
  call: Place,
  tx: Tx,
  permit: Parameters<typeof insert>[0],
  actor: Actor,
  goal: Parameters<typeof insert>[4],
) {
  if (!isOfFamily(actor.seat.kind)) throw new AppError('goal.not-agreed')
  insert(permit, tx, call.params.familyId, actor.personId, {
    ...goal,
    id: call.deps.id(),
    kind: 'view',
    parentId: goal.id,
    saidBy: actor.personId,
    state: 'current',
    onDate: null,
    content: { stance: 'agree', text: '', wording: 1, ofWording: 1 },
  })
}

// What one does not hear is as unknown as what is not there.
function faultsOfOrigin(input: NewItemInput, source: ItemRow | undefined): Fault[] {
  if (!input.grownFrom) return []
  if (!source) return [{ pointer: '/grownFrom', code: 'id.unknown' }]
  return input.kind === 'goal' && (goalSources as readonly string[]).includes(source.kind)
    ? []
    : [{ pointer: '/grownFrom', code: 'shape.wrong' }]
}

// A note for oneself that others could hear would be a file beside the file.
const faultsOfOwnNote = ({ kind, audience, audiencePersons }: NewItemInput): Fault[] =>
  isOwnNote(kind) && (audience !== 'chosen' || audiencePersons.length > 0)
    ? [{ pointer: '/audience', code: 'own-note.alone' }]
    : []

const alwaysBelow: readonly string[] = [
  'step',
  'view',
  'requirement',
  'agenda-point',
  'taking-part',
  'information',
  'condition',
  'plan-b',
  'progress',
  'option',
  'voice',
  'not-heard',
  'decision',
  'threat',
  'heard-check',
  'came-of',
  'transcript',
  'message',
  'calmer-change',
  'calmer-answer',
]
function faultsOfPlace(input: NewItemInput, parent: ItemRow | undefined): Fault[] {
  const allowed: readonly string[] = kinds[input.kind].parents
  if (parent && !allowed.includes(parent.kind)) return [{ pointer: '/parentId', code: 'shape.wrong' }]
  // A step, a view, a requirement or a note is always about something.
  if (alwaysBelow.includes(input.kind) && !parent) return [{ pointer: '/parentId', code: 'choice.missing' }]
  // Looking back at a talk is done when there was one.
  const tooSoon = input.kind === 'heard-check' && parent && parent.state !== 'held' && parent.state !== 'now'
  if (tooSoon) return [{ pointer: '/parentId', code: 'heard.too-soon' }]
  return input.kind === 'transcript' ? faultsOfTranscript(input, parent) : []
}

// What is said aloud in writing: only of what was spoken, and as the words of who spoke.
function faultsOfTranscript(input: NewItemInput, parent: ItemRow | undefined): Fault[] {
  const spoken = parent?.content.attachments?.some(isSound)
  const whose = input.saidBy === parent?.said_by
  return [
    ...(spoken ? [] : [{ pointer: '/parentId', code: 'transcript.no-sound' }]),
    ...(whose ? [] : [{ pointer: '/saidBy', code: 'sayer.other' }]),
  ]
}

const asSayer = (row: PersonRow) => ({ personId: row.id, kind: row.kind, hasAccount: row.has_account })
function faultsOfPeople(input: NewItemInput, saidBy: string, actor: Actor, people: readonly PersonRow[]): Fault[] {
  const known = new Set(people.map((p) => p.id))
  const faults: Fault[] = personsIn(input.content)
    .filter((id) => !known.has(id))
    .map(() => ({ pointer: '/content', code: 'id.unknown' }))
  if (input.audiencePersons.some((id) => !known.has(id)))
    faults.push({ pointer: '/audiencePersons', code: 'id.unknown' })
  const sayer = people.find((p) => p.id === saidBy)
  if (!sayer) faults.push({ pointer: '/saidBy', code: 'id.unknown' })
  else if (
    (isOwnOnly(input.kind) && sayer.id !== actor.personId) ||
    (isSaidByFamily(input.kind) && !isOfFamily(sayer.kind)) ||
    (!mayWriteFor(actor.seat, asSayer(sayer), isStance(input.kind)) &&
      !mayWriteAnswerFor(input.kind, actor.seat, asSayer(sayer)))
  ) {
    faults.push({ pointer: '/saidBy', code: 'sayer.other' })
  }
  return faults
}
