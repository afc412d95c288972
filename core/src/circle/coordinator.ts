import type { SeatFacts } from '../access/facts.ts'
import { liveSeat } from '../access/rules/seat-in-force.ts'
import { ages } from '../law/ages.ts'

/** Whether somebody on this seat can be the coordinator: at the table now, for no fixed time, and able to take part. */
export function canCoordinate(seat: SeatFacts, hasAccount: boolean, today: string): boolean {
  const present = liveSeat(seat, today) !== null && seat.until === null
  const able = hasAccount || seat.kind === 'family'
  return present && able && !seat.isCoordinator && (seat.age === null || seat.age >= ages.decidesAlone)
}
