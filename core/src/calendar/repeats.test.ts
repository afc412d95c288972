import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays } from '../shared/dates.ts'
import { clockAt, instantAt } from './moment.ts'
import { type Repeats, weekdays } from './names.ts'
import { daysOf } from './repeats.ts'

const codes = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' } as const
const frequency = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const
const zone = 'Europe/Amsterdam'

/** The same rule in the words of RFC 5545. */
const asRule = ({ every, step, days, nth, until }: Repeats) =>
  [
    `FREQ=${frequency[every]}`,
    `INTERVAL=${step}`,
    'WKST=MO',
    ...(days.length > 0 && every !== 'year'
      ? [`BYDAY=${days.map((d) => `${every === 'month' && nth ? nth : ''}${codes[d]}`).join(',')}`]
      : []),
    ...(until ? [`UNTIL=${instantAt(until, '23:59').replace(/[-:]|\.\d+/g, '')}`] : []),
  ].join(';')

/** What another library makes of it: each time as an instant, so that summer time counts. */
function others(first: string, time: string, repeats: Repeats, from: string, to: string): string[] {
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${first.replaceAll('-', '')}T${time.replace(':', '')}00\nRRULE:${asRule(repeats)}`,
  })
  const at = (day: string, clock: string) => Temporal.Instant.from(instantAt(day, clock)).toZonedDateTimeISO(zone)
  return rule
    .between(at(from, '00:00'), at(to, '23:59'), true)
    .map((z) => z.toInstant().toString())
    .filter((instant) => clockAt(instant).endsWith(time))
}
// At half past two in the night in which the clock jumps RFC 5545 says both that it happens (3.3.10: as 3.3.5) and that it does not. The
// other library sometimes leaves it out, so neither is compared; with us it stands there, because nobody loses a night for that.
const isThere = (day: string, time: string) => clockAt(instantAt(day, time)) === `${day} ${time}`
const ours = (first: string, time: string, repeats: Repeats, from: string, to: string) =>
  daysOf(first, repeats, from, to)
    .filter((day) => isThere(day, time))
    .map((day) => instantAt(day, time).replace('.000', ''))

const pad = (n: number) => String(n).padStart(2, '0')
// Days around which the clock is set: the last Sunday of March and of October.
const around = fc
  .tuple(fc.integer({ min: 2020, max: 2032 }), fc.constantFrom('03-28', '10-28'), fc.integer({ min: -40, max: 40 }))
  .map(([year, day, off]) => addDays(`${year}-${day}`, off))
const repeats = fc
  .record({
    every: fc.constantFrom('day', 'week', 'month', 'year'),
    step: fc.integer({ min: 1, max: 6 }),
    days: fc.subarray([...weekdays], { maxLength: 4 }),
    nth: fc.constantFrom(null, 1, 2, 3, 4, 5, -1),
    lasts: fc.option(fc.integer({ min: 0, max: 400 })),
  })
  .map(({ lasts, ...rest }) => ({ ...rest, lasts }))

test('10,000 rules around summer time happen at the same instants as a second library says', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(
      around,
      repeats,
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom(0, 15, 30, 59),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 80 }),
      (first, { lasts, ...rule }, hour, minute, later, length) => {
        // In a month with `nth` and no day of the week, `nth` says nothing; in a year neither do days.
        const r = { ...rule, until: lasts === null ? null : addDays(first, lasts) } as Repeats
        const [from, time] = [addDays(first, later), `${pad(hour)}:${pad(minute)}`]
        const to = addDays(from, length)
        // A rule whose first day is not one of its days: RFC 5545 leaves open whether that first day counts ("undefined"), so it is not drawn.
        const [start] = daysOf(first, { ...r, until: null }, first, addDays(first, 4000))
        if (start === undefined) return
        const begin = r.until && start > r.until ? null : start
        // Nor is one that begins at a time that is not there.
        if (begin === null || !isThere(begin, time)) return
        expect(ours(begin, time, r, from, to)).toEqual(others(begin, time, r, from, to))
      },
    ),
    { numRuns: 10_000 },
  )
})

test('every quarter of an hour of a day on which the clock is set is the instant the other library says', () => {
  for (const day of ['2026-03-29', '2026-10-25', '2026-06-01', '2026-12-31', '2027-03-28'])
    for (let quarter = 0; quarter < 96; quarter++) {
      const time = `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`
      const theirs = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, {
        disambiguation: 'compatible',
      })
      expect([day, time, instantAt(day, time)]).toEqual([
        day,
        time,
        theirs.toInstant().toString({ fractionalSecondDigits: 3 }),
      ])
      expect(clockAt(instantAt(day, time)).slice(0, 10)).toBe(day)
    }
})

test('what repeats ends on its last day, and a rule that never comes is empty', () => {
  const weekly: Repeats = { every: 'week', step: 2, days: ['tue', 'thu'], nth: null, until: '2026-12-15' }
  expect(daysOf('2026-11-24', weekly, '2026-11-01', '2027-01-31')).toEqual([
    '2026-11-24',
    '2026-11-26',
    '2026-12-08',
    '2026-12-10',
  ])
  expect(daysOf('2026-11-24', null, '2026-11-25', '2026-12-31')).toEqual([])
  const fifth: Repeats = { every: 'month', step: 12, days: ['mon'], nth: 5, until: null }
  expect(daysOf('2026-02-02', fifth, '2026-02-01', '2026-02-28')).toEqual([])
})
