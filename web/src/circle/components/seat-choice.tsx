import { type Drawn, PersonFace } from '../../lib/people.tsx'
import type { Seat } from '../model.ts'
import { roleLine } from './seat-line.tsx'

/** Somebody at the table as one of several to choose from. */
export const seatChoice = (seat: Seat, drawn: (seat: Seat) => Drawn) => ({
  value: seat.id,
  label: seat.callName,
  hint: roleLine(seat),
  picture: <PersonFace person={drawn(seat)} size={44} named />,
})
