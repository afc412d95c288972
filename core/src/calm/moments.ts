import { minutesOf, type Occurrence, occurrencesOf, type Planned } from '../calendar/occurrences.ts'
import { addDays } from '../shared/dates.ts'

/** A visit as far as the week asks; of older visits the later fields are absent. */
export interface Visit extends Planned {
  version: number
  /** The goal it is for. */
  parentId: string | null
  content: Planned['content'] & {
    what?: string
    sort?: string
    where?: string
    visitors?: readonly string[]
    forPersons?: readonly string[]
    travel?: number | null
    fixed?: boolean
  }
}

/** One time that somebody comes, is gone to or is called, in a week. */
export interface Slot {
  id: string
  original: string
  day: string
  from: string | null
  until: string | null
  place: Occurrence['place']
  where: string
  visitors: readonly string[]
  /** Empty: the whole family. */
  forPersons: readonly string[]
  goalId: string | null
  travel: number
}

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/**
 * What happens in the days from `from` up to and including `to`, each time by itself. Nights elsewhere count on the day on which they begin.
 */
export const slotsOf = (visits: readonly Visit[], from: string, to: string): Slot[] =>
  visits.flatMap((visit) =>
    occurrencesOf(visit, from, to)
      .filter(({ cancelled, day }) => !cancelled && day >= from && day <= to)
      .map((one) => ({
        id: one.id,
        original: one.original,
        day: one.day,
        from: one.from,
        until: one.until,
        place: one.place,
        where: one.where,
        visitors: visit.content.visitors ?? [],
        forPersons: visit.content.forPersons ?? [],
        goalId: visit.parentId,
        travel: visit.content.travel ?? 0,
      })),
  )

/**
 * Whether a visit is what helpers ask of a family: help by profession, or somebody who was not named. A grandfather who reads aloud, school
 * and nights with the other parent are life, and no load of help.
 */
export const isAsked = (
  { content }: { content: { sort?: string; visitors?: readonly string[] } },
  isProfessional: (personId: string) => boolean,
): boolean =>
  (content.sort ?? 'help') === 'help' &&
  (!content.visitors?.length || content.visitors.some((id) => isProfessional(id)))

/** Who come at the same time to the same place come once for the family: together is one visit. */
export const momentOf = ({ day, from, until, place, where }: Slot, id = ''): string =>
  from ? [day, from, until ?? '', place, where].join('|') : [day, id].join('|')

const names = new WeakMap<Slot, string>()
/** The same, worked out once for each slot: a search asks it thousands of times. */
export function momentNameOf(slot: Slot): string {
  const known = names.get(slot)
  if (known) return known
  const name = momentOf(slot, `${slot.id}:${slot.original}`)
  names.set(slot, name)
  return name
}

/** How long it takes, in minutes; null when that was not said. */
export const lengthOf = ({ from, until, day }: Pick<Slot, 'from' | 'until' | 'day'>): number | null =>
  minutesOf({ from, until, day, lastDay: day } as Occurrence)

/** Slots by the moment at which they are, in order. */
export function momentsOf(slots: readonly Slot[]): Slot[][] {
  const moments = new Map<string, Slot[]>()
  for (const slot of slots) {
    const there = moments.get(momentNameOf(slot))
    if (there) there.push(slot)
    else moments.set(momentNameOf(slot), [slot])
  }
  return [...moments.values()]
}
