import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import { loadMembers, type MemberRow, memberFacts } from '../access/load-member-facts.ts'
import { type Ask, writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { insertRelation, lockRelation, type NewRelation, pastRelation, sameRelation } from './relation-store.ts'

/** Says that one person is something of another. Said again, it is the same relation. */
export function addRelation(
  call: Call<{ familyId: string }, unknown, NewRelation>,
): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  const { id, fromPerson, toPerson, kind, strength } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    let permit = await ask('member.add', {}, { objectId: id, subjects: [fromPerson, toPerson] })
    const rows = await loadMembers(tx, familyId, call.today, [fromPerson, toPerson])
    const people = new Set(rows.map((p) => p.id))
    const faults: Fault[] = []
    if (!people.has(fromPerson)) faults.push({ pointer: '/fromPerson', code: 'id.unknown' })
    if (!people.has(toPerson)) faults.push({ pointer: '/toPerson', code: 'id.unknown' })
    else if (fromPerson === toPerson) faults.push({ pointer: '/toPerson', code: 'relation.self' })
    if ((kind === 'supports') !== (strength !== '')) faults.push({ pointer: '/strength', code: 'choice.missing' })
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    const same = await sameRelation(tx, familyId, call.body)
    if (same && same.strength === strength) return { id: same.id, version: same.version }
    if (kind === 'supports') {
      await askCarried(ask, rows.find((row) => row.id === toPerson)!, call.today)
      permit = await ask('member.add', {}, { objectId: id, subjects: [fromPerson, toPerson] })
    }
    if (same) await pastRelation(permit, tx, familyId, actor.personId, same.id)
    if (!(await insertRelation(permit, tx, familyId, actor.personId, call.body))) throw new AppError('version.conflict')
    return { id, version: 1 }
  })
}

/** Ends a relation; ended again, nothing happens. */
export function endRelation(
  call: Call<{ familyId: string; relationId: string }>,
): Promise<{ id: string; version: number }> {
  const { familyId, relationId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await lockRelation(tx, familyId, call.today, relationId)
    if (!row) throw new AppError('not.found')
    if (row.kind === 'supports') {
      const [carried] = await loadMembers(tx, familyId, call.today, [row.to_person])
      await askCarried(ask, carried!, call.today)
    }
    const permit = await ask('member.add', {}, { objectId: relationId, subjects: [row.from_person, row.to_person] })
    const version =
      row.state === 'past' ? row.version : await pastRelation(permit, tx, familyId, actor.personId, relationId)
    return { id: relationId, version }
  })
}

// Who carries somebody is for that person to say, or for who keeps the data of a child.
const askCarried = (ask: Ask, row: MemberRow, today: string) =>
  ask('member.edit', { member: memberFacts(row, today) }, { objectId: row.id, subjects: [row.id] })
