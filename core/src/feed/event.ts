import type { Change } from '../calendar/names.ts'
import { momentOfChange, occurrencesOf, type Planned, whereOfChange } from '../calendar/occurrences.ts'
import { daysOf } from '../calendar/repeats.ts'
import { addDays } from '../shared/dates.ts'
import { escaped, folded } from './lines.ts'
import { firstDay, ruleText, utcOf } from './rule.ts'
import { TZID } from './zone.ts'

/** What of a visit is said besides when. */
export interface VisitWords {
  what: string
  where: string
  people: readonly string[]
  /** Nothing is planned then: it keeps nobody busy. */
  quiet: boolean
}
/** A visit as one account hears it. */
export interface FeedVisit extends Omit<Planned, 'id'> {
  uid: string
  version: number
  updatedAt: string
  /** Null: only that there is an appointment. */
  words: VisitWords | null
}
/** The few words that a feed has of its own, in the language of who reads it. */
export interface FeedTexts {
  appointment: string
  cancelled: string
  home: string
  phone: string
  people: string
}

const compact = (day: string) => day.replaceAll('-', '')
const clock = (time: string) => `${time.replace(':', '')}00`
const at = (name: string, day: string, time: string | null) =>
  time === null ? `${name};VALUE=DATE:${compact(day)}` : `${name};TZID=${TZID}:${compact(day)}T${clock(time)}`

// Where is of the words: who hears only that there is an appointment does not hear it of one time either.
const worded = ({ content, words }: FeedVisit): Planned['content'] => ({
  ...content,
  where: words?.where ?? '',
})

interface Once {
  day: string
  from: string | null
  until: string | null
  place: Planned['content']['place']
  where: string
  cancelled: boolean
}

/** The lines of a visit: one event, and one for each time that is otherwise, with the same UID. None when it never happens. */
export function eventLines(visit: FeedVisit, texts: FeedTexts): string[] {
  const { onDate } = visit
  const content = worded(visit)
  if (onDate === null) return []
  const repeats = content.repeats ?? null
  const first = firstDay(onDate, repeats)
  if (first === null) return []
  const from = content.from ?? null
  const plain = {
    day: first,
    from,
    until: content.until ?? null,
    place: content.place,
    where: content.where ?? '',
    cancelled: visit.state === 'cancelled',
  }
  const counted = (content.changes ?? []).filter(({ day }) => daysOf(onDate, repeats, day, day).length > 0)
  if (!repeats) {
    const [change] = counted
    return oneEvent(visit, texts, change ? changed(content, plain, change) : plain, [])
  }
  const lines = oneEvent(visit, texts, plain, [`RRULE:${ruleText(first, repeats, from === null)}`])
  for (const change of counted)
    lines.push(...oneEvent(visit, texts, changed(content, plain, change), [at('RECURRENCE-ID', change.day, from)]))
  return lines
}

/**
 * The same with each time as an event of its own, for programs that do not know of one time that is otherwise: those show a visit that
 * was moved twice. From one day up to another.
 */
export function looseLines(visit: FeedVisit, texts: FeedTexts, from: string, to: string): string[] {
  return occurrencesOf({ ...visit, content: worded(visit), id: visit.uid }, from, to).flatMap((once) =>
    oneEvent({ ...visit, uid: `${once.original.replaceAll('-', '')}-${visit.uid}` }, texts, once, []),
  )
}

// As occurrencesOf says it (core/src/calendar/occurrences.ts).
const changed = (content: Planned['content'], plain: Once, change: Change): Once => ({
  day: change.toDay ?? change.day,
  ...momentOfChange(content, change),
  place: change.place ?? plain.place,
  where: whereOfChange(content, change),
  cancelled: plain.cancelled || change.cancelled,
})

function oneEvent(visit: FeedVisit, texts: FeedTexts, once: Once, more: readonly string[]): string[] {
  const { words } = visit
  const nights = visit.content.nights ?? 0
  const summary = escaped(words?.what || texts.appointment)
  const lines = [
    'BEGIN:VEVENT',
    `UID:${visit.uid}`,
    `DTSTAMP:${utcOf(visit.updatedAt)}`,
    `SEQUENCE:${visit.version}`,
    ...more,
    at('DTSTART', once.day, once.from),
    ...end(once, addDays(once.day, nights), nights),
    // Many programs show what was called off as if it went on; the words say it in all of them.
    `SUMMARY:${once.cancelled ? `${texts.cancelled}: ` : ''}${summary}`,
    `STATUS:${once.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${once.cancelled || words?.quiet ? 'TRANSPARENT' : 'OPAQUE'}`,
    'CLASS:PRIVATE',
  ]
  if (words) {
    const where = whereOf(texts, once)
    if (where) lines.push(`LOCATION:${escaped(where)}`)
    if (words.people.length > 0) lines.push(`DESCRIPTION:${escaped(`${texts.people}: ${words.people.join(', ')}`)}`)
  }
  lines.push('END:VEVENT')
  return lines.map(folded)
}

// Without a time the last day counts whole; with a begin and no end it is not known how long it lasts.
function end({ from, until }: Once, lastDay: string, nights: number): string[] {
  if (from === null) return [at('DTEND', addDays(lastDay, 1), null)]
  if (until !== null && (nights > 0 || until > from)) return [at('DTEND', lastDay, until)]
  return nights > 0 ? [at('DTEND', lastDay, from)] : []
}

const whereOf = (texts: FeedTexts, { place, where }: Once): string =>
  where || (place === 'home' ? texts.home : place === 'phone' ? texts.phone : '')
