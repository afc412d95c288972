import type { Limit } from '@keukentafel/core/calm/breaches.ts'
import type { CalmerInput, CalmerVisit } from '@keukentafel/core/calm/calmer/problem.ts'
import { limitOf } from '@keukentafel/core/calm/limit.fixture.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import fc from 'fast-check'

export const MONDAY = '2026-11-30'
export const visitOf = (
  id: string,
  day: number,
  content: Partial<CalmerVisit['content']> = {},
  goal: string | null = null,
): CalmerVisit => ({
  id,
  version: 1,
  state: 'planned',
  onDate: addDays(MONDAY, day),
  parentId: goal,
  hearers: 'circle',
  content: { from: '10:00', until: '11:00', place: 'home', visitors: ['h0'], forPersons: ['f0'], ...content },
})
export const inputOf = (visits: CalmerVisit[], limits: Limit[], more: Partial<CalmerInput> = {}): CalmerInput => ({
  monday: MONDAY,
  today: addDays(MONDAY, -3),
  visits,
  limits,
  persons: [
    ...Array.from({ length: 12 }, (_, i) => ({ id: `h${i}`, kind: 'professional' })),
    ...Array.from({ length: 4 }, (_, i) => ({ id: `f${i}`, kind: 'family' })),
  ],
  busy: [],
  refused: [],
  settled: [],
  ...more,
})

const time = (n: number) => `${String(n).padStart(2, '0')}:00`
const someVisit = (helpers: number) =>
  fc
    .record({
      // Also on the Sunday before and the Monday after: rest after a hard day goes over both edges of the week.
      day: fc.integer({ min: -1, max: 7 }),
      hour: fc.integer({ min: 8, max: 17 }),
      long: fc.integer({ min: 1, max: 2 }),
      place: fc.constantFrom('home' as const, 'home' as const, 'elsewhere' as const, 'phone' as const),
      helper: fc.nat(helpers - 1),
      whom: fc.constantFrom<string[]>(['f0'], ['f0'], ['f1'], []),
      goal: fc.constantFrom(null, 'g0', 'g1'),
      fixed: fc.nat(6).map((n) => n === 0),
      weekly: fc.nat(3).map((n) => n === 0),
      travel: fc.constantFrom(0, 0, 30),
      sort: fc.constantFrom('help', 'help', 'help', 'help', 'school', 'quiet'),
    })
    .map(
      ({ day, hour, long, place, helper, whom, goal, fixed, weekly, travel, sort }) =>
        (id: string) =>
          visitOf(
            id,
            day,
            {
              from: time(hour),
              until: time(hour + long),
              place,
              visitors: [`h${helper}`],
              forPersons: whom,
              fixed,
              travel,
              sort,
              repeats: weekly ? { every: 'week', step: 1, days: [], nth: null, until: null } : null,
            },
            goal,
          ),
    )
const someLimit = fc
  .record({
    about: fc.constantFrom<Limit['about'][]>(
      'visits-week',
      'visits-week',
      'visits-day',
      'hours-week',
      'quiet-days',
      'not-before',
      'not-after',
      'apart',
      'apart',
      'work-apart',
      'work-apart',
      'helpers-day',
      'helpers-day',
      'rest-after',
      'rest-after',
    ),
    number: fc.integer({ min: 0, max: 3 }),
    hour: fc.integer({ min: 9, max: 16 }),
    firm: fc.boolean(),
    whom: fc.constantFrom<string[]>([], [], ['f0']),
    from: fc.constantFrom(null, null, addDays(MONDAY, 2)),
  })
  .map(
    ({ about, number, hour, firm, whom, from }) =>
      (id: number) =>
        limitOf(about, {
          id: `${about}${id}`,
          number,
          time: time(hour),
          days: ['tue', 'sat'],
          persons: ['h0', 'h1'],
          works: [['g0'], ['g1']],
          aboutPersons: whom,
          firm,
          from,
        }),
  )
/** A week of up to so many visits, with what a family may want of it. */
export const someWeek = (most: number, helpers: number, least = 1) =>
  fc
    .record({
      visits: fc.array(someVisit(helpers), { minLength: least, maxLength: most }),
      limits: fc.array(someLimit, { minLength: 1, maxLength: 4 }),
      busy: fc.array(fc.record({ who: fc.nat(helpers - 1), day: fc.nat(6), hour: fc.integer({ min: 8, max: 15 }) }), {
        maxLength: 3,
      }),
    })
    .map(({ visits, limits, busy }) =>
      inputOf(
        visits.map((make, i) => make(`v${i}`)),
        limits.map((make, i) => make(i)),
        {
          busy: busy.map(({ who, day, hour }) => ({
            personId: `h${who}`,
            from: `${addDays(MONDAY, day)}T${time(hour)}:00Z`,
            to: `${addDays(MONDAY, day)}T${time(hour + 2)}:00Z`,
          })),
        },
      ),
    )

// What pulls visits together, and what holds them apart.
const pulls = fc.constantFrom<Limit[]>(
  limitOf('quiet-days', { id: 'pull', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }),
  limitOf('quiet-days', { id: 'pull', days: ['wed', 'thu', 'fri', 'sat'] }),
  limitOf('visits-week', { id: 'pull', number: 1 }),
  limitOf('visits-day', { id: 'pull', number: 1 }),
)
const holds = fc
  .record({
    about: fc.constantFrom<Limit['about'][]>('rest-after', 'rest-after', 'apart', 'work-apart', 'visits-day'),
    number: fc.integer({ min: 1, max: 2 }),
    firm: fc.nat(3).map((n) => n > 0),
    whom: fc.constantFrom<string[]>([], [], ['f0']),
  })
  .map(({ about, number, firm, whom }) =>
    limitOf(about, {
      id: 'hold',
      number,
      persons: ['h0', 'h1'],
      works: [['g0'], ['g1']],
      aboutPersons: whom,
      firm,
    }),
  )
/** A week full at both its edges, in which a wish pulls visits to where something firm does not want them. */
export const someEdge = (most: number) =>
  fc
    .record({
      visits: fc.array(
        fc.record({
          day: fc.constantFrom(-1, 0, 1, 5, 6, 6, 7),
          hour: fc.constantFrom(9, 11, 13),
          helper: fc.nat(2),
          whom: fc.constantFrom<string[]>(['f0'], ['f0'], ['f1'], []),
          goal: fc.constantFrom('g0', 'g1', null),
          fixed: fc.nat(4).map((n) => n === 0),
        }),
        { minLength: 2, maxLength: most },
      ),
      pull: pulls,
      hold: holds,
    })
    .map(({ visits, pull, hold }) =>
      inputOf(
        visits.map(({ day, hour, helper, whom, goal, fixed }, i) =>
          visitOf(
            `v${i}`,
            day,
            { from: time(hour), until: time(hour + 1), visitors: [`h${helper}`], forPersons: whom, fixed },
            goal,
          ),
        ),
        [pull, hold],
      ),
    )
