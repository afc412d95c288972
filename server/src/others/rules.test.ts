import fs from 'node:fs'
import path from 'node:path'
import { split } from '@keukentafel/core/others/split.ts'
import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { calendarOf, eventOf } from '../testing/calendars.ts'
import { groupsOf } from './read-calendar.ts'
import { instantOf, timesOfGroup } from './times.ts'

// On which moments an appointment of another calendar comes back, beside what a second library says of the same lines.
const folder = path.join(import.meta.dirname, '../testing/calendars-of-others')
// What a clock is called there, by the name that the second library knows.
const clocks: Record<string, string> = {
  'Pacific Standard Time': 'America/Los_Angeles',
  'Tokyo Standard Time': 'Asia/Tokyo',
}
const zoneOf = (name: string) => clocks[name] ?? name.replace(/^custom_|^posix\//, '')

const ours = (text: string, until: string): string[] => {
  const { groups } = groupsOf(split(text).components, [])
  return [...groups.values()].flatMap((group) => {
    const { times, tooMany } = timesOfGroup(group, Date.parse(until))
    expect(tooMany).toBe(false)
    return times.map(({ start }) => new Date(instantOf(start)).toISOString()).filter((at) => at <= until)
  })
}
/** The same by the lines of one appointment. */
function theirs(lines: readonly string[], until: string): string[] {
  const rule = lines
    .filter((line) => /^(DTSTART|RRULE|EXDATE|RDATE)/.test(line))
    // The first of two, and the clock by its name; what says none is ours.
    .filter((line, i, all) => !line.startsWith('DTSTART') || all.findIndex((one) => one.startsWith('DTSTART')) === i)
    .map((line) => line.replace(';VALUE=DATE-TIME', ''))
    .map((line) => line.replace(/TZID="?([^":]+)"?/, (_, name: string) => `TZID=${zoneOf(name)}`))
    .map((line) => line.replace(/^(DTSTART|EXDATE|RDATE):(?!.*Z)/, '$1;TZID=Europe/Amsterdam:'))
    .map((line) => line.replace(/^(DTSTART);VALUE=DATE:(\d{8})$/, '$1;TZID=Europe/Amsterdam:$2T000000'))
  // The beginning says no clock: what is left out in UTC means the same clock time.
  if (lines.some((line) => /^DTSTART:\d{8}T\d{6}$/.test(line)))
    for (const [i, line] of rule.entries())
      if (line.startsWith('EXDATE:')) rule[i] = line.replace(':', ';TZID=Europe/Amsterdam:').replaceAll('Z', '')
  const recurring = rule.some((line) => line.startsWith('RRULE'))
  const once = [...rule, ...(recurring ? [] : ['RRULE:FREQ=DAILY;COUNT=1'])].join('\n')
  const found = new RRuleTemporal({ rruleString: once, maxIterations: 20_000 }).between(
    Temporal.Instant.from('1990-01-01T00:00:00Z').toZonedDateTimeISO('UTC'),
    Temporal.Instant.from(until).toZonedDateTimeISO('UTC'),
    true,
  )
  return found.map((at) => new Date(at.epochMilliseconds).toISOString())
}

// How many times there are in each until then.
const found: Record<string, number> = {
  'issue_112_missing_tzinfo_on_exdate.ics': 11,
  'issue_53_parsing_failure.ics': 3,
  'multiple.ics': 3,
  'recurrence.ics': 107,
  'time.ics': 0,
  'x_location.ics': 415,
}
test.each(fs.readdirSync(folder).filter((name) => name.endsWith('.ics')))('%s', (name) => {
  const text = new TextDecoder().decode(fs.readFileSync(path.join(folder, name)))
  const events = split(text).components.filter((one) => one.name === 'VEVENT')
  const until = '2018-06-01T00:00:00.000Z'
  const wanted = events.flatMap(({ lines }) =>
    theirs(
      lines.map((line) => line.text),
      until,
    ),
  )
  expect(wanted.length).toBe(found[name] ?? 1)
  expect(ours(text, until).sort()).toEqual(wanted.sort())
})

const two = (n: number) => String(n).padStart(2, '0')
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
// Around the days on which clocks are set, here and across the ocean.
const start = fc
  .tuple(
    fc.integer({ min: 2024, max: 2027 }),
    fc.constantFrom('03-08', '03-29', '10-25', '11-01'),
    fc.integer({ min: -30, max: 10 }),
    fc.integer({ min: 4, max: 23 }),
  )
  .map(([year, day, off, hour]) => {
    const at = new Date(Date.parse(`${year}-${day}T00:00:00Z`) + off * 86_400_000)
    return {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      date: at.getUTCDate(),
      weekday: (at.getUTCDay() + 6) % 7,
      hour,
    }
  })
const random = fc.record({
  start,
  zone: fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo', 'Z'),
  freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 5 }),
  byday: fc.subarray(days, { maxLength: 4 }),
  nth: fc.constantFrom('', 1, 2, 3, 4, -1),
  end: fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 20 }).map((n) => `;COUNT=${n}`),
    fc.integer({ min: 0, max: 200 }).map((n) => n),
  ),
  out: fc.uniqueArray(fc.nat(12), { maxLength: 3 }),
  wkst: fc.constantFrom('', ';WKST=SU', ';WKST=MO'),
})

test('2,000 random rules around summer time come back at the moments that the second library says', {
  timeout: 300_000,
}, () => {
  let compared = 0
  fc.assert(
    fc.property(random, ({ start, zone, freq, interval, byday, nth, end, out, wkst }) => {
      const { year, month, date, weekday, hour } = start
      // A beginning that is none of its own days counts or not, by whom one asks (RFC 5545, 3.8.5.3): it is made one.
      const own = days[weekday]!
      const week = Math.ceil(date / 7)
      const named =
        freq === 'MONTHLY' && nth !== '' ? [`${nth === -1 ? -1 : week}${own}`] : [...new Set([own, ...byday])]
      if (freq === 'MONTHLY' && nth === -1 && date + 7 <= new Date(Date.UTC(year, month, 0)).getUTCDate()) return
      if (freq === 'MONTHLY' && nth !== '' && nth !== -1 && week > 4) return
      const rule = freq === 'YEARLY' || byday.length === 0 ? '' : `;BYDAY=${named.join(',')}`
      const at = (time: Date) => `${time.toISOString().slice(0, 10).replaceAll('-', '')}T${two(hour)}0000`
      const first = new Date(Date.UTC(year, month - 1, date))
      const until =
        typeof end === 'number'
          ? `;UNTIL=${new Date(first.getTime() + end * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}T235959Z`
          : end
      const clock = zone === 'Z' ? '' : `;TZID=${zone}`
      const z = zone === 'Z' ? 'Z' : ''
      const excluded = out.map((n) => `EXDATE${clock}:${at(new Date(first.getTime() + n * 7 * 86_400_000))}${z}`)
      const lines = [
        `DTSTART${clock}:${at(first)}${z}`,
        `RRULE:FREQ=${freq};INTERVAL=${interval}${rule}${until}${wkst}`,
        ...excluded,
      ]
      const to = `${year + 1}-12-31T00:00:00.000Z`
      compared++
      expect(ours(calendarOf(...eventOf('UID:a', ...lines)).toString(), to), lines.join('\n')).toEqual(
        theirs(lines, to),
      )
    }),
    { numRuns: 2600 },
  )
  expect(compared).toBeGreaterThanOrEqual(2000)
})
