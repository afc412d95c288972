import { addDays, monthsAfter } from '../shared/dates.ts'

// To which looking back a voice belongs. In prose: a round lasts from the day after one looking back until and with the next; what
// is said after the last one belongs to the round that is open. So a voice can be given at home beforehand, and nothing points
// at a day that may be kept from somebody (docs/decisions/0023-looking-back.md).

interface Dated {
  state: string
  onDate: string | null
}

export interface Round {
  /** The day of the looking back before this one; what was said until then belongs to an earlier round. */
  after: string | null
  /** The day on which was looked back; null while the round is open. */
  until: string | null
}

/** The rounds, the open one first, then the newest. */
export function roundsOf(lookBacks: readonly Dated[]): Round[] {
  const held = lookBacks.flatMap(({ state, onDate }) => (state === 'held' && onDate ? [onDate] : []))
  const days = [...new Set(held)].sort()
  const closed = days.map((until, i) => ({ after: days[i - 1] ?? null, until }))
  return [...closed, { after: days.at(-1) ?? null, until: null }].reverse()
}

/** Whether something said on a day belongs to a round. */
export const isIn = ({ after, until }: Round, day: string | null): boolean =>
  day !== null && (after === null || after < day) && (until === null || day <= until)

/**
 * The day to look back that goes with a rhythm: light after half a year (1Gezin1Plan, light: every 6 to 10 months), heavy after six
 * weeks. A proposal: people choose their own day.
 */
export const nextDay = (rhythm: 'light' | 'heavy', today: string): string =>
  rhythm === 'light' ? monthsAfter(today, 6) : addDays(today, 42)
