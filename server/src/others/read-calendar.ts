import { HORIZON_DAYS, MOST_EVENTS, MOST_FAULTS, type ReadFault } from '@keukentafel/core/others/names.ts'
import { ownLines, type RawComponent, split } from '@keukentafel/core/others/split.ts'
import { addDays, isDay } from '@keukentafel/core/shared/dates.ts'
import ICAL from 'ical.js'
import { type Busy, busyOf } from './expand.ts'
import { ours, Zones } from './zones.ts'

/** A component as it is kept: its lines as they came, put together where they were folded. */
export interface KeptComponent {
  kind: string
  uid: string
  recurrenceId: string
  raw: string
}
export interface ReadCalendar {
  head: string
  components: KeptComponent[]
  /** When somebody is not free, from now until the horizon. */
  busy: Busy[]
  faults: ReadFault[]
  /** Appointments that were read, and those that were not. */
  events: number
  unread: number
}

const textOf = (component: RawComponent) => component.lines.map(({ text }) => text).join('\r\n')

/** Letters of a file: UTF-8, UTF-16 with its mark, or else those of Windows. */
export function decoded(bytes: Uint8Array): { text: string; faults: ReadFault[] } {
  const [a, b] = bytes
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  if (wide) return { text: new TextDecoder(wide).decode(bytes), faults: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), faults: [] }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), faults: [{ line: 0, code: 'letters', what: '' }] }
  }
}

// The same without the lines that cannot be read; those are named, and stay in what is kept.
function parsed(component: RawComponent, faults: ReadFault[]): ICAL.Component | null {
  const own = ownLines(component)
  const readable = component.lines.map(({ text }) => asDay(text)).join('\r\n')
  try {
    if (own.some(({ name, line }) => isImpossible(name, line.text))) throw new Error('no day')
    return whole(new ICAL.Component(ICAL.parse(readable)))
  } catch {
    const bad = new Set<number>()
    for (const { name, line } of own) {
      try {
        if (isImpossible(name, line.text)) throw new Error('no day')
        whole(new ICAL.Component(ICAL.parse(`BEGIN:${component.name}\r\n${asDay(line.text)}\r\nEND:${component.name}`)))
      } catch {
        bad.add(line.n)
        faults.push({ line: line.n, code: 'property', what: name })
      }
    }
    try {
      const left = component.lines.filter(({ n }) => !bad.has(n)).map(({ text }) => asDay(text))
      return whole(new ICAL.Component(ICAL.parse(left.join('\r\n'))))
    } catch {
      faults.push({ line: component.lines[0]!.n, code: 'property', what: component.name })
      return null
    }
  }
}
// Adding a duration is done day by day there.
const LONGEST = 10 * 366 * 86_400
// Values are read only when they are asked for, and may fail then.
function whole(component: ICAL.Component): ICAL.Component {
  for (const property of component.getAllProperties())
    for (const value of property.getValues()) {
      const lasts = value instanceof ICAL.Period ? value.getDuration() : value
      if (lasts instanceof ICAL.Duration && !(Math.abs(lasts.toSeconds()) < LONGEST)) throw new Error('no end')
    }
  return component
}
// A whole day, as many write it: without saying that it is one.
const asDay = (text: string) =>
  text.replace(/^((?:DTSTART|DTEND|RECURRENCE-ID)(?:;(?!VALUE=)[^:]*)?):(\d{8})$/i, '$1;VALUE=DATE:$2')
// The library makes another day of one that does not exist.
function isImpossible(name: string, text: string): boolean {
  if (!/^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)$/.test(name)) return false
  return text
    .slice(text.lastIndexOf(':') + 1)
    .split(',')
    .some((value) => {
      const [, year, month, day, rest] = /^(\d{4})(\d\d)(\d\d)(.*)$/.exec(value.trim()) ?? []
      if (value.trim() === '') return name === 'DTSTART'
      return !isDay(`${year}-${month}-${day}`) || !/^(T([01]\d|2[0-3])[0-5]\d([0-5]\d|60)Z?(\/.*)?)?$/.test(rest ?? '')
    })
}

/**
 * Reads a calendar of others. It never fails: what cannot be read is named by its line, and what can be read counts. `today` is the Dutch
 * day. Slow for a large file, so it is done in a thread of its own (reader.ts).
 */
