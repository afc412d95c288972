import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { When } from '@keukentafel/core/others/appointment.ts'
import { split } from '@keukentafel/core/others/split.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { bringCalendar, calendarOf, eventOf } from '../testing/calendars.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Table } from '../testing/table.ts'

// Files of others, all the way: brought in, every appointment taken to a table, fetched as the own feed, and read by another library. What
// comes out is at the same moments as what went in; what cannot go along is named.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

interface Moment {
  from: string
  to: string
  day: boolean
}
const zones: Record<string, string> = {
  'Pacific Standard Time': 'America/Los_Angeles',
  'Tokyo Standard Time': 'Asia/Tokyo',
}
const ahead = (at: number, timeZone: string) => {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - at
}
// What the clock of a place shows, as an instant: not by what the library makes of a description of that clock.
function instant(time: ICAL.Time, tzid: string | undefined): string {
  const shown = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
  if (time.isDate) return new Date(shown).toISOString().slice(0, 10)
  if (time.zone === ICAL.Timezone.utcTimezone) return new Date(shown).toISOString()
  const name = tzid ? (zones[tzid] ?? tzid.replace(/^custom_|^posix\//, '')) : 'Europe/Amsterdam'
  const guess = shown - ahead(shown - ahead(shown, name), name)
  return new Date(shown - ahead(guess, name)).toISOString()
}

/** Every moment of a calendar between two days, as a calendar program shows it. */
function momentsIn(text: string, from: string, to: string): Moment[] {
  const moments: Moment[] = []
  const groups = new Map<string, ICAL.Component[]>()
  // Until when a rule goes is an instant: for that the clock is needed, as the file describes it.
  const described = split(text).components.filter(({ name }) => name === 'VTIMEZONE')
  const clocks = new Map(
    described.map(({ lines }) => {
      const clock = new ICAL.Component(ICAL.parse(lines.map((line) => line.text).join('\r\n')))
      return [String(clock.getFirstPropertyValue('tzid')), new ICAL.Timezone(clock)]
    }),
  )
  for (const [i, { name, lines }] of split(text).components.entries()) {
    if (name !== 'VEVENT') continue
    const readable = lines.filter(({ text }) => !/^SUMMARY=/.test(text)).map(({ text }) => text)
    const event = new ICAL.Component(ICAL.parse(readable.join('\r\n')))
    for (const property of event.getAllProperties()) {
      const clock = clocks.get(String(property.getFirstParameter('tzid')))
      for (const value of property.getValues()) if (clock && value instanceof ICAL.Time) value.zone = clock
    }
    const uid = String(event.getFirstPropertyValue('uid') ?? i)
    groups.set(uid, [...(groups.get(uid) ?? []), event])
  }
  for (const events of groups.values()) {
    const master = events.find((event) => !event.hasProperty('recurrence-id')) ?? events[0]!
    const exceptions = events.filter((event) => event !== master)
    const series = new ICAL.Event(master, { exceptions, strictExceptions: false })
    const tzidOf = (event: ICAL.Component) =>
      event.getFirstProperty('dtstart')?.getFirstParameter('tzid') as string | undefined
    const add = (event: ICAL.Component, start: ICAL.Time, end: ICAL.Time) => {
      if (event.getFirstPropertyValue('status') === 'CANCELLED') return
      const one = { from: instant(start, tzidOf(event)), to: instant(end, tzidOf(event)), day: start.isDate }
      if (one.from.slice(0, 10) >= from && one.from.slice(0, 10) <= to) moments.push(one)
    }
    if (!series.isRecurring()) {
      add(master, series.startDate, series.endDate)
      continue
    }
    const walk = series.iterator()
    for (let n = 0; n < 5000; n++) {
      const next = walk.next()
      if (!next || next.toString().slice(0, 10) > addDays(to, 30)) break
      const { item, startDate, endDate } = series.getOccurrenceDetails(next)
      add(item.component, startDate, endDate)
    }
  }
  return moments.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

interface Listed {
  key: string
  when: When
  left: string[]
}
/** Takes everything that comes from a day on to the table, as the screen does, and gives what the own feed says then. */
async function thereAndBack(table: Table, bytes: Buffer, today: string) {
  t.setNow(`${today}T08:00:00Z`)
  const who = table.mother.client
  const calendarId = randomUUID()
  must(await bringCalendar(who, calendarId, bytes))
  const listed = must(await who.get(`/me/calendars/${calendarId}/appointments`)).body.appointments as Listed[]
  for (const { when } of listed) {
    const { onDate, cut: _, ...times } = when
    const content = { what: 'x', place: 'home', ...times }
    must(await who.post(`${table.path}/items`, { id: randomUUID(), kind: 'visit', onDate, content }))
  }
  const { address } = must(
    await who.post('/me/feeds', { id: randomUUID(), name: 'x', familyIds: [table.familyId] }),
  ).body
  const { body } = await t.app.inject({ method: 'GET', url: new URL(address).pathname })
  return { feed: body, left: listed.map(({ left }) => left) }
}

/** A table that is as old as the oldest of those files. */
async function tableOf(): Promise<Table> {
  const table = await buildTable(t)
  const client = await t.owner.connect()
  await client.query('begin')
  await client.query(`select set_config('kt.act', 'test', true)`)
  await client.query(`update seat set since = '1990-01-01' where id = $1`, [table.mother.seatId])
  await client.query('commit')
  client.release()
  return table
}

const folder = path.join(import.meta.dirname, '../testing/calendars-of-others')
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.ics'))
// The second beginning of an appointment counts for nobody; the first is what our reader and other programs take.
const seconds = new Set(['america_new_york.ics', 'pacific_fiji.ics'])
/** What of each file does not go along as it is, and is told to who chooses. All other files: nothing. */
const left: Record<string, string[]> = {}

test.each(files)('%s', async (name) => {
  const bytes = fs.readFileSync(path.join(folder, name))
  const text = new TextDecoder().decode(bytes)
  const begins = [
    ...new Set(
      split(text).components.flatMap(({ name, lines }) =>
        name === 'VEVENT'
          ? (/:(\d{8})/.exec(lines.find(({ text }) => text.startsWith('DTSTART'))!.text)?.[1] ?? [])
          : [],
      ),
    ),
  ].map((day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`)
  const told = new Set<string>()
  for (const begin of begins) {
    const today = addDays(begin, -1)
    const table = await tableOf()
    const back = await thereAndBack(table, bytes, today)
    const [from, to] = [today, addDays(begin, 50)]
    const wanted = momentsIn(text, from, to)
    expect(wanted.length, begin).toBeGreaterThan(0)
    if (seconds.has(name)) expect(momentsIn(back.feed, from, to).length).toBe(1)
    expect(momentsIn(back.feed, from, to)).toEqual(wanted)
    for (const codes of back.left) for (const code of codes) told.add(code)
  }
  expect([...told].sort()).toEqual(left[name] ?? [])
})

const at = (name: string, time: string) => `${name};TZID=Europe/Amsterdam:${time}`
const weekly = (...more: string[]) =>
  eventOf('UID:w', at('DTSTART', '20261006T090000'), at('DTEND', '20261006T094500'), 'RRULE:FREQ=WEEKLY', ...more)
const otherwise = (...lines: string[]) => eventOf('UID:w', ...lines)
/** What exports of others do that stands in none of those files: written by us, each with what is told. */
const written: [string, string[][], string[]][] = [
  [
    'over the change of the clock, with days left out and one moved',
    [
      weekly(at('EXDATE', '20261020T090000')),
      otherwise(
        at('RECURRENCE-ID', '20261027T090000'),
        at('DTSTART', '20261028T143000'),
        at('DTEND', '20261028T151500'),
      ),
    ],
    [],
  ],
  [
    'one time called off, one longer',
    [
      weekly(),
      otherwise(at('RECURRENCE-ID', '20261013T090000'), at('DTSTART', '20261013T090000'), 'STATUS:CANCELLED'),
      otherwise(
        at('RECURRENCE-ID', '20261103T090000'),
        at('DTSTART', '20261103T090000'),
        at('DTEND', '20261103T120000'),
      ),
    ],
    [],
  ],
  [
    'whole days, and several',
    [
      eventOf('UID:a', 'DTSTART;VALUE=DATE:20261010', 'DTEND;VALUE=DATE:20261013'),
      eventOf('UID:b', 'DTSTART;VALUE=DATE:20261020', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=20'),
    ],
    [],
  ],
  [
    'over the night',
    [
      eventOf(
        'UID:a',
        at('DTSTART', '20261009T220000'),
        at('DTEND', '20261010T063000'),
        'RRULE:FREQ=WEEKLY;BYDAY=FR,SA;COUNT=6',
      ),
    ],
    [],
  ],
  [
    'the second Tuesday, so many times',
    [eventOf('UID:a', at('DTSTART', '20261013T100000'), 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3')],
    [],
  ],
  ['an extra time beside the rule stands by itself', [weekly(at('RDATE', '20261008T130000'))], ['apart']],
  [
    'one time that takes the whole day stands by itself',
    [
      weekly(),
      otherwise(at('RECURRENCE-ID', '20261013T090000'), 'DTSTART;VALUE=DATE:20261013', 'DTEND;VALUE=DATE:20261014'),
    ],
    ['apart'],
  ],
  [
    'a rule that we do not have: each time by itself',
    [
      eventOf(
        'UID:a',
        at('DTSTART', '20261030T100000'),
        'DURATION:PT1H',
        'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      ),
    ],
    ['rule'],
  ],
  [
    'twice a day',
    [eventOf('UID:a', at('DTSTART', '20261007T090000'), 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYHOUR=9,16;COUNT=6')],
    ['rule'],
  ],
  [
    'the clock of another country',
    [eventOf('UID:a', 'DTSTART;TZID=America/New_York:20261005T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY')],
    ['clock'],
  ],
  [
    'in UTC, around the change of the clock',
    [eventOf('UID:a', 'DTSTART:20261005T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=8')],
    [],
  ],
  [
    'from one time on otherwise',
    [
      weekly(),
      otherwise(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261020T090000',
        at('DTSTART', '20261020T110000'),
        at('DTEND', '20261020T114500'),
      ),
    ],
    ['clock'],
  ],
  [
    'called otherwise that time',
    [
      weekly('SUMMARY:Team'),
      otherwise(
        at('RECURRENCE-ID', '20261013T090000'),
        at('DTSTART', '20261013T090000'),
        at('DTEND', '20261013T094500'),
        'SUMMARY:Uitje',
      ),
    ],
    ['words'],
  ],
]
test.each(written)('written by us: %s', async (_, events, told) => {
  const text = calendarOf(...events.flat()).toString()
  const back = await thereAndBack(await tableOf(), Buffer.from(text), '2026-10-05')
  const wanted = momentsIn(text, '2026-10-05', '2026-11-25')
  expect(wanted.length).toBeGreaterThan(0)
  expect(momentsIn(back.feed, '2026-10-05', '2026-11-25')).toEqual(wanted)
  expect([...new Set(back.left.flat())].sort()).toEqual(told)
})
