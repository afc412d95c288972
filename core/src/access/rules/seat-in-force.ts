import type { SeatFacts } from '../facts.ts'

/** A seat gives access only when it was accepted, has begun and has not ended. */
export function liveSeat(seat: SeatFacts, today: string): SeatFacts | null {
  return seat.state === 'active' && seat.since <= today && (seat.until === null || today < seat.until) ? seat : null
}
