import { spread, within, withSayer } from '@keukentafel/core/plan/audience.ts'
import { concerned } from '@keukentafel/core/plan/item.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import {
  type ItemRow,
  itemFacts,
  kindsOf,
  type PersonRow,
  personsOf,
  setAudience,
  toChange,
  toHangBelow,
  treeOf,
} from './item-store.ts'

type Body = { audience: 'family' | 'circle' | 'chosen'; audiencePersons: string[] }

/** Chooses who hears an item. What others said below it is not given away with it, and never heard more widely than it. */
export function changeAudience(
  call: Call<{ familyId: string; itemId: string }, unknown, Body>,
): Promise<{ id: string; version: number }> {
  const { familyId, itemId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await tx.one<ItemRow>(...toChange(familyId, call.today, itemId))
    if (!row) throw new AppError('not.found')
    const permit = await ask(
      'item.audience',
      { item: itemFacts(row) },
      { objectId: itemId, subjects: concerned(row.said_by, row.content) },
    )
    const named = call.body.audience === 'chosen' ? call.body.audiencePersons : []
    const asked = { audience: call.body.audience, audiencePersons: named }
    const chosen = { ...withSayer(row.kind, asked, row.said_by, row.created_by) }
    const tree = await treeOf(tx, familyId, itemId)
    const parent = row.parent_id
      ? await tx.one<ItemRow>(...toHangBelow(familyId, call.today, row.parent_id))
      : undefined
    const people = await tx.rows<PersonRow>(...personsOf(familyId, call.today, chosen.audiencePersons))
    const before = tree.flatMap((item) => item.audiencePersons)
    const kinds = await kindsOf(tx, familyId, [...chosen.audiencePersons, ...before])
    const kindOf = (id: string) => kinds.find((p) => p.id === id)?.kind
    if (chosen.audiencePersons.some((id) => !people.some((p) => p.id === id)))
      throw new AppError('input.invalid', { faults: [{ pointer: '/audiencePersons', code: 'id.unknown' }] })
    // Whom one may not know of one does not take away either.
    const known = await tx.rows<PersonRow>(...personsOf(familyId, call.today, row.audience_persons))
    if (chosen.audience === 'chosen')
      chosen.audiencePersons = [
        ...chosen.audiencePersons,
        ...row.audience_persons.filter((id) => !known.some((p) => p.id === id)),
      ]
    if (parent && !within(chosen, { audience: parent.audience, audiencePersons: parent.audience_persons }, kindOf))
      throw new AppError('parent.wrong')
    const written = await setAudience(permit, tx, familyId, actor.personId, spread(tree, chosen, kindOf))
    return { id: itemId, version: written.find((item) => item.id === itemId)!.version }
  })
}
