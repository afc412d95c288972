import type { ItemChangeInput } from '@keukentafel/core/plan/contract.ts'
import { afterNewWords, isAgreed } from '@keukentafel/core/plan/goal.ts'
import { concerned, faultsBetween, personsIn, touchesWords } from '@keukentafel/core/plan/item.ts'
import { kinds } from '@keukentafel/core/plan/kinds.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { type Actor, type Ask, writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { faultsOf } from '../http/faults.ts'
import {
  type ItemRow,
  insert,
  itemFacts,
  type PersonRow,
  personsOf,
  toChange,
  toHangBelow,
  update,
  viewOf,
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
  return writeInFamily(
    call,
    async (tx, ask, actor, [rows]) => {
      const row = rows?.[0] as ItemRow | undefined
      if (!row) throw new AppError('not.found')
      const words = touchesWords(row.kind, row.content, call.body) || takesStance(row, call.body)
      const facts = { item: itemFacts(row) }
      const about = { objectId: itemId, subjects: concerned(row.said_by, { ...row.content, ...call.body.content }) }
      const permit = words ? await ask('item.edit', facts, about) : await ask('item.move', facts, about)
      if (words && (call.body.state !== undefined || call.body.onDate !== undefined))
        await ask('item.move', facts, about)
      if (call.ifMatch === null) throw new AppError('version.missing')
      if (row.version !== call.ifMatch) throw conflict(row)

      const next = await checked(tx, call, row)
      if (words) next.content.wording = (row.content.wording ?? 1) + 1
      if (words && row.kind === 'view') next.content.ofWording = await wordingOf(tx, call, row)
      if (row.kind === 'goal') await keepGoalHonest(call, tx, ask, actor, row, next, words)
      update(permit, tx, familyId, actor.personId, itemId, next)
      return { id: itemId, version: row.version + 1 }
    },
    [toChange(familyId, call.today, itemId)],
  )
}

// Saying the same again is saying it of the words as they are now.
const takesStance = (row: ItemRow, change: ItemChangeInput) =>
  row.kind === 'view' && change.content?.stance !== undefined

const conflict = (row: ItemRow) =>
  new AppError('version.conflict', {
    current: { version: row.version, content: row.content, state: row.state, onDate: row.on_date },
  })

const withoutCounters = ({ wording: _w, ofWording: _o, origin: _from, ...content }: ItemRow['content']) => content

async function checked(tx: Tx, call: ItemCall, row: ItemRow): Promise<Next> {
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
    ...faultsBetween(row.kind, state, onDate, content).filter((f) => !faults.some((g) => g.pointer === f.pointer)),
  )
  const named = parsed.success ? personsIn(content) : []
  const people = named.length > 0 ? await tx.rows<PersonRow>(...personsOf(call.params.familyId, call.today, named)) : []
  const known = new Set(people.map((p) => p.id))
  if (named.some((id) => !known.has(id))) faults.push({ pointer: '/content', code: 'id.unknown' })
  if (faults.length > 0) throw new AppError('input.invalid', { faults })
  const { ofWording, origin } = row.content
  return {
    content: {
      ...content,
      wording: row.content.wording ?? 1,
      ...(ofWording === undefined ? {} : { ofWording }),
      ...(origin && { origin }),
    },
    state,
    onDate,
  }
}

async function wordingOf(tx: Tx, call: ItemCall, view: ItemRow): Promise<number> {
  const parent = view.parent_id
    ? await tx.one<ItemRow>(...toHangBelow(call.params.familyId, call.today, view.parent_id))
    : undefined
  return parent?.content.wording ?? 1
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
      const own = await viewOf(tx, familyId, row.id, actor.personId)
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
  if (next.state === 'now' && !agreedByWriting && !isAgreed(wording, await viewsOn(tx, familyId, row.id)))
    throw new AppError('goal.not-agreed')
}