export function readCalendar(bytes: Uint8Array, today: string): ReadCalendar {
  const { text, faults: letters } = decoded(bytes)
  const { head, components, faults } = split(text)
  faults.push(...letters)
  const events = components.filter(({ name }) => name === 'VEVENT')
  if (events.length > MOST_EVENTS) faults.push({ line: events[MOST_EVENTS]!.lines[0]!.n, code: 'too-many', what: '' })
  const { groups, zones, missed } = groupsOf(components, faults)
  const unread = missed + Math.max(0, events.length - MOST_EVENTS)
  const busy: Busy[] = []
  const until = addDays(today, HORIZON_DAYS)
  for (const group of groups.values()) busy.push(...busyOf(group, today, until, faults))
  faults.push(...zones.faults)
  faults.sort((a, b) => a.line - b.line)
  return {
    head: head.map(({ text }) => text).join('\r\n'),
    components: components.map(kept),
    busy,
    faults: faults.slice(0, MOST_FAULTS),
    events: events.length - unread,
    unread,
  }
}

/** Appointments that are one by their UID: what repeats, with its times that are otherwise. */
export type Group = { event: ICAL.Component; line: number }[]

/** The appointments of a calendar by their UID, with their clocks; one without a beginning that exists is missed, and named. */
export function groupsOf(components: readonly RawComponent[], faults: ReadFault[]) {
  const zones = new Zones()
  for (const component of components)
    if (component.name === 'VTIMEZONE') {
      const zone = parsed(component, faults)
      if (zone) zones.describe(zone)
    }
  const groups = new Map<string, Group>()
  let missed = 0
  const events = components.filter(({ name }) => name === 'VEVENT').slice(0, MOST_EVENTS)
  for (const [i, component] of events.entries()) {
    const line = component.lines[0]!.n
    const event = parsed(component, faults)
    if (!(event?.getFirstPropertyValue('dtstart') instanceof ICAL.Time)) {
      faults.push({ line, code: 'no-start', what: '' })
      missed++
      continue
    }
    clocks(event, component, zones)
    const uid = String(event.getFirstPropertyValue('uid') ?? `-${i}`)
    groups.set(uid, [...(groups.get(uid) ?? []), { event, line }])
  }
  return { groups, zones, missed }
}

// A day left out, put in or moved that says no clock is by that of the appointment.
const byTheSame = /^(exdate|rdate|recurrence-id)$/
function clocks(event: ICAL.Component, component: RawComponent, zones: Zones): void {
  const line = component.lines[0]!.n
  const tzidOf = (name: string) => event.getFirstProperty(name)?.getFirstParameter('tzid')
  const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
  const own = tzidOf('dtstart')
  const zone =
    start.zone === ICAL.Timezone.utcTimezone ? ICAL.Timezone.utcTimezone : own ? zones.find(own, line) : ours()
  for (const property of event.getAllProperties()) {
    const tzid = property.getFirstParameter('tzid')
    for (const value of property.getValues())
      for (const time of value instanceof ICAL.Period ? [value.start, value.end] : [value])
        if (time instanceof ICAL.Time && !time.isDate && time.zone !== ICAL.Timezone.utcTimezone)
          time.zone = tzid ? zones.find(tzid, line) : byTheSame.test(property.name) ? zone : ours()
        else if (time instanceof ICAL.Recur) until(time, start, zone)
  }
}
// Until a day is until the end of that day, also of what has a clock time; and by the clock of the appointment.
function until(rule: ICAL.Recur, start: ICAL.Time, zone: ICAL.Timezone): void {
  const end = rule.until
  if (!end || start.isDate || end.zone === ICAL.Timezone.utcTimezone) return
  if (end.isDate) {
    end.isDate = false
    ;[end.hour, end.minute, end.second] = [23, 59, 59]
  }
  end.zone = zone
}

function kept(component: RawComponent): KeptComponent {
  const own = ownLines(component)
  const value = (wanted: string) => {
    const text = own.find(({ name }) => name === wanted)?.line.text ?? ''
    return text.slice(text.indexOf(':') + 1).slice(0, 500)
  }
  return {
    kind: component.name.slice(0, 50),
    uid: value(component.name === 'VTIMEZONE' ? 'TZID' : 'UID'),
    recurrenceId: own.some(({ name }) => name === 'RECURRENCE-ID') ? value('RECURRENCE-ID') : '',
    raw: textOf(component),
  }
}
