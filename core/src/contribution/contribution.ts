import { dayInAmsterdam } from '../shared/dates.ts'
import { doubledOf, type HeardItem, isAhead } from '../waits/waits.ts'

// A seat asks to be ended (mission R4, N2; domain 1.5). In prose: who helps here by profession, does nothing for a goal that lives (no step, no visit to
// come, not named as support), or whose day came, or who does the same kind of thing for a goal as another, is pointed at:
// to the family, to who coordinates, and to the one who sits there. As a question, never as a number. Who stays near is never pointed at: somebody of
// the family or the network, and of whom it is written that they stay. Asked of what the viewer hears and nothing else, so a shield keeps here what it
// keeps everywhere.

export interface ContributingSeat {
  id: string
  personId: string
  kind: 'family' | 'network' | 'professional'
  state: string
  until: string | null
  lookAgainOn: string | null
  isCoordinator: boolean
}
export interface Contribution {
  goalId: string
  personId: string
  /** What they do for it: open steps, visits to come, or standing by. */
  steps: string[]
  visits: string[]
  supports: boolean
}
export const seatSigns = ['until', 'look-again', 'no-goal', 'doubled'] as const
export type SeatSign = (typeof seatSigns)[number]
export interface PointedSeat {
  seatId: string
  personId: string
  signs: SeatSign[]
  /** Goals on which another does the same kind of thing, with who. */
  doubled: { goalId: string; withPersons: string[] }[]
  /** The last day on which they did something here, as far as is heard. */
  lastStep: string | null
}

const list = (item: HeardItem, field: string): string[] => (item.content[field] as string[] | undefined) ?? []
const lives = (item: HeardItem) => item.kind === 'goal' && ['idea', 'now', 'later'].includes(item.state)

/** Who contributes what to each goal that lives, in the order in which it was said. */
export function contributionsOf(items: readonly HeardItem[], today: string): Contribution[] {
  const goals = items.filter(lives)
  return goals.flatMap((goal) => {
    const below = items.filter((item) => item.parentId === goal.id)
    const steps = below.filter(({ kind, state }) => kind === 'step' && (state === 'open' || state === 'stuck'))
    const visits = below.filter((item) => item.kind === 'visit' && item.state === 'planned' && isAhead(item, today))
    const who = [
      ...list(goal, 'supporters'),
      ...steps.flatMap((step) => list(step, 'doers')),
      ...visits.flatMap((visit) => list(visit, 'visitors')),
    ]
    return [...new Set(who)].map((personId) => ({
      goalId: goal.id,
      personId,
      steps: steps.filter((step) => list(step, 'doers').includes(personId)).map(({ id }) => id),
      visits: visits.filter((visit) => list(visit, 'visitors').includes(personId)).map(({ id }) => id),
      supports: list(goal, 'supporters').includes(personId),
    }))
  })
}

/** Seats that ask whether they are still needed. */
export function pointedSeats(
  seats: readonly ContributingSeat[],
  items: readonly HeardItem[],
  today: string,
): PointedSeat[] {
  const contributions = contributionsOf(items, today)
  const near = new Set(
    items.filter(({ kind, state }) => kind === 'near' && state === 'current').flatMap((item) => list(item, 'persons')),
  )
  const professionals = seats
    .filter(({ kind, state }) => kind === 'professional' && state === 'active')
    .map(({ personId }) => personId)
  const shared = doubledOf(items, professionals, today).map(({ id }) => id)
  return seats
    .filter(({ kind, state, personId }) => kind === 'professional' && state === 'active' && !near.has(personId))
    .map((seat) => {
      const mine = contributions.filter(({ personId }) => personId === seat.personId)
      const doubled = shared.flatMap((goalId) => {
        const own = mine.find((one) => one.goalId === goalId)
        const others = contributions.filter(
          (one) =>
            one.goalId === goalId &&
            one.personId !== seat.personId &&
            professionals.includes(one.personId) &&
            own &&
            (apart(own.steps, one.steps) || apart(own.visits, one.visits)),
        )
        return others.length > 0 ? [{ goalId, withPersons: others.map(({ personId }) => personId) }] : []
      })
      const signs: SeatSign[] = []
      if (seat.until !== null && seat.until <= today) signs.push('until')
      if (seat.lookAgainOn !== null && seat.lookAgainOn <= today) signs.push('look-again')
      // Who keeps it together contributes by that; a visit that hangs below no goal is there all the same.
      const comes = items.some(
        (item) =>
          item.kind === 'visit' &&
          item.state === 'planned' &&
          list(item, 'visitors').includes(seat.personId) &&
          isAhead(item, today),
      )
      // Without a goal that lives people get to know each other, which is a good reason to sit here (mission P4).
      if (mine.length === 0 && !comes && !seat.isCoordinator && items.some(lives)) signs.push('no-goal')
      if (doubled.length > 0) signs.push('doubled')
      return { seatId: seat.id, personId: seat.personId, signs, doubled, lastStep: lastStepOf(seat, items) }
    })
    .filter(({ signs }) => signs.length > 0)
}

/**
 * Of helpers who do the same one card, not one of each: it names them all. Whose day came, who does nothing, and `mine` are told all the same,
 * and their card is that of the pair.
 */
export function oncePerPair(pointed: readonly PointedSeat[], mine?: string): PointedSeat[] {
  const onlyDoubled = ({ signs, personId }: PointedSeat) =>
    personId !== mine && signs.every((sign) => sign === 'doubled')
  const kept = pointed.filter((seat) => !onlyDoubled(seat))
  const isKept = ({ seatId }: PointedSeat) => kept.find((one) => one.seatId === seatId) ?? []
  const isToldBy = (seat: PointedSeat, { goalId, withPersons }: PointedSeat['doubled'][number]) =>
    kept.some(({ personId, doubled }) =>
      doubled.some((one) => {
        const named = [personId, ...one.withPersons]
        return one.goalId === goalId && [seat.personId, ...withPersons].every((id) => named.includes(id))
      }),
    )
  // Who does the same as most others first: that card names them all, also those who are together in what they do.
  const named = ({ doubled }: PointedSeat) => Math.max(0, ...doubled.map(({ withPersons }) => withPersons.length))
  for (const seat of pointed.filter(onlyDoubled).sort((a, b) => named(b) - named(a))) {
    // What another card tells already is not asked a second time.
    const doubled = seat.doubled.filter((double) => !isToldBy(seat, double))
    if (doubled.length > 0) kept.push({ ...seat, doubled })
  }
  return pointed.flatMap(isKept)
}

const apart = (a: readonly string[], b: readonly string[]) =>
  a.some((id) => !b.includes(id)) && b.some((id) => !a.includes(id))

function lastStepOf({ personId }: ContributingSeat, items: readonly HeardItem[]): string | null {
  const days = items
    .filter((item) => item.kind === 'step' && item.state === 'done' && list(item, 'doers').includes(personId))
    .map((item) => dayInAmsterdam(item.updatedAt))
  return days.sort().at(-1) ?? null
}
