import { canCoordinate } from '@keukentafel/core/circle/coordinator.ts'
import { sitsNow } from '../../lib/seats.ts'
import { type Circle, type Invitation, type Seat, type SeatKind, seatKinds } from '../model.ts'

export interface Chair {
  seat: Seat
  invitation: Invitation | undefined
}
export interface Term {
  id: string
  seat: Seat | undefined
  from: string
  until: string | null
  note: string
}
/** The circle as the screens need it: who sits where now, which chairs are empty, who sat here before. */
export interface LaidCircle {
  rings: { kind: SeatKind; seats: Seat[] }[]
  now: Seat[]
  /** Invited and not answered, or agreed and still to begin. */
  chairs: Chair[]
  /** Said no, and were not asked again. */
  declined: Seat[]
  past: Seat[]
  me: Seat | undefined
  coordinator: Seat | undefined
  terms: Term[]
  /** Seats whose day to look again has come. */
  due: Seat[]
}

/** Whether somebody sat here and no longer does. */
export const isPast = (seat: Seat, today: string): boolean =>
  seat.state === 'left' ||
  seat.state === 'ended' ||
  (seat.state === 'active' && seat.until !== null && seat.until <= today)

/** Lays out the circle; pure, so that it is the same for drawing and list. */
export function layCircle(circle: Circle): LaidCircle {
  const { seats, today, invitations } = circle
  const now = seats.filter((seat) => sitsNow(seat, today))
  const waiting = seats.filter((seat) => seat.state === 'invited' || (seat.state === 'active' && seat.since > today))
  const here = new Set([...now, ...waiting].map((seat) => seat.personId))
  const bySeat = new Map(seats.map((seat) => [seat.id, seat]))
  return {
    rings: seatKinds
      .map((kind) => ({ kind, seats: now.filter((seat) => seat.kind === kind) }))
      .filter((ring) => ring.seats.length > 0),
    now,
    chairs: waiting.map((seat) => ({ seat, invitation: openInvitation(invitations, seat.id) })),
    declined: seats.filter((seat) => seat.state === 'declined' && !here.has(seat.personId)),
    past: seats.filter((seat) => isPast(seat, today)),
    me: bySeat.get(circle.mySeatId),
    coordinator: now.find((seat) => seat.isCoordinator),
    terms: circle.coordinators
      .map(({ seatId, ...term }) => ({ ...term, seat: bySeat.get(seatId) }))
      .sort((a, b) => b.from.localeCompare(a.from)),
    due: now.filter((seat) => seat.lookAgainOn !== null && seat.lookAgainOn <= today),
  }
}

/** The invitation of a seat that still waits for an answer. */
export const openInvitation = (invitations: readonly Invitation[], seatId: string): Invitation | undefined =>
  invitations.find((invitation) => invitation.seatId === seatId && invitation.state === 'open')

/** Who can take over, by the rule that the server keeps too; an age that one may not know counts as old enough. */
export const couldCoordinate = (seat: Seat, age: number | null | undefined, today: string): boolean =>
  canCoordinate({ ...seat, seatId: seat.id, age: age ?? null }, seat.hasAccount, today)
