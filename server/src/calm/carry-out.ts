import { changesAfter, isAgreed, missingYes, type Proposed } from '@keukentafel/core/calm/change.ts'
import type { Visit } from '@keukentafel/core/calm/moments.ts'
import { concerned } from '@keukentafel/core/plan/item.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { changeRow, type ItemRow, itemFacts, toChange } from '../plan/public.ts'
import { type Answered, answersTo, type Concerned, peopleOf } from './calm-store.ts'

/** Does with a visit what everybody said yes to: the visit and the proposal in one transaction, or neither. */
export function carryOut(call: Call<{ familyId: string; itemId: string }>): Promise<{ id: string; version: number }> {
  const { familyId, itemId } = call.params
  return writeInFamily(
    call,
    async (tx, ask, actor, [found]) => {
      const change = found?.[0] as ItemRow | undefined
      if (change?.kind !== 'calmer-change') throw new AppError('not.found')
      const visit = await tx.one<ItemRow>(...toChange(familyId, call.today, change.parent_id!))
      if (!visit) throw new AppError('not.found')
      const proposed = change.content as unknown as Proposed & { ofVersion: number }
      const subjects = concerned(visit.said_by, visit.content)
      await ask('item.move', { item: itemFacts(change) }, { objectId: change.id, subjects })
      const permit = await ask('item.move', { item: itemFacts(visit) }, { objectId: visit.id, subjects })
      if (call.ifMatch === null) throw new AppError('version.missing')
      if (change.version !== call.ifMatch) throw conflict(change)
      if (change.state !== 'proposed') throw invalid('/state', 'calmer.settled')
      // Somebody changed the visit since: what people said yes to is no longer what would be done.
      if (visit.version !== proposed.ofVersion) throw conflict(visit)
      const content = visit.content as unknown as Visit['content']
      const answers = await tx.rows<Answered>(...answersTo(familyId, change.id, change.content.wording ?? 1))
      const ids = [...subjects, ...proposed.persons, change.said_by, ...answers.map(({ saidBy }) => saidBy)]
      const people = await tx.rows<Concerned>(...peopleOf(familyId, call.today, [...new Set(ids)]))
      const missing = missingYes(content, { ...proposed, saidBy: change.said_by }, people, answers)
      if (!isAgreed(missing)) throw invalid('/answers', 'calmer.waits')
      const next = { ...visit.content, ...changesAfter({ content }, proposed, '') }
      const standing = { state: visit.state, onDate: visit.on_date }
      changeRow(permit, tx, familyId, actor.personId, visit.id, { content: next, ...standing })
      changeRow(permit, tx, familyId, actor.personId, change.id, {
        content: change.content,
        state: 'done',
        onDate: change.on_date,
      })
      return { id: visit.id, version: visit.version + 1 }
    },
    [toChange(familyId, call.today, itemId)],
  )
}

const invalid = (pointer: string, code: string) => new AppError('input.invalid', { faults: [{ pointer, code }] })
const conflict = (row: ItemRow) =>
  new AppError('version.conflict', {
    current: { version: row.version, content: row.content, state: row.state, onDate: row.on_date },
  })
