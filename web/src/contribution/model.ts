import type { Contribution, PointedSeat } from '@keukentafel/core/contribution/contribution.ts'
import { contributionsOf, oncePerPair, pointedSeats } from '@keukentafel/core/contribution/contribution.ts'
import type { HeardItem } from '@keukentafel/core/waits/waits.ts'
import type { Output } from '../lib/api.ts'
import type { Table } from '../lib/items/select/table.ts'

export type Circle = Output<'readCircle'>
export type Seat = Circle['seats'][number]
export interface WhoDoesWhat {
  contributions: Contribution[]
  /** Seats about which this viewer is asked something: of all for the family and who coordinates, of the own for everybody else. */
  pointed: PointedSeat[]
  seats: Seat[]
  mine: Seat | undefined
}

/** Somebody's words inside a sentence of ours: the sentence has its own full stop. */
export const inSentence = (words: string): string => words.replace(/\.$/, '')

/** Who contributes what and which seats ask whether they are still needed, out of what this viewer hears. */
export function layOut(table: Table, circle: Circle): WhoDoesWhat {
  const items: HeardItem[] = table.plan.items.map(({ item }) => ({ ...item, content: { ...item.content } }))
  const { today } = circle
  const { me } = table.plan
  const all = me.kind === 'family' || me.isCoordinator
  return {
    contributions: contributionsOf(items, today),
    pointed: oncePerPair(pointedSeats(circle.seats, items, today), me.personId).filter(
      ({ personId }) => all || personId === me.personId,
    ),
    seats: circle.seats.filter(({ state }) => state === 'active'),
    mine: circle.seats.find(({ id }) => id === circle.mySeatId),
  }
}
