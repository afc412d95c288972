import { split } from '@keukentafel/core/others/split.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf, eventOf } from '../testing/calendars.ts'
import { readCalendar } from './read-calendar.ts'
import { readApart } from './reader.ts'

// Calendars of others come in as they are: what can be read counts, what cannot is named, and nothing is lost.
const TODAY = '2026-10-01'
const iso = (at: number) => new Date(at).toISOString().slice(0, 16)
const read = (...lines: string[]) => readCalendar(calendarOf(...lines), TODAY)
const busy = (...lines: string[]) => read(...lines).busy.map(([from, to]) => `${iso(from)}/${iso(to).slice(11)}`)
const faults = (bytes: Uint8Array) =>
  readCalendar(bytes, TODAY).faults.map(({ line, code, what }) => `${line} ${code} ${what}`.trim())

describe('clocks', () => {
  // Nine in the morning there, in October and after the change: an hour later in UTC.
  const weekly = (start: string) => eventOf('UID:a', start, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2', 'SUMMARY:x')
  const right = ['2026-10-20T07:00/08:00', '2026-10-27T08:00/09:00']
  test.each([
    ['DTSTART;TZID=Europe/Amsterdam:20261020T090000'],
    ['DTSTART;TZID=W. Europe Standard Time:20261020T090000'],
    ['DTSTART;TZID="(UTC+01:00) Amsterdam, Berlijn, Bern":20261020T090000'],
    ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Amsterdam:20261020T090000'],
    ['DTSTART;TZID=/mozilla.org/20070129_1/Europe/Amsterdam:20261020T090000'],
    ['DTSTART:20261020T090000'],
  ])('%s', (start) => expect(busy(...weekly(start))).toEqual(right))
  test('in UTC it stays that', () =>
    expect(busy(...weekly('DTSTART:20261020T070000Z'))).toEqual(['2026-10-20T07:00/08:00', '2026-10-27T07:00/08:00']))
  test('as the file itself describes it, whatever it calls it', () => {
    const zone = (name: string) => [
      ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:-0500'],
      ...['DTSTART:19700101T000000', 'END:STANDARD', 'END:VTIMEZONE'],
    ]
    expect(busy(...zone('Ons eiland'), ...weekly('DTSTART;TZID=Ons eiland:20261020T090000'))).toEqual([
      '2026-10-20T14:00/15:00',
      '2026-10-27T14:00/15:00',
    ])
  })
  test('one that nobody knows is ours, and is named', () => {
    const { busy, faults } = read(...weekly('DTSTART;TZID=Nergens:20261020T090000'))
    expect(busy.length).toBe(2)
    expect(faults).toEqual([{ line: 4, code: 'zone', what: 'Nergens' }])
  })
})

describe('when somebody is not free', () => {
  const at = (...lines: string[]) => busy(...eventOf('UID:a', ...lines))
  test('whole days and more of them are days here', () => {
    expect(at('DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261027')).toEqual(['2026-10-23T22:00/23:00'])
    expect(at('DTSTART;VALUE=DATE:20261024')).toEqual(['2026-10-23T22:00/22:00'])
  })
  test('rules, days left out and put in, the last Friday, until a moment', () => {
    const start = 'DTSTART;TZID=Europe/Amsterdam:20261005T100000'
    const days = (...lines: string[]) => at(start, 'DURATION:PT30M', ...lines).map((one) => one.slice(5, 10))
    expect(days('RRULE:FREQ=DAILY;COUNT=4', 'EXDATE;TZID=Europe/Amsterdam:20261006T100000')).toEqual([
      '10-05',
      '10-07',
      '10-08',
    ])
    expect(days('RRULE:FREQ=DAILY;UNTIL=20261007T080000Z')).toEqual(['10-05', '10-06', '10-07'])
    expect(days('RDATE;TZID=Europe/Amsterdam:20261010T100000,20261012T100000')).toEqual(['10-05', '10-10', '10-12'])
    expect(days('RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3')).toContain('10-30')
  })
  test('one time that is otherwise, and all from one on', () => {
    const series = ['UID:a', 'DTSTART:20261005T100000Z', 'DTEND:20261005T110000Z', 'RRULE:FREQ=DAILY;COUNT=4']
    const otherwise = (id: string, ...lines: string[]) =>
      busy(...eventOf(...series), ...eventOf('UID:a', id, ...lines)).map((one) => one.slice(5, 13))
    expect(
      otherwise('RECURRENCE-ID:20261006T100000Z', 'DTSTART:20261006T140000Z', 'DTEND:20261006T150000Z').sort(),
    ).toEqual(['10-05T10', '10-06T14', '10-07T10', '10-08T10'])
    expect(
      otherwise(
        'RECURRENCE-ID:20261006T100000Z',
        'DTSTART:20261006T100000Z',
        'DTEND:20261006T110000Z',
        'STATUS:CANCELLED',
      ),
    ).toEqual(['10-05T10', '10-07T10', '10-08T10'])
    expect(
      otherwise(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20261007T100000Z',
        'DTSTART:20261007T130000Z',
        'DTEND:20261007T140000Z',
      ),
    ).toEqual(['10-05T10', '10-06T10', '10-07T13', '10-08T13'])
  })
  test('not when it was called off, when it keeps nobody busy, or takes no time', () => {
    const lasting = ['DTSTART:20261005T100000Z', 'DTEND:20261005T110000Z']
    expect(at(...lasting, 'STATUS:CANCELLED')).toEqual([])
    expect(at(...lasting, 'TRANSP:TRANSPARENT')).toEqual([])
    expect(at('DTSTART:20261005T100000Z')).toEqual([])
  })
})

describe('what cannot be read is named by its line, and the rest counts', () => {
  const good = eventOf('UID:goed', 'DTSTART:20261005T100000Z', 'DTEND:20261005T110000Z')
  const broken: [string, Buffer, string[], number][] = [
    [
      'a day that does not exist',
      calendarOf(...eventOf('UID:a', 'DTSTART:20261345T100000Z'), ...good),
      ['4 no-start', '6 property DTSTART'],
      1,
    ],
    ['no beginning', calendarOf(...eventOf('UID:a', 'SUMMARY:x'), ...good), ['4 no-start'], 1],
    [
      'a rule that is none',
      calendarOf(...eventOf('UID:a', 'DTSTART:20261006T100000Z', 'RRULE:FREQ=SOMS'), ...good),
      ['7 property RRULE'],
      2,
    ],
    [
      'a duration of ages',
      calendarOf(...eventOf('UID:a', 'DTSTART:20261006T100000Z', 'DURATION:P999999999999999999W'), ...good),
      ['7 property DURATION'],
      2,
    ],
    ['no end', calendarOf('BEGIN:VEVENT', 'UID:a', 'DTSTART:20261006T100000Z', ...good), ['7 not-ended VEVENT'], 2],
    ['an end too many', calendarOf('END:VEVENT', ...good), ['4 no-begin VEVENT'], 1],
    [
      'a text that was broken off',
      calendarOf(
        ...eventOf('UID:a', 'DTSTART:20261006T100000Z', 'DESCRIPTION:Let op', 'morgen anders: later'),
        ...good,
      ),
      ['8 folding DESCRIPTION'],
      2,
    ],
    ['a line of nothing', calendarOf('zomaar wat', ...good), ['4 line'], 1],
    [
      'letters of Windows',
      Buffer.concat([
        Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261006\r\nSUMMARY:Caf'),
        Buffer.from([0xe9]),
        Buffer.from('\r\nEND:VEVENT\r\nEND:VCALENDAR'),
      ]),
      ['0 letters'],
      1,
    ],
    ['a mark at the front', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), calendarOf(...good)]), [], 1],
    [
      'the file stops',
      Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261006T100000Z'),
      ['3 not-ended VEVENT'],
      1,
    ],
    [
      'a page of a website',
      Buffer.from('<!doctype html>\n<title>Log in</title>'),
      ['0 nothing', '1 line', '2 line'],
      0,
    ],
  ]
  test.each(broken)('%s', (_name, bytes, named, events) => {
    expect(faults(bytes)).toEqual(named)
    expect(readCalendar(bytes, TODAY).events).toBe(events)
  })
  test('whatever comes in, it does not fail', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'BEGIN:STANDARD',
        'UID:a',
      ),
      fc.constantFrom(
        'DTSTART:20261005T100000Z',
        'DTSTART;TZID=X:20261005T100000',
        'RRULE:FREQ=DAILY',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
        'TZID:X',
        'TZOFFSETTO:+0100',
        'TZOFFSETFROM:x',
        'DTEND:2',
        'RECURRENCE-ID:20261006T100000Z',
        'EXDATE:',
        'RDATE;VALUE=PERIOD:20261006T100000Z/PT1H',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        readCalendar(Buffer.from(lines.join('\n')), TODAY)
      }),
      { numRuns: 300 },
    )
  })
})

