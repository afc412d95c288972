/** That something a helper wrote is held back from those whom it is about (docs/decisions/0013). */
export interface HoldingBack {
  itemId: string
  fromPersons: readonly string[]
  heldBy: string
  /** Seat of the second professional. */
  secondSeat: string
  /** The first day on which the second can no longer answer. */
  answerBefore: string
  /** The first day on which it no longer holds. */
  until: string
  state: 'asked' | 'confirmed' | 'refused' | 'told' | 'replaced'
  /** Whether it goes on with one that was in force; until it is confirmed it changes nothing. */
  prolongs: boolean
}

/** How it stands on a day. Nothing of this is stored: that it is over follows from the day. */
export type HoldingStanding = 'waits' | 'lapsed' | 'refused' | 'in-force' | 'over' | 'told' | 'replaced'
export function holdingStanding(
  held: Pick<HoldingBack, 'state' | 'answerBefore' | 'until'>,
  today: string,
): HoldingStanding {
  if (held.state === 'asked') return today < held.answerBefore ? 'waits' : 'lapsed'
  if (held.state === 'confirmed') return today < held.until ? 'in-force' : 'over'
  return held.state
}

/** What it does for one viewer: nothing, closed, or open because their judgement is asked. */
export type HeldBack = 'no' | 'judge' | 'closed'

/**
 * In prose: as long as no second professional said yes, nobody hears it but who wrote it and who is asked; from then on
 * everybody whom it was said to, but not those from whom it is held back, until the day. What hangs below goes along.
 */
export function heldBackFor(
  viewer: { personId: string; seatId: string },
  path: readonly string[],
  holdings: readonly HoldingBack[],
  today: string,
): HeldBack {
  const judges = (h: HoldingBack) => holdingStanding(h, today) === 'waits' && h.secondSeat === viewer.seatId
  const closes = (h: HoldingBack) => {
    if (h.state === 'confirmed') return h.fromPersons.includes(viewer.personId) && today < h.until
    const unsettled = !h.prolongs && (h.state === 'asked' || h.state === 'refused')
    return unsettled && h.heldBy !== viewer.personId && !judges(h)
  }
  const here = holdings.filter((h) => path.includes(h.itemId))
  if (here.some(closes)) return 'closed'
  return here.some((h) => h.itemId === path.at(-1) && judges(h)) ? 'judge' : 'no'
}
