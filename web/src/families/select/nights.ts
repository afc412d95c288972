import type { Residence } from '../model.ts'

export type Week = 'odd' | 'even'
/** In which home somebody sleeps, Monday night first; undefined when that is not said. */
export type WeekOfNights = (string | undefined)[]
export interface Nights {
  odd: WeekOfNights
  even: WeekOfNights
}
type Stay = Pick<Residence, 'personId' | 'householdId' | 'nights' | 'weeks'>

const empty = (): WeekOfNights => Array.from({ length: 7 }, () => undefined)

/** The nights of one person in odd and in even weeks. */
export function nightsOf(residences: readonly Stay[], personId: string): Nights {
  const nights: Nights = { odd: empty(), even: empty() }
  for (const stay of residences.filter((one) => one.personId === personId)) {
    for (const week of ['odd', 'even'] as const) {
      if (stay.weeks !== 'every' && stay.weeks !== week) continue
      for (const night of stay.nights) nights[week][night - 1] = stay.householdId
    }
  }
  return nights
}

/** Whether every week is the same. */
export const sameEveryWeek = ({ odd, even }: Nights): boolean => odd.every((home, i) => home === even[i])

/** The one home in which somebody sleeps every night, if there is one. */
export function onlyHome(nights: Nights): string | undefined {
  const [first] = nights.odd
  return first !== undefined && [...nights.odd, ...nights.even].every((home) => home === first) ? first : undefined
}

/** The nights as they are sent: one entry per home, and per kind of week when the weeks differ. `idOf` gives each its lasting id. */
export function residencesOf(
  personId: string,
  nights: Nights,
  idOf: (householdId: string, weeks: Residence['weeks']) => string,
): Omit<Residence, 'version'>[] {
  const stays: Omit<Residence, 'version'>[] = []
  const add = (weeks: Residence['weeks'], week: WeekOfNights) => {
    for (const householdId of new Set(week.filter((home) => home !== undefined))) {
      stays.push({
        id: idOf(householdId, weeks),
        personId,
        householdId,
        weeks,
        nights: week.flatMap((home, i) => (home === householdId ? [i + 1] : [])),
      })
    }
  }
  if (sameEveryWeek(nights)) add('every', nights.odd)
  else {
    add('odd', nights.odd)
    add('even', nights.even)
  }
  return stays
}
