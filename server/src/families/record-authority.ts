import { faultsOfAuthority } from '@keukentafel/core/families/authority.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { loadMembers, lockMember, memberFacts } from '../access/load-member-facts.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import {
  type AuthorityInput,
  type AuthorityRow,
  authoritiesAbout,
  insertAuthority,
  updateAuthority,
} from './authority-store.ts'

type Body = AuthorityInput & { checked: boolean }

/**
 * Records who has authority over a child (BW 1:245-253). Opens nothing until a professional coordinator has checked it; what
 * was checked is changed by a professional coordinator only, and whatever is changed counts as unchecked unless they say so.
 */
export function recordAuthority(
  call: Call<{ familyId: string }, unknown, Body>,
): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { body } = call
  return writeInFamily(call, async (tx, ask, actor) => {
    const child = await lockMember(tx, familyId, call.today, body.childId)
    const about = await authoritiesAbout(tx, familyId, body.id, body.childId)
    const seen = about.find((a) => a.id === body.id)
    if (!child) return unknownChild(ask)
    const official = body.checked || (seen?.checkedOn ?? null) !== null
    const own = body.checked && body.holderId === actor.personId
    const facts = {
      member: memberFacts(child, call.today),
      ...(own ? { touches: 'own-authority' as const } : official ? { touches: 'checked-authority' as const } : {}),
    }
    const permit = await ask('authority.record', facts, { objectId: body.id, subjects: [body.childId, body.holderId] })

    const faults: Fault[] = faultsOfAuthority(body, about)
    if ((await loadMembers(tx, familyId, call.today, [body.holderId])).length === 0)
      faults.push({ pointer: '/holderId', code: 'id.unknown' })
    if (seen && seen.childId !== body.childId) faults.push({ pointer: '/childId', code: 'id.unknown' })
    if (seen && seen.holderId !== body.holderId) faults.push({ pointer: '/holderId', code: 'id.unknown' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })

    if (seen && call.ifMatch === null) throw new AppError('version.missing')
    if (seen && seen.version !== call.ifMatch) throw conflict(seen)
    const checked = body.checked ? { by: actor.personId, on: call.today } : null
    const version = seen
      ? await updateAuthority(permit, tx, familyId, actor.personId, seen.version, body, checked)
      : await insertAuthority(permit, tx, familyId, actor.personId, body, checked)
    if (version === undefined) throw new AppError('version.conflict')
    return { id: body.id, version }
  })
}

// A child that is not known here is a fault in the input for who sits at the table, and nothing at all for who does not.
async function unknownChild(ask: (action: 'family.read') => Promise<unknown>): Promise<never> {
  await ask('family.read')
  throw new AppError('input.invalid', { faults: [{ pointer: '/childId', code: 'id.unknown' }] })
}

const conflict = ({ version, kind, from, until, seenEvidence, checkedBy, checkedOn }: AuthorityRow) =>
  new AppError('version.conflict', {
    current: { version, kind, from, until, evidence: seenEvidence, checkedBy, checkedOn },
  })
