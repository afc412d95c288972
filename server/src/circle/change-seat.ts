import { faultsOfChangedSeat, touchesTerm } from '@keukentafel/core/circle/seat.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { lockSeat, otherSeatFacts, type SeatRow } from '../access/load-seat-facts.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { organisationOf } from './organisation-store.ts'
import { updateSeat } from './seat-store.ts'

interface Fields {
  role: string
  organisation: string
  purpose: string
  mayExpect: string
  mayNotExpect: string
  until: string | null
  lookAgainOn: string | null
  phone: string
  reachable: string
  contactAudience: SeatRow['contact_audience']
}
type Body = { [K in keyof Fields]?: Fields[K] | undefined }

/** What for, what others may and may not expect, until when, how to be reached; over the version that was seen. */
export function changeSeat(
  call: Call<{ familyId: string; seatId: string }, unknown, Body>,
): Promise<{ id: string; version: number }> {
  const { familyId, seatId } = call.params
  return writeInFamily(call, async (tx, ask, actor) => {
    const row = await lockSeat(tx, familyId, call.today, seatId)
    if (!row) throw new AppError('not.found')
    const before = fieldsOf(row)
    const next: Fields = { ...before, ...given(call.body) }
    const seat = otherSeatFacts(row)
    const about = { objectId: seatId, subjects: [row.person_id] }
    const contact =
      next.phone !== before.phone ||
      next.reachable !== before.reachable ||
      next.contactAudience !== before.contactAudience
    if (contact) await ask('seat.edit', { seat, touches: 'contact' }, about)
    if (touchesTerm(before.until, next.until, row.person_id === actor.personId))
      await ask('seat.edit', { seat, touches: 'term' }, about)
    const permit = await ask('seat.edit', { seat }, about)
    if (row.state !== 'active' && row.state !== 'invited') throw new AppError('seat.closed')
    if (call.ifMatch === null) throw new AppError('version.missing')
    if (row.version !== call.ifMatch) throw conflict(row, actor.personId)

    const terms = (f: Fields) => ({
      kind: row.kind,
      since: row.since,
      purpose: f.purpose,
      until: f.until,
      lookAgainOn: f.lookAgainOn,
    })
    const faults = faultsOfChangedSeat(terms(before), terms(next), call.today)
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    if (row.is_coordinator && next.until !== null) throw new AppError('coordinator.needed')
    const organisationId = await organisationOf(tx, next.organisation)
    const version = await updateSeat(permit, tx, familyId, actor.personId, row, { ...next, organisationId })
    if (version === undefined) throw conflict(row, actor.personId)
    return { id: seatId, version }
  })
}

const given = (body: Body) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<Fields>

const fieldsOf = (row: SeatRow): Fields => ({
  role: row.role,
  organisation: row.organisation ?? '',
  purpose: row.purpose,
  mayExpect: row.may_expect,
  mayNotExpect: row.may_not_expect,
  until: row.until,
  lookAgainOn: row.look_again_on,
  phone: row.phone,
  reachable: row.reachable,
  contactAudience: row.contact_audience,
})

// How somebody is reached is left out for anybody else: that is seat.contact, not what was asked here.
const conflict = (row: SeatRow, viewer: string) => {
  const { phone, reachable, contactAudience, ...words } = fieldsOf(row)
  const own = row.person_id === viewer ? { phone, reachable, contactAudience } : {}
  return new AppError('version.conflict', { current: { version: row.version, ...words, ...row.seen, ...own } })
}