test('ten thousand appointments are read in a thread of their own; more than that is named; what takes too long is refused', async () => {
  const many = Array.from({ length: 10_002 }, (_, i) =>
    eventOf(
      `UID:${i}`,
      'DTSTART;TZID=Europe/Amsterdam:20261006T100000',
      'DURATION:PT1H',
      ...(i % 10 ? [] : ['RRULE:FREQ=WEEKLY;COUNT=10']),
    ),
  ).flat()
  const bytes = calendarOf(...many)
  let waited = 0
  let last = performance.now()
  const clock = setInterval(() => {
    waited = Math.max(waited, performance.now() - last)
    last = performance.now()
  }, 10)
  const result = await readApart(bytes, TODAY)
  clearInterval(clock)
  expect([result.events, result.unread, result.components.length]).toEqual([10_000, 2, 10_002])
  // All of them at one hour of one day, a thousand of them in ten weeks.
  expect(result.busy.length).toBe(10)
  expect(result.faults.map(({ code }) => code)).toEqual(['too-many'])
  expect(waited).toBeLessThan(1500)
  await expect(readApart(bytes, TODAY, 20)).rejects.toMatchObject({ code: 'input.invalid' })
})

test('a few lines that come back every minute are no more than there are quarters of an hour', async () => {
  const every = (rule: string, n: number) =>
    Array.from({ length: n }, (_, i) =>
      eventOf(`UID:${rule}${i}`, `DTSTART:20261001T00000${i}Z`, 'DURATION:PT1S', `RRULE:FREQ=${rule}`),
    ).flat()
  const { busy } = await readApart(calendarOf(...every('MINUTELY', 4), ...every('HOURLY', 3)), TODAY)
  // Twenty thousand minutes are walked: fourteen days without an end; after that the first quarter of each hour.
  expect(busy.length).toBeGreaterThan(300 * 24)
  expect(busy.length).toBeLessThan((402 * 96) / 2)
  for (const [i, [from, to]] of busy.entries()) {
    expect([from % 900_000, to % 900_000]).toEqual([0, 0])
    expect(from).toBeGreaterThan(busy[i - 1]?.[1] ?? 0)
  }
  // What is heard of it is the same as without merging.
  const some = [...every('HOURLY', 1), ...eventOf('UID:lang', 'DTSTART:20261005T100700Z', 'DURATION:PT3H')]
  const covers = (times: readonly (readonly [number, number])[], at: number) =>
    times.some(([from, to]) => from < at + 900_000 && at < to)
  const [apart, whole] = [(await readApart(calendarOf(...some), TODAY)).busy, read(...some).busy]
  for (let at = Date.parse('2026-10-04T00:00Z'); at < Date.parse('2026-10-07T00:00Z'); at += 900_000)
    expect(covers(apart, at)).toBe(covers(whole, at))
}, 30_000)

test('nothing of a component is changed', () => {
  const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'ACTION:DISPLAY', 'END:VALARM']
  const lines = [
    ...eventOf('UID:a', 'DTSTART:20261005T100000Z', 'X-IETS;A="b;c":d\\,e', ...alarm),
    'BEGIN:VTODO',
    'UID:b',
    'END:VTODO',
  ]
  const { components } = split(calendarOf(...lines).toString())
  expect(components.flatMap((one) => one.lines.map(({ text }) => text))).toEqual(lines)
})
