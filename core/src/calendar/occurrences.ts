import { addDays } from '../shared/dates.ts'
import type { Change, Repeats, visitPlaces } from './names.ts'
import { daysOf } from './repeats.ts'

/** What is needed of a visit to know when it happens. Of visits written before there were repeats the later fields are absent. */
export interface Planned {
  id: string
  state: string
  onDate: string | null
  content: {
    from?: string | null
    until?: string | null
    place: (typeof visitPlaces)[number]
    where?: string
    nights?: number
    repeats?: Repeats | null
    changes?: Change[]
  }
}

/** One time that it happens, or would have. */
export interface Occurrence {
  id: string
  /** The day on which it was by its rule: with the id the name of this one time, also after it moved (RFC 5545, RECURRENCE-ID). */
  original: string
  day: string
  /** The day on which it ends: a later one when nights lie between. */
  lastDay: string
  /** Clock times in the Netherlands; without a begin it takes the whole day. */
  from: string | null
  until: string | null
  place: (typeof visitPlaces)[number]
  /** In words, where; empty when that was not said of this one time. */
  where: string
  cancelled: boolean
  /** Whether this one time is otherwise than the rest. */
  changed: boolean
  why: string
}

const byMoment = (a: Occurrence, b: Occurrence) =>
  a.day.localeCompare(b.day) ||
  (a.from ?? '').localeCompare(b.from ?? '') ||
  a.id.localeCompare(b.id) ||
  a.original.localeCompare(b.original)

/**
 * Every time that a visit touches the days from `from` up to and including `to`, in order. Those that were cancelled are among them:
 * people want to see that it does not happen.
 */
export function occurrencesOf(visit: Planned, from: string, to: string): Occurrence[] {
  const { id, state, onDate, content } = visit
  if (onDate === null) return []
  const nights = content.nights ?? 0
  const changes = new Map((content.changes ?? []).map((change) => [change.day, change]))
  // One that began before may still last, and one may have been moved to here from a day far off.
  const days = new Set(daysOf(onDate, content.repeats, addDays(from, -nights), to))
  for (const { day, toDay } of changes.values())
    if (toDay && daysOf(onDate, content.repeats, day, day).length > 0) days.add(day)
  return [...days]
    .map((original): Occurrence => {
      const change = changes.get(original)
      const day = change?.toDay ?? original
      return {
        id,
        original,
        day,
        lastDay: addDays(day, nights),
        ...momentOfChange(content, change),
        place: change?.place ?? content.place,
        where: whereOfChange(content, change),
        cancelled: state === 'cancelled' || (change?.cancelled ?? false),
        changed: change !== undefined,
        why: change?.why ?? '',
      }
    })
    .filter(({ day, lastDay }) => day <= to && lastDay >= from)
    .sort(byMoment)
}

type Content = Pick<Planned['content'], 'from' | 'until' | 'place' | 'where'>
type Otherwise = Pick<Change, 'from' | 'until' | 'place' | 'allDay' | 'where'> | undefined

/** From when until when one time is: the whole day without a begin. Of a begin of its own the end is its own too. */
export function momentOfChange({ from = null, until = null }: Content, change: Otherwise) {
  if (change?.allDay) return { from: null, until: null }
  return { from: change?.from ?? from, until: change?.from ? change.until : (change?.until ?? until) }
}
/** Where one time is, in words: where it would have been is not where it is, when that one time it is at another sort of place. */
export const whereOfChange = ({ place, where = '' }: Content, change: Otherwise): string =>
  change?.where ?? ((change?.place ?? place) === place ? where : '')

/** The same of many visits. */
export const occurrencesIn = (visits: readonly Planned[], from: string, to: string): Occurrence[] =>
  visits.flatMap((visit) => occurrencesOf(visit, from, to)).sort(byMoment)

/** For how many minutes, when both ends are known. */
export function minutesOf({ from, until, day, lastDay }: Occurrence): number | null {
  if (!from || !until) return null
  const clock = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const days = (Date.parse(lastDay) - Date.parse(day)) / 86_400_000
  return days * 1440 + clock(until) - clock(from)
}
