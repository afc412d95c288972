import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line, OptionalLine, OptionalWords, Words } from '../shared/text.ts'
import { Written } from '../shared/written.ts'

const SeatKind = z.enum(['family', 'network', 'professional'], 'choice.missing')
const Seat = z.strictObject({
  id: Id,
  version: z.int(),
  personId: Id,
  callName: z.string(),
  look: z.record(z.string(), z.unknown()),
  kind: SeatKind,
  role: z.string(),
  organisation: z.string().nullable(),
  purpose: z.string(),
  mayExpect: z.string(),
  mayNotExpect: z.string(),
  since: Day,
  until: Day.nullable(),
  lookAgainOn: Day.nullable(),
  state: z.enum(['invited', 'active', 'declined', 'left', 'ended']),
  endReason: z.string(),
  hasAccount: z.boolean(),
  isCoordinator: z.boolean(),
  /** `answer`: why the one who was asked would rather stay; empty while they have not answered. */
  askedToLeave: z.strictObject({ at: Instant, by: Id.nullable(), reason: z.string(), answer: z.string() }).nullable(),
  /** Null when it is not for this viewer (seat.contact). */
  contact: z
    .strictObject({ phone: z.string(), reachable: z.string(), audience: z.enum(['nobody', 'family', 'circle']) })
    .nullable(),
  can: z.strictObject({ edit: z.boolean(), leave: z.boolean(), askToLeave: z.boolean(), end: z.boolean() }),
})
const SeatFields = {
  role: OptionalLine,
  organisation: OptionalLine,
  purpose: OptionalWords,
  mayExpect: OptionalWords,
  mayNotExpect: OptionalWords,
  until: Day.nullable(),
  lookAgainOn: Day.nullable(),
}

