import type { Circle, Seat } from '../model.ts'
import { layCircle, openInvitation } from './circle.ts'

/** Whom one can ask by name: who was named and has no account yet, and who was here before (or said no). */
export function peopleToAsk(circle: Circle): { named: Seat[]; before: Seat[] } {
  const { now, chairs, past, declined } = layCircle(circle)
  const here = new Set([...now, ...chairs.map((chair) => chair.seat)].map((seat) => seat.personId))
  const before = new Map<string, Seat>()
  for (const seat of [...past, ...declined].sort((a, b) => a.since.localeCompare(b.since)))
    if (!here.has(seat.personId)) before.set(seat.personId, seat)
  return {
    named: now.filter((seat) => !seat.hasAccount && !openInvitation(circle.invitations, seat.id)),
    before: [...before.values()],
  }
}
