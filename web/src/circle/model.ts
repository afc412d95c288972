import type { Output } from '../lib/api.ts'

export type Circle = Output<'readCircle'>
export type Seat = Circle['seats'][number]
export type SeatKind = Seat['kind']
export type Invitation = Circle['invitations'][number]
export type Offer = Output<'readInvitation'>

/** From the table outwards. */
export const seatKinds: readonly SeatKind[] = ['family', 'network', 'professional']
