import { clockAt } from '@keukentafel/core/calendar/moment.ts'
import { weekdays } from '@keukentafel/core/calendar/names.ts'
import { occurrencesOf } from '@keukentafel/core/calendar/occurrences.ts'
import { calendarText } from '@keukentafel/core/feed/calendar.ts'
import type { FeedVisit, VisitWords } from '@keukentafel/core/feed/event.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'

// What we write, read again by another library: the same moments as our own calendar shows.
const day = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 1200 }).map((n) => addDays('2025-09-01', n)) },
  { weight: 1, arbitrary: fc.constantFrom('2028-02-29', '2027-01-29', '2027-01-30', '2026-12-31') },
)
const time = fc
  .tuple(fc.integer({ min: 4, max: 22 }), fc.constantFrom(0, 15, 30, 45))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const repeats = fc
  .record({
    every: fc.constantFrom('day', 'week', 'month', 'year'),
    step: fc.integer({ min: 1, max: 4 }),
    days: fc.subarray([...weekdays]),
    // Of two days of which a month has only one a fifth time ical.js finds neither; rrule-temporal finds it, as we do (core/src/calendar/repeats.test.ts).
    nth: fc.constantFrom(null, 1, 2, 3, 4, -1),
    until: fc.option(day, { nil: null }),
  })
  .map((rule) => rule as NonNullable<FeedVisit['content']['repeats']>)
const visits = fc.record({
  onDate: day,
  from: fc.option(time, { nil: null }),
  minutes: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
  nights: fc.constantFrom(0, 0, 0, 1, 3),
  repeats: fc.option(repeats, { nil: null }),
  state: fc.constantFrom('planned', 'planned', 'planned', 'cancelled'),
  picks: fc.array(
    fc.record({
      n: fc.nat(20),
      cancelled: fc.boolean(),
      move: fc.integer({ min: -3, max: 3 }),
      from: fc.option(time, { nil: null }),
      allDay: fc.nat(3).map((n) => n === 0),
    }),
    { maxLength: 4 },
  ),
})

function build(v: typeof visits extends fc.Arbitrary<infer T> ? T : never): FeedVisit {
  const later = (from: string, minutes: number) => {
    const at = Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + minutes
    return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  }
  const until = v.from !== null && v.minutes !== null ? later(v.from, v.minutes) : null
  const plain = { id: 'x', state: v.state, onDate: v.onDate, content: { place: 'home' as const, repeats: v.repeats } }
  const all = occurrencesOf(plain, v.onDate, addDays(v.onDate, 500)).map((one) => one.original)
  const days = new Set<string>()
  const changes = v.picks.flatMap((pick) => {
    const on = all[pick.n]
    if (!on || days.has(on)) return []
    days.add(on)
    const from = v.from === null ? null : pick.from
    return [
      {
        day: on,
        cancelled: pick.cancelled,
        toDay: addDays(on, pick.move),
        from,
        until: from,
        place: null,
        why: '',
        allDay: pick.allDay,
      },
    ]
  })
  return {
    uid: 'een@mijn-week',
    version: 3,
    updatedAt: '2026-11-22T09:00:00Z',
    state: v.state,
    onDate: v.onDate,
    content: { ...plain.content, from: v.from, until, nights: v.nights, changes },
    words: null,
  }
}

interface Seen {
  day: string
  from: string | null
  cancelled: boolean
}
const bySort = (a: Seen, b: Seen) => JSON.stringify(a).localeCompare(JSON.stringify(b))

// As a calendar program does it: the rule, each time with what stands beside it.
function read(text: string, from: string, to: string): Seen[] {
  const root = new ICAL.Component(ICAL.parse(text))
  const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone')!)
  const events = root.getAllSubcomponents('vevent')
  if (events.length === 0) return []
  for (const event of events)
    for (const property of event.getAllProperties())
      if (property.getParameter('tzid')) (property.getFirstValue() as ICAL.Time).zone = zone
  const [first, ...others] = events
  const event = new ICAL.Event(first!, { exceptions: others, strictExceptions: false })
  const seen: Seen[] = []
  const add = (item: ICAL.Event, start: ICAL.Time) => {
    const at = start.isDate ? null : clockAt(start.convertToZone(ICAL.Timezone.utcTimezone).toString())
    const day = at?.slice(0, 10) ?? start.toString().slice(0, 10)
    if (day < from || day > to) return
    const cancelled = item.component.getFirstPropertyValue('status') === 'CANCELLED'
    seen.push({ day, from: at?.slice(11) ?? null, cancelled })
  }
  if (!event.isRecurring()) add(event, event.startDate)
  else {
    const steps = event.iterator()
    for (let n = 0; n < 2000; n++) {
      const next = steps.next()
      if (!next || next.toString().slice(0, 10) > addDays(to, 5)) break
      const { item, startDate } = event.getOccurrenceDetails(next)
      add(item, startDate)
    }
  }
  return seen.sort(bySort)
}

