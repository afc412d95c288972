import { faultsOfLife } from '@keukentafel/core/families/member.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { insertSeated, type Person } from './member-store.ts'

type Body = Person & { id: string; role: string }

/** Names somebody of the family. They sit at the table at once, without an account: a child, or who does not want one. */
export function addMember(call: Call<{ familyId: string }, unknown, Body>): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { id, role } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const permit = await ask('member.add', {}, { objectId: id, subjects: [id] })
    const faults = faultsOfLife(call.body, call.today)
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const seat = {
      id: call.deps.id(),
      personId: id,
      accountId: null,
      kind: 'family' as const,
      role,
      organisationId: null,
      since: call.today,
      lookAgainOn: null,
    }
    if (!(await insertSeated(permit, tx, familyId, actor.personId, [{ ...call.body, kind: 'family' }], [seat])))
      throw new AppError('version.conflict')
    return { id, version: 1 }
  })
}
