import type { Split } from '@keukentafel/core/calendar/contract.ts'
import type { Change, Repeats } from '@keukentafel/core/calendar/names.ts'
import { daysOf } from '@keukentafel/core/calendar/repeats.ts'
import { movedChanges, splitAt } from '@keukentafel/core/calendar/split.ts'
import { concerned, faultsBetween, personsIn, touchesWords } from '@keukentafel/core/plan/item.ts'
import { kinds } from '@keukentafel/core/plan/kinds.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { Id } from '@keukentafel/core/shared/ids.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { faultsOf } from '../http/faults.ts'
import { changeRow, type ItemRow, itemFacts, type PersonRow, personsOf, toChange } from '../plan/public.ts'
import { goOn } from './calendar-store.ts'

type SplitCall = Call<{ familyId: string; itemId: string }, undefined, Split>
interface Visit {
  repeats: Repeats | null
  changes: Change[]
}

/**
 * This time and all after it otherwise: the visit ends before it, and a second one goes on from there, in one transaction. Nobody hears
 * more or less for it. It asks what changing the whole asks: item.move, and for other words item.edit.
 */
export function splitVisit(call: SplitCall): Promise<{ id: string; version: number }> {
  const { familyId, itemId } = call.params
  const change = call.body
  const names = personsIn(change.content).filter((id) => Id.safeParse(id).success)
  return writeInFamily(
    call,
    async (tx, ask, actor, [items, people]) => {
      const row = (items as ItemRow[])[0]
      if (row?.kind !== 'visit') throw new AppError('not.found')
      const words = touchesWords(row.kind, row.content, change)
      const facts = { item: itemFacts(row) }
      const about = { objectId: itemId, subjects: concerned(row.said_by, { ...row.content, ...change.content }) }
      const permit = await ask('item.move', facts, about)
      if (words) await ask('item.edit', facts, about)
      if (call.ifMatch === null) throw new AppError('version.missing')
      if (row.version !== call.ifMatch)
        throw new AppError('version.conflict', {
          current: { version: row.version, content: row.content, state: row.state, onDate: row.on_date },
        })
      const known = new Set([...personsIn(row.content), ...(people as PersonRow[]).map(({ id }) => id)])
      const { before, after, onDate } = twoParts(row, change, known)
      changeRow(permit, tx, familyId, actor.personId, itemId, {
        content: before,
        state: row.state,
        onDate: row.on_date,
      })
      goOn(permit, tx, familyId, actor.personId, itemId, { id: change.id, onDate, content: after })
      return { id: change.id, version: 1 }
    },
    [toChange(familyId, call.today, itemId), personsOf(familyId, call.today, names)],
  )
}

/** Both parts as they are written, or every fault at once. */
function twoParts(row: ItemRow, { from, onDate = from, content }: Split, known: ReadonlySet<string>) {
  const faults: Fault[] = []
  const { wording, attachments, origin, follows: _before, ...said } = row.content
  const visit = said as unknown as Visit
  const rule = { onDate: row.on_date ?? from, repeats: visit.repeats ?? null, changes: visit.changes ?? [] }
  // Of the first time on it is the whole, which is changed as such.
  if (!rule.repeats || from <= rule.onDate || daysOf(rule.onDate, rule.repeats, from, from).length === 0)
    throw new AppError('input.invalid', { faults: [{ pointer: '/from', code: 'visit.not-then' }] })
  const parts = splitAt(rule, from)
  const parsed = kinds.visit.content.safeParse({ ...said, ...content })
  if (!parsed.success) throw new AppError('input.invalid', { faults: faultsOf(parsed.error, '/content') })
  const next = { onDate, repeats: parsed.data.repeats, changes: parts.after.changes }
  const after = {
    ...parsed.data,
    changes: content.changes === undefined ? movedChanges(next, from, onDate) : parsed.data.changes,
    wording: 1,
    follows: row.id,
    ...(origin && { origin }),
  }
  faults.push(...faultsBetween('visit', row.state, onDate, after))
  if (personsIn(after).some((id) => !known.has(id))) faults.push({ pointer: '/content', code: 'id.unknown' })
  if (faults.length > 0) throw new AppError('input.invalid', { faults })
  const before = { ...row.content, repeats: parts.before.repeats, changes: parts.before.changes, wording: wording ?? 1 }
  return { before: { ...before, ...(attachments && { attachments }) }, after, onDate }
}