test('another library reads of what we write the moments that our own calendar shows', () => {
  fc.assert(
    fc.property(visits, (v) => {
      const visit = build(v)
      const [from, to] = [v.onDate, addDays(v.onDate, v.repeats?.every === 'year' ? 366 * 5 : 420)]
      const own = occurrencesOf({ ...visit, id: 'x' }, addDays(from, -10), addDays(to, 10))
        .filter((one) => one.day >= from && one.day <= to)
        .map(({ day, from, cancelled }): Seen => ({ day, from, cancelled }))
        .sort(bySort)
      expect(read(calendarText([visit], 'nl'), from, to)).toEqual(own)
    }),
    { numRuns: 400 },
  )
})

test('every line is of at most 75 octets, is cut inside no letter, and comes back as it was said', () => {
  const words = fc.record({
    what: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    where: fc.string({ unit: 'grapheme', maxLength: 200 }),
    people: fc.array(fc.constantFrom('Samira', 'Elif, de oudste', 'Zoë; 김', '\\n'), { maxLength: 3 }),
    quiet: fc.boolean(),
  })
  fc.assert(
    fc.property(words, (said: VisitWords) => {
      const visit = { ...build(PLAIN), words: said }
      const text = calendarText([visit], 'nl')
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!
      const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '')
      expect(event.getFirstPropertyValue('summary')).toBe(kept(said.what) || 'Afspraak')
      expect(event.getFirstPropertyValue('location') ?? 'Thuis').toBe(kept(said.where) || 'Thuis')
    }),
    { numRuns: 200 },
  )
})
const PLAIN = {
  onDate: '2026-11-24',
  from: '15:30',
  minutes: 30,
  nights: 0,
  repeats: null,
  state: 'planned',
  picks: [],
} as never

test('one time of its own place and of the whole day is said so, and where is told only to who hears the words', () => {
  const repeats = { every: 'week' as const, step: 1, days: [], nth: null, until: null }
  const change = { cancelled: false, toDay: null, from: null, until: null, why: '' }
  const visit = build({ ...(PLAIN as object), repeats } as never)
  const changes = [
    { ...change, day: '2026-12-01', place: 'elsewhere' as const, where: 'KANARIE bibliotheek', allDay: true },
    { ...change, day: '2026-12-08', place: 'phone' as const },
  ]
  const content = { ...visit.content, place: 'elsewhere' as const, where: 'School', changes }
  const words: VisitWords = { what: 'Samen lezen', where: 'School', people: [], quiet: false }
  const lines = (of: FeedVisit) =>
    calendarText([of], 'nl')
      .split('\r\n')
      .filter((line) => /^(LOCATION|DTSTART;VALUE)/.test(line))
  expect(lines({ ...visit, content, words })).toEqual([
    'LOCATION:School',
    'DTSTART;VALUE=DATE:20261201',
    'LOCATION:KANARIE bibliotheek',
    'LOCATION:Telefonisch',
  ])
  expect(calendarText([{ ...visit, content, words: null }], 'nl')).not.toMatch(/KANARIE|School/)
  expect(
    calendarText([{ ...visit, content, words: null }], 'nl', { loose: { from: '2026-11-01', to: '2026-12-31' } }),
  ).not.toMatch(/KANARIE|School/)
})

test('almost empty: when, and that it is an appointment', () => {
  expect(calendarText([build(PLAIN)], 'nl', { name: 'Mijn week' })).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Mijn week//Agenda//NL
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    NAME:Mijn week
    X-WR-CALNAME:Mijn week
    REFRESH-INTERVAL;VALUE=DURATION:PT4H
    X-PUBLISHED-TTL:PT4H
    BEGIN:VTIMEZONE
    TZID:Europe/Amsterdam
    X-LIC-LOCATION:Europe/Amsterdam
    BEGIN:DAYLIGHT
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    TZNAME:CEST
    DTSTART:19700329T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    TZNAME:CET
    DTSTART:19701025T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:een@mijn-week
    DTSTAMP:20261122T090000Z
    SEQUENCE:3
    DTSTART;TZID=Europe/Amsterdam:20261124T153000
    DTEND;TZID=Europe/Amsterdam:20261124T160000
    SUMMARY:Afspraak
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    CLASS:PRIVATE
    END:VEVENT
    END:VCALENDAR
    "
  `)
})
