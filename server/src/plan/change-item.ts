import { faultOfLevel, faultOfLevels } from '@keukentafel/core/look-back/scaling.ts'
import type { ItemChangeInput } from '@keukentafel/core/plan/contract.ts'
import { aboutAlone, settles } from '@keukentafel/core/plan/conversation.ts'
import { type Agreement, afterNewWords, isAgreed } from '@keukentafel/core/plan/goal.ts'
import { concerned, faultsBetween, personsIn, touchesWords } from '@keukentafel/core/plan/item.ts'
import { kinds } from '@keukentafel/core/plan/kinds.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { Id } from '@keukentafel/core/shared/ids.ts'
import { type Actor, type Ask, writeInFamily } from '../access/write-in-family.ts'
import type { Asked, Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { faultsOf } from '../http/faults.ts'
import { sendOut } from '../joint/public.ts'
import { faultsOfDecided } from './deciding.ts'
import {
  aboveView,
  type ItemRow,
  insert,
  itemFacts,
  ownViewOn,
  type PersonRow,
  personsOf,
  toChange,
  update,
  viewsOn,
} from './item-store.ts'

type ItemCall = Call<{ familyId: string; itemId: string }, undefined, ItemChangeInput>

interface Next {
  content: Record<string, unknown>
  state: string
  onDate: string | null
}

/**
 * Changes words, state or day of an item. Words ask item.edit, the rest item.move. Names the version that was seen; when
 * another was first, the answer carries what stands there now, so that a person can choose or keep both.
 */
export function changeItem(call: ItemCall): Promise<{ id: string; version: number }> {
  const { familyId, itemId } = call.params
  const first = askedFirst(call)
  return writeInFamily(
    call,
    async (tx, ask, actor, rows) => {
      const found: Found = Object.fromEntries(first.map(([name], i) => [name, rows[i]]))
      const row = found.item?.[0]
      if (!row) throw new AppError('not.found')
      const words = touchesWords(row.kind, row.content, call.body) || takesStance(row, call.body)
      const facts = { item: itemFacts(row) }
      const about = { objectId: itemId, subjects: concerned(row.said_by, { ...row.content, ...call.body.content }) }
      if (settles(row.kind, standingOf(row), standingAfter(row, call.body))) await ask('conversation.settle', {}, about)
      const alone = aboutAlone(row.kind, row, { state: call.body.state ?? row.state })
      if (alone) await ask('conversation.alone', {}, about)
      const permit = words ? await ask('item.edit', facts, about) : await ask('item.move', facts, about)
      if (words && (call.body.state !== undefined || call.body.onDate !== undefined))
        await ask('item.move', facts, about)
      if (call.ifMatch === null) throw new AppError('version.missing')
      if (row.version !== call.ifMatch) throw conflict(row)

      const next = checked(call, row, found, await faultsOfDecided(call, tx, row, call.body))
      if (row.kind === 'progress' && next.content.level != null) await checkScore(tx, call, row, next)
      if (words) next.content.wording = (row.content.wording ?? 1) + 1
      if (words && ['view', 'progress', 'calmer-answer'].includes(row.kind))
        next.content.ofWording = await wordingOf(tx, call, found)
      if (row.kind === 'goal') await keepGoalHonest(call, tx, ask, actor, row, next, words, found)
      update(permit, tx, familyId, actor.personId, itemId, next)
      if (alone) await sendOut(tx, familyId, call.today)
      return { id: itemId, version: row.version + 1 }
    },
    first.map(([, asked]) => asked),
  )
}

interface Found {
  item?: ItemRow[]
  people?: PersonRow[]
  ownView?: { id: string }[]
  views?: Agreement[]
  parent?: ItemRow[]
}
// What this change may have to know, as far as the request shows it; what turns out to be missing is asked later, alone.
function askedFirst({ params: { familyId, itemId }, today, body }: ItemCall): [keyof Found, Asked][] {
  const named = personsIn(body.content ?? {}).filter((id) => Id.safeParse(id).success)
  const first: [keyof Found, Asked][] = [['item', toChange(familyId, today, itemId)]]
  if (named.length > 0) first.push(['people', personsOf(familyId, today, named)])
  if (body.content?.stance !== undefined) first.push(['parent', aboveView(familyId, today, itemId)])
  else if (body.content) first.push(['ownView', ownViewOn(familyId, itemId)])
  if (body.state === 'now') first.push(['views', viewsOn(familyId, itemId)])
  return first
}

// Saying the same again is saying it of the words as they are now.
const takesStance = (row: ItemRow, change: ItemChangeInput) =>
  row.kind === 'view' && change.content?.stance !== undefined

const standingOf = (row: ItemRow) => ({ state: row.state, onDate: row.on_date, content: row.content })
const standingAfter = (row: ItemRow, { state, onDate, content }: ItemChangeInput) => ({
  state: state ?? row.state,
  onDate: onDate === undefined ? row.on_date : onDate,
  content: { ...row.content, ...content },
})

const conflict = (row: ItemRow) =>
  new AppError('version.conflict', {
    current: { version: row.version, content: row.content, state: row.state, onDate: row.on_date },
  })

const withoutCounters = ({
  wording: _w,
  ofWording: _o,
  origin: _from,
  attachments: _hang,
  follows: _after,
  ...content
}: ItemRow['content']) => content

function checked(call: ItemCall, row: ItemRow, found: Found, deciding: readonly Fault[]): Next {
  const change = call.body
  const faults: Fault[] = []
  const parsed = kinds[row.kind].content.safeParse({ ...withoutCounters(row.content), ...change.content })
  if (!parsed.success) faults.push(...faultsOf(parsed.error, '/content'))
  const state = change.state ?? row.state
  const states: readonly string[] = kinds[row.kind].states
  if (!states.includes(state)) faults.push({ pointer: '/state', code: 'state.unknown' })
  const onDate = change.onDate === undefined ? row.on_date : change.onDate
  const content: Record<string, unknown> = parsed.success ? parsed.data : { ...row.content, ...change.content }
  faults.push(
    ...faultsBetween(row.kind, state, onDate, { ...content, attachments: row.content.attachments }).filter(
      (f) => !faults.some((g) => g.pointer === f.pointer),
    ),
  )
  // What it is part of is said anew, not changed: then who says so has to hear it.
  if (row.kind === 'came-of' && content.itemId !== row.content.itemId)
    faults.push({ pointer: '/content/itemId', code: 'id.unknown' })
  faults.push(...faultOfLevels(row.content.levels, content.levels, call.today), ...deciding)
  // Who was named before was known to who named them.
  const known = new Set([...personsIn(row.content), ...(found.people ?? []).map((p) => p.id)])
  const named = parsed.success ? personsIn(content) : []
  if (named.some((id) => !known.has(id))) faults.push({ pointer: '/content', code: 'id.unknown' })
  if (faults.length > 0) throw new AppError('input.invalid', { faults })
  const { ofWording, origin, attachments, follows } = row.content
  return {
    content: {
      ...content,
      wording: row.content.wording ?? 1,
      ...(ofWording === undefined ? {} : { ofWording }),
      ...(origin && { origin }),
      ...(attachments && { attachments }),
      ...(follows && { follows }),
    },
    state,
    onDate,
  }
}

// A level that was named stays as it is, also when the levels become others; another one is held against those of now.
async function checkScore(tx: Tx, call: ItemCall, row: ItemRow, next: Next) {
  if (next.content.level === row.content.level && next.onDate === row.on_date) return
  const { familyId, itemId } = call.params
  const goal = await tx.one<ItemRow>(...aboveView(familyId, call.today, itemId))
  const views = goal ? await tx.rows<Agreement>(...viewsOn(familyId, goal.id)) : []
  const faults = goal ? faultOfLevel(goal.content, views, next.onDate, call.today) : []
  if (faults.length > 0) throw new AppError('input.invalid', { faults })
}

async function wordingOf(tx: Tx, call: ItemCall, found: Found): Promise<number> {
  const { familyId, itemId } = call.params
  const parents = found.parent ?? (await tx.rows<ItemRow>(...aboveView(familyId, call.today, itemId)))
  return parents[0]?.content.wording ?? 1
}

// Mission R1, core/src/plan/goal.ts: "now" needs the agreement of someone of the family to the words as they are.
async function keepGoalHonest(
  call: ItemCall,
  tx: Tx,
  ask: Ask,
  actor: Actor,
  row: ItemRow,
  next: Next,
  words: boolean,
  found: Found,
) {
  const { familyId } = call.params
  const wording = next.content.wording as number
  let agreedByWriting = false
  if (words) {
    const after = afterNewWords(next.state, actor.seat.kind)
    next.state = after.state
    agreedByWriting = after.writerAgrees
    if (after.writerAgrees) {
      const permit = await ask('item.view', { item: itemFacts(row) }, { objectId: row.id, subjects: [row.said_by] })
      const [own] = found.ownView ?? (await tx.rows<{ id: string }>(...ownViewOn(familyId, row.id)))
      const content = { stance: 'agree', text: '', wording: 1, ofWording: wording }
      if (own) update(permit, tx, familyId, actor.personId, own.id, { content, state: 'current', onDate: null })
      else
        insert(permit, tx, familyId, actor.personId, {
          id: call.deps.id(),
          kind: 'view',
          parentId: row.id,
          saidBy: actor.personId,
          state: 'current',
          onDate: null,
          audience: row.audience,
          audiencePersons: row.audience_persons,
          content,
        })
    }
  }
  if (next.state !== 'now' || agreedByWriting) return
  const views = found.views ?? (await tx.rows<Agreement>(...viewsOn(familyId, row.id)))
  if (!isAgreed(wording, views)) throw new AppError('goal.not-agreed')
}