export const circleEndpoints = defineEndpoints({
  readCircle: {
    method: 'GET',
    path: '/families/:familyId/circle',
    access: 'family.read',
    summary: 'Everybody around the family: seats now, invited and past, the coordinator with history, open invitations',
    output: z.strictObject({
      today: Day,
      familyName: z.string(),
      mySeatId: Id,
      seats: z.array(Seat),
      coordinators: z.array(
        z.strictObject({ id: Id, seatId: Id, from: Instant, until: Instant.nullable(), note: z.string() }),
      ),
      wishes: z.array(z.strictObject({ personId: Id, seatId: Id.nullable(), note: z.string() })),
      invitations: z.array(
        z.strictObject({
          id: Id,
          seatId: Id,
          channel: z.enum(['email', 'paper']),
          expiresAt: Instant,
          state: z.string(),
          reason: z.string(),
        }),
      ),
      can: z.strictObject({
        inviteNetwork: z.boolean(),
        inviteProfessional: z.boolean(),
        inviteFamily: z.boolean(),
        handOver: z.boolean(),
        wish: z.boolean(),
      }),
    }),
  },
  invite: {
    method: 'POST',
    path: '/families/:familyId/seats',
    access: 'seat.invite',
    summary:
      'Invite somebody by e-mail or by a code on paper; an existing person (a child that gets an own account, somebody who comes back) by personId',
    body: z.strictObject({
      id: Id,
      invitationId: Id,
      kind: SeatKind,
      person: z.union([z.strictObject({ personId: Id }), z.strictObject({ newPersonId: Id, callName: Line })]),
      ...SeatFields,
      role: OptionalLine.default(''),
      organisation: OptionalLine.default(''),
      purpose: OptionalWords.default(''),
      mayExpect: OptionalWords.default(''),
      mayNotExpect: OptionalWords.default(''),
      until: Day.nullable().default(null),
      lookAgainOn: Day.nullable().default(null),
      channel: z.enum(['email', 'paper'], 'choice.missing'),
      email: z.email('email.invalid').max(200, 'line.too-long').nullable().default(null),
    }),
    /** `code` is shown this once, to print; it is kept only as a hash. Null for e-mail, and when the same request comes twice. */
    output: z.strictObject({ id: Id, version: z.int(), code: z.string().nullable(), expiresAt: Instant }),
  },
  withdrawInvitation: {
    method: 'POST',
    path: '/families/:familyId/invitations/:invitationId/withdraw',
    access: 'seat.invite',
    summary: 'Take back an invitation that was not answered',
    body: z.strictObject({ reason: OptionalWords.default('') }),
    output: Written,
  },
  changeSeat: {
    method: 'PATCH',
    path: '/families/:familyId/seats/:seatId',
    access: 'seat.edit',
    summary: 'What for, what others may and may not expect, look-again date, how to be reached',
    body: z
      .strictObject({
        ...SeatFields,
        phone: OptionalLine,
        reachable: OptionalLine,
        contactAudience: z.enum(['nobody', 'family', 'circle'], 'choice.missing'),
      })
      .partial(),
    output: Written,
  },
  leaveSeat: {
    method: 'POST',
    path: '/families/:familyId/seats/:seatId/leave',
    access: 'seat.leave',
    summary:
      'Leave the table, with a word to the others; because it goes well, with a small success in own words on the timeline',
    body: z.strictObject({
      reason: OptionalWords.default(''),
      success: z.strictObject({ id: Id, text: Words }).nullable().default(null),
    }),
    output: Written,
  },
  askToLeave: {
    method: 'POST',
    path: '/families/:familyId/seats/:seatId/ask-to-leave',
    access: 'seat.ask-to-leave',
    summary: 'Ask somebody to leave, with the reason',
    body: z.strictObject({ reason: Words }),
    output: Written,
  },
  ratherStay: {
    method: 'POST',
    path: '/families/:familyId/seats/:seatId/rather-stay',
    access: 'seat.edit',
    summary: 'Asked to leave, somebody says that they would rather stay, in their own words; the seat stays as it is',
    body: z.strictObject({ answer: Words }),
    output: Written,
  },
  endSeat: {
    method: 'POST',
    path: '/families/:familyId/seats/:seatId/end',
    access: 'seat.end',
    summary: 'The family ends a seat, with the reason',
    body: z.strictObject({ reason: Words }),
    output: Written,
  },
  handOver: {
    method: 'POST',
    path: '/families/:familyId/coordinator',
    access: 'coordinator.hand-over',
    summary: 'Another seat becomes the coordinator from now on, with a note',
    body: z.strictObject({
      id: Id,
      seatId: Id,
      note: Words,
      /** The term that the sender saw as the one that runs; when another hand-over was first, the answer is 409. */
      endsTerm: Id.optional(),
    }),
    output: Written,
  },
  wishCoordinator: {
    method: 'POST',
    path: '/families/:familyId/coordinator-wish',
    access: 'coordinator.wish',
    summary: 'Whom somebody of the family would like as coordinator',
    body: z.strictObject({ id: Id, seatId: Id.nullable(), note: OptionalWords.default('') }),
    output: Written,
  },
  readInvitation: {
    method: 'GET',
    path: '/invitations',
    public:
      'the bearer of an invitation has no account yet; the code opens this one invitation and nothing else; attempts are limited',
    summary: 'Who invites, what for, what one will be able to see',
    query: z.strictObject({ code: Line }),
    output: z.strictObject({
      familyName: z.string(),
      invitedBy: z.string(),
      invitedByRole: z.string(),
      callName: z.string(),
      kind: SeatKind,
      role: z.string(),
      purpose: z.string(),
      mayExpect: z.string(),
      mayNotExpect: z.string(),
      lookAgainOn: Day.nullable(),
      expiresAt: Instant,
      /** What this kind of seat will see, as keys for the texts on the screen. */
      willSee: z.array(z.string()),
      willNotSee: z.array(z.string()),
    }),
  },
  acceptInvitation: {
    method: 'POST',
    path: '/invitations/accept',
    account: 'the code is the right; the account that accepts gets the seat',
    summary: 'Sit down',
    body: z.strictObject({ code: Line }),
    output: z.strictObject({ familyId: Id }),
  },
  declineInvitation: {
    method: 'POST',
    path: '/invitations/decline',
    public: 'declining asks no account; the code is the right',
    summary: 'Say no, with a reason if one wants',
    body: z.strictObject({ code: Line, reason: OptionalWords.default('') }),
    output: z.strictObject({ declined: z.literal(true) }),
  },
})
