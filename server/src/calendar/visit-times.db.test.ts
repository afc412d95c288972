import { weekdays } from '@keukentafel/core/calendar/names.ts'
import { occurrencesOf, type Planned } from '@keukentafel/core/calendar/occurrences.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

// visit_times (0040-waits.sql) says in the database what occurrencesOf says: the same times, or a list over many tables shows another week.
const [FROM, TO] = ['2027-03-01', '2027-05-31']
const day = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(FROM, days))
const clock = fc.constantFrom('08:00', '09:30', '15:15', '23:00')
const change = fc.record({
  day: day(-20, 110),
  cancelled: fc.nat(4).map((n) => n === 0),
  toDay: fc.option(day(-20, 110)),
  from: fc.option(clock),
  until: fc.option(clock),
  place: fc.constantFrom('phone' as const, null),
  why: fc.constant(''),
  allDay: fc.nat(3).map((n) => n === 0),
})
const repeats = fc.record({
  every: fc.constantFrom('day', 'week', 'month', 'year'),
  step: fc.integer({ min: 1, max: 4 }),
  days: fc.subarray([...weekdays]),
  nth: fc.constantFrom(null, null, 1, 2, 3, 4, 5, -1),
  until: fc.option(day(0, 120)),
})
const visits = fc
  .record({
    onDate: fc.oneof(day(-800, 90), day(-10, 90), fc.constantFrom('2024-02-29', '2026-12-31', '2027-03-31')),
    from: fc.option(clock),
    until: fc.option(clock),
    nights: fc.constantFrom(0, 0, 2),
    repeats: fc.option(repeats),
    changes: fc.uniqueArray(change, { maxLength: 4, selector: (one) => one.day }),
    // What happens once is otherwise on its own day.
    onItsDay: fc.boolean(),
  })
  .map(({ onDate, changes, onItsDay, ...content }) => ({
    onDate,
    content: {
      ...content,
      place: 'home',
      changes: onItsDay ? changes.slice(0, 1).map((one) => ({ ...one, day: onDate })) : changes,
    },
  }))

async function inDatabase(all: readonly { onDate: string; content: object }[], content = 'v.c') {
  const { rows } = await t.owner.query(
    `select (v.n - 1)::int as at, x.day::text, x.begins as "from", x.ends as until
     from rows from (jsonb_to_recordset($1) as ("onDate" date, c jsonb)) with ordinality v ("onDate", c, n), lateral visit_times(v."onDate", ${content}, $2, $3) x`,
    [JSON.stringify(all.map(({ onDate, content: c }) => ({ onDate, c }))), FROM, TO],
  )
  return sorted(rows)
}
const sorted = (rows: { at: number; day: string; from: string | null; until: string | null }[]) =>
  rows.map(({ at, day: on, from, until }) => `${String(at).padStart(4, '0')} ${on} ${from} ${until}`).sort()

const some = fc.sample(visits, { numRuns: 600, seed: 20 })
const here = sorted(
  some.flatMap(({ onDate, content }, at) =>
    occurrencesOf({ id: 'v', state: 'planned', onDate, content: content as Planned['content'] }, FROM, TO)
      .filter((one) => !one.cancelled && one.day >= FROM && one.day <= TO)
      .map(({ day: on, from, until }) => ({ at, day: on, from, until })),
  ),
)

test('the database and the screens say the same times of any visit', async () => {
  expect(here.length).toBeGreaterThan(2000)
  expect(await inDatabase(some)).toEqual(here)
})
test.each([
  [
    'that one time takes the whole day',
    `jsonb_set(v.c, '{changes}', coalesce((select jsonb_agg(o - 'allDay') from jsonb_array_elements(v.c -> 'changes') o), '[]'))`,
  ],
  [
    'that one time was moved',
    `jsonb_set(v.c, '{changes}', coalesce((select jsonb_agg(o - 'toDay') from jsonb_array_elements(v.c -> 'changes') o), '[]'))`,
  ],
  ['how often', `v.c - 'repeats'`],
  ['until which day', `v.c #- '{repeats,until}'`],
  ['the which-eth of the month', `v.c #- '{repeats,nth}'`],
])('and a difference would be found: without %s', async (_, content) => {
  expect(await inDatabase(some, content)).not.toEqual(here)
})
