import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { type FamilyRow, lockFamily, updateFamily } from './family-store.ts'

type Body = { name?: string | undefined; question?: string | undefined }

/** Another name for the family, or another question, over the version that was seen. */
export function changeFamily(
  call: Call<{ familyId: string }, unknown, Body>,
): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await lockFamily(tx, familyId)
    if (!row) throw new AppError('not.found')
    const permit = await ask('family.edit', {}, { objectId: familyId, subjects: row.members })
    if (call.ifMatch === null) throw new AppError('version.missing')
    const next = { name: call.body.name ?? row.name, question: call.body.question ?? row.question }
    const version =
      row.version === call.ifMatch
        ? await updateFamily(permit, tx, familyId, actor.personId, row.version, next)
        : undefined
    if (version === undefined) throw conflict(row)
    return { id: familyId, version }
  })
}

const conflict = ({ version, seen }: FamilyRow) => new AppError('version.conflict', { current: { version, ...seen } })
