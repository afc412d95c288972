import { randomBytes } from 'node:crypto'
import { makeCode } from '@keukentafel/core/circle/code.ts'
import type { circleEndpoints } from '@keukentafel/core/circle/contract.ts'
import { faultsOfNewSeat } from '@keukentafel/core/circle/seat.ts'
import { circleSettings } from '@keukentafel/core/circle/settings.ts'
import { AppError, type Fault } from '@keukentafel/core/shared/errors.ts'
import type { z } from 'zod'
import { lockMember, type MemberRow, memberFacts } from '../access/load-member-facts.ts'
import { type Ask, writeInFamily } from '../access/write-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import { hashCode } from './code-hash.ts'
import {
  closeInvitation,
  doesFamilyTakePart,
  doesHearMore,
  type EarlierSeat,
  insertInvitation,
  openInvitations,
  seatsOf,
} from './invitation-store.ts'
import { organisationOf } from './organisation-store.ts'
import { closeSeat, insertNamed, insertOffered } from './seat-store.ts'

type Body = z.output<typeof circleEndpoints.invite.body>
type InviteCall = Call<{ familyId: string }, unknown, Body>
type InvitePermit = Awaited<ReturnType<typeof permitFor>>
const DAY = 24 * 3600 * 1000

/**
 * Offers a seat, by a link in a mail or a code on paper. The code is given back this once and kept as a hash only, so a
 * request that comes twice gets no code the second time.
 */
export async function invite(
  call: InviteCall,
): Promise<{ id: string; version: number; code: string | null; expiresAt: string }> {
  let made: { answer: object; code: string | null } | undefined
  const answer = await writeInFamily(call, async (tx, ask, actor) => {
    const { familyId } = call.params
    const known =
      'personId' in call.body.person ? await lockMember(tx, familyId, call.today, call.body.person.personId) : undefined
    const earlier = known ? await seatsOf(tx, familyId, known.id) : []
    const here = earlier.find((seat) => seat.state === 'active' || seat.state === 'invited')
    const open = here ? await openInvitations(tx, familyId, here.id, call.now) : []
    const permit = await permitFor(call, tx, ask, known, earlier)

    const faults = faultsOf(call, known, here)
    if (faults.length > 0) throw new AppError('input.invalid', { faults })
    if (here?.account_id || open.some((invitation) => invitation.works)) throw new AppError('seat.taken')
    for (const late of open)
      await closeInvitation(permit, tx, familyId, actor.personId, late.id, { state: 'withdrawn', reason: '' })
    const seat = await seatFor(call, tx, permit, actor.personId, here)

    const { code, expiresAt } = newCode(call)
    const { invitationId: id, channel } = call.body
    const email = channel === 'email' ? call.body.email : null
    const added = await insertInvitation(permit, tx, familyId, actor.personId, {
      id,
      seatId: seat.id,
      channel,
      email,
      codeHash: hashCode(call.deps.config.secret, code),
      expiresAt,
    })
    if (!added) throw new AppError('version.conflict')
    if (email)
      await enqueueMail(tx, {
        to: email,
        locale: call.locale,
        template: 'invitation',
        params: { link: `${call.deps.config.baseUrl}/uitnodiging?code=${code}` },
      })
    const given = { ...seat, expiresAt }
    made = { answer: given, code: channel === 'paper' ? code : null }
    return given
  })
  return { ...answer, code: made && made.answer === answer ? made.code : null }
}

async function permitFor(
  call: InviteCall,
  tx: Tx,
  ask: Ask,
  known: MemberRow | undefined,
  earlier: readonly EarlierSeat[],
) {
  const { familyId } = call.params
  const { kind, person } = call.body
  const familyTakesPart = await doesFamilyTakePart(tx, familyId, call.today)
  const hadAccount = earlier.some((seat) => seat.account_id !== null)
  const about = { objectId: call.body.id, subjects: ['personId' in person ? person.personId : person.newPersonId] }
  const facts = { adding: kind, familyTakesPart }
  if (!known) return ask('seat.invite', facts, about)
  const hearsMore = await doesHearMore(tx, familyId, call.today, known.id)
  const member = { ...memberFacts(known, call.today), hadAccount }
  return ask('seat.invite', { ...facts, touches: 'somebody-known', member, hearsMore }, about)
}

function faultsOf({ body, today }: InviteCall, known: MemberRow | undefined, here: EarlierSeat | undefined): Fault[] {
  const faults: Fault[] = []
  if ('personId' in body.person && !known) faults.push({ pointer: '/person/personId', code: 'id.unknown' })
  if (known && known.kind !== body.kind) faults.push({ pointer: '/kind', code: 'seat.kind' })
  if (body.channel === 'email' && !body.email) faults.push({ pointer: '/email', code: 'email.invalid' })
  return here?.state === 'active' ? faults : [...faults, ...faultsOfNewSeat({ ...body, since: today }, today)]
}

/** The seat that is offered: the one that a member of the family already has without an account, or a new one. */
async function seatFor(
  call: InviteCall,
  tx: Tx,
  permit: InvitePermit,
  by: string,
  here: EarlierSeat | undefined,
): Promise<{ id: string; version: number }> {
  if (here?.state === 'active') return { id: here.id, version: here.version }
  const { familyId } = call.params
  const { body, today } = call
  if (here) await closeSeat(permit, tx, familyId, by, here.id, { state: 'ended', reason: '', today })
  if (
    'newPersonId' in body.person &&
    !(await insertNamed(permit, tx, familyId, by, {
      id: body.person.newPersonId,
      kind: body.kind,
      callName: body.person.callName,
    }))
  ) {
    throw new AppError('version.conflict')
  }
  const personId = 'personId' in body.person ? body.person.personId : body.person.newPersonId
  const seat = { ...body, personId, since: today, organisationId: await organisationOf(tx, body.organisation) }
  if (!(await insertOffered(permit, tx, familyId, by, seat))) throw new AppError('version.conflict')
  return { id: body.id, version: 1 }
}

/** A short code for paper, or a long one (192 bits) for a link. */
function newCode(call: InviteCall): { code: string; expiresAt: string } {
  const paper = call.body.channel === 'paper'
  const days = paper ? circleSettings.paperCodeDays : circleSettings.emailLinkDays
  const expiresAt = new Date(Date.parse(call.now) + days * DAY).toISOString()
  if (!paper) return { code: randomBytes(24).toString('base64url'), expiresAt }
  for (;;) {
    const code = makeCode(randomBytes(32))
    if (code) return { code, expiresAt }
  }
}
