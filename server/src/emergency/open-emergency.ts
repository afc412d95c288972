import { EMERGENCY_MINUTES } from '@keukentafel/core/emergency/settings.ts'
import { AppError } from '@keukentafel/core/shared/errors.ts'
import { writeInFamily } from '../access/write-in-family.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { before, insert, isRunning, toldAtTable, toldOutside } from './emergency-store.ts'

type OpenCall = Call<{ familyId: string }, unknown, { id: string; reason: string }>

/** Opens emergency access. The family and the second person are told in the same transaction: not told is not opened. */
export function openEmergency(call: OpenCall): Promise<{ id: string; version: number; endsAt: string }> {
  const { familyId } = call.params
  const { id, reason } = call.body
  return writeInFamily(call, async (tx, ask, actor) => {
    const known = await before(tx, familyId, call.today)
    if (!known) throw new AppError('not.found')
    const emergency = { opener: actor.personId, inForce: false, hasSecond: known.has_second }
    const permit = await ask('emergency.open', { emergency }, { objectId: id, subjects: known.family })
    if (await isRunning(tx, familyId, actor.personId, call.now)) throw new AppError('emergency.running')
    const { accountId, personId, seat } = actor
    const by = { seatId: seat.seatId, personId, accountId, organisationId: known.organisation_id }
    insert(permit, tx, familyId, by, { id, reason, now: call.now })
    const told = [
      ...(await toldAtTable(tx, familyId, call.today, personId, id)),
      ...(await toldOutside(tx, familyId, id)),
    ]
    const params = { link: call.deps.config.baseUrl }
    for (const { email: to, locale } of told) await enqueueMail(tx, { to, locale, template: 'something-waits', params })
    const endsAt = new Date(Date.parse(call.now) + EMERGENCY_MINUTES * 60_000).toISOString()
    return { id, version: 1, endsAt }
  })
}
