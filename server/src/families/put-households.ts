import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { changeHomes, type Home, type Nights, sawAll } from '@keukentafel/core/families/homes.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { loadMembers, type MemberRow, memberFacts } from '../access/load-member-facts.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { familyVersion } from './family-store.ts'
import { homesOf, writeHomes } from './home-store.ts'

interface Body {
  households: Home[]
  residences: Nights[]
  seen?: { id: string; version: number }[] | undefined
}

/** Homes and nights of the persons whom one may edit, over what was seen; those of others stay as they are. */
export function putHouseholds(
  call: Call<{ familyId: string }, unknown, Body>,
): Promise<{ id: string; version: number }> {
  const { familyId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const rows = await homesOf(
      tx,
      familyId,
      [...call.body.households, ...call.body.residences].map((x) => x.id),
    )
    const members = new Map((await loadMembers(tx, familyId, call.today, null)).map((row) => [row.id, row]))
    const added = await ask(
      'member.add',
      {},
      { objectId: familyId, subjects: [...new Set(call.body.residences.map((r) => r.personId))] },
    )
    const facts = (row: MemberRow): Facts => ({
      viewer: { kind: 'account', accountId: actor.accountId, seat: actor.seat, session: actor.session },
      today: call.today,
      member: memberFacts(row, call.today),
    })
    const allows = (action: 'member.details' | 'member.edit') => (id: string) =>
      members.has(id) && may(action, facts(members.get(id)!))
    const now = seenBy(rows, actor.personId, allows('member.details'), allows('member.edit'))
    const current = shown(now)
    const there = [...current.households, ...current.residences]
    if (call.body.seen && !sawAll(there, call.body.seen)) throw new AppError('version.conflict', { current })
    const change = changeHomes(now, call.body, (id) => members.has(id), allows('member.edit'))
    if (change.faults.length > 0) throw new AppError('input.invalid', { faults: change.faults })
    // One who may not be edited is asked about first, so that the refusal and its reason stand in the log.
    const asked = change.touched.find((id) => !allows('member.edit')(id)) ?? change.touched[0]
    const permit = asked
      ? await ask(
          'member.edit',
          { member: memberFacts(members.get(asked)!, call.today) },
          { objectId: asked, subjects: change.touched },
        )
      : added
    if (!call.body.seen && there.length > 0) throw new AppError('version.missing')
    await writeHomes(permit, tx, familyId, actor.personId, change)
    return { id: familyId, version: await familyVersion(tx, familyId) }
  })
}

/** As reading the family shows it to who asks. */
const shown = ({ households, residences }: ReturnType<typeof seenBy>) => ({
  households: households
    .filter(({ open }) => open)
    .map(({ id, version, name, colour }) => ({ id, version, name, colour })),
  residences: residences
    .filter(({ open }) => open)
    .map(({ id, version, personId, householdId, nights, weeks }) => {
      return { id, version, personId, householdId, nights, weeks }
    }),
})

/** What of it is open to who asks: nights of whom they know the details, and homes with such nights, or of their own making in which nobody sleeps yet. */
function seenBy(
  rows: Awaited<ReturnType<typeof homesOf>>,
  me: string,
  sees: (id: string) => boolean,
  edits: (id: string) => boolean,
) {
  const residences = rows.residences.map((r) => ({ ...r, open: r.state === 'current' && sees(r.personId) }))
  const households = rows.households.map((h) => {
    const sleepers = residences.filter((r) => r.householdId === h.id && r.state === 'current')
    const made = h.created_by === me && sleepers.length === 0
    const othersStay = sleepers.some((r) => !edits(r.personId))
    return {
      ...h,
      open: h.state === 'current' && (made || sleepers.some((r) => r.open)),
      mine: sleepers.some((r) => edits(r.personId)) || made,
      othersStay,
      // Living together opens details (member.details), so nobody lets themselves, or somebody of theirs, into the home of others.
      joinable: !othersStay || sleepers.some((r) => r.personId === me),
    }
  })
  return { households, residences }
}
