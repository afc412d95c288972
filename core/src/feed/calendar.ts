import { eventLines, type FeedTexts, type FeedVisit, looseLines } from './event.ts'
import { escaped, folded } from './lines.ts'
import { REFRESH } from './names.ts'
import { zoneLines } from './zone.ts'

const nl: FeedTexts = {
  appointment: 'Afspraak',
  cancelled: 'Gaat niet door',
  home: 'Thuis',
  phone: 'Telefonisch',
  people: 'Met',
}
const en: FeedTexts = {
  appointment: 'Appointment',
  cancelled: 'Cancelled',
  home: 'At home',
  phone: 'By phone',
  people: 'With',
}
/** What a feed says itself; a program outside the house shows it, so it stands in no catalogue of screens. */
export const feedTexts = { nl, en } as const

const head = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Mijn week//Agenda//NL',
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
]
const zone = zoneLines.join('\r\n')

/** A whole calendar, to be subscribed to. `raw` are events of others, each already as lines of iCalendar; `loose`: each time by itself. */
export function calendarText(
  visits: readonly FeedVisit[],
  locale: 'nl' | 'en',
  { name, raw = [], loose }: { name?: string; raw?: readonly string[]; loose?: { from: string; to: string } } = {},
): string {
  const parts = [...head]
  if (name !== undefined) {
    const said = escaped(name)
    // NAME is RFC 7986; the other is what most programs read.
    parts.push(folded(`NAME:${said}`), folded(`X-WR-CALNAME:${said}`))
    parts.push(`REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`, `X-PUBLISHED-TTL:${REFRESH}`)
  }
  parts.push(zone)
  const texts = feedTexts[locale]
  for (const visit of visits)
    parts.push(...(loose ? looseLines(visit, texts, loose.from, loose.to) : eventLines(visit, texts)))
  // (Not spread: there may be more than a call takes.)
  return [...parts, ...raw, 'END:VCALENDAR', ''].join('\r\n')
}
