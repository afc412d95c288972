import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/dates.ts'
import { asByRule, changeOn, withChange } from './changes.ts'
import { type Change, frequencies, type Repeats, visitPlaces, weekdays } from './names.ts'
import { occurrencesOf, type Planned } from './occurrences.ts'
import { daysOf } from './repeats.ts'
import { firstOf, movedChanges, movedRule, splitAt } from './split.ts'

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-01-01', n))
const repeats: fc.Arbitrary<Repeats> = fc
  .record({
    every: fc.constantFrom(...frequencies),
    step: fc.integer({ min: 1, max: 4 }),
    days: fc.subarray([...weekdays]),
    nth: fc.constantFrom(null, 1, 2, 3, 4, -1),
    until: fc.constant(null),
  })
  .map((rule) => (rule.every === 'year' ? { ...rule, days: [], nth: null } : rule))
const time = fc.constantFrom('09:00', '15:30')
const change = fc.record({
  day: fc.nat(40),
  cancelled: fc.boolean(),
  toDay: fc.option(day),
  from: fc.option(time),
  until: fc.constant(null),
  place: fc.option(fc.constantFrom(...visitPlaces)),
  why: fc.constantFrom('', 'vakantie'),
})
/** Something that repeats, some of whose times are otherwise; and one of its times. */
const series = fc
  .record({ start: day, repeats, changes: fc.array(change, { maxLength: 4 }), at: fc.nat(12), nights: fc.nat(2) })
  .map(({ start, repeats, changes, at, nights }) => {
    const onDate = firstOf(start, repeats)
    const days = daysOf(onDate, repeats, onDate, addDays(onDate, 2400)).slice(0, 41)
    let all: Change[] = []
    for (const one of changes) all = withChange(all, { ...one, day: days[one.day % days.length]! })
    return { onDate, repeats, changes: all, at: days[at % days.length]!, days, nights }
  })
const visit = (
  onDate: string,
  repeats: Repeats | null,
  changes: readonly Change[],
  nights: number,
  id = 'v',
): Planned => ({
  id,
  state: 'planned',
  onDate,
  content: { from: '10:00', until: '11:00', place: 'home', nights, repeats, changes: [...changes] },
})
const around = (onDate: string) => [addDays(onDate, -40), addDays(onDate, 800)] as const

describe('what repeats, in two', () => {
  it('has together exactly the times that it had', () => {
    fc.assert(
      fc.property(series, ({ onDate, repeats, changes, at, nights }) => {
        const { before, after } = splitAt({ onDate, repeats, changes }, at)
        const parts = [before, after].flatMap((part) =>
          occurrencesOf(visit(part.onDate, part.repeats, part.changes, nights), ...around(onDate)),
        )
        const key = (o: { original: string }) => o.original
        expect(parts.sort((a, b) => key(a).localeCompare(key(b)))).toEqual(
          occurrencesOf(visit(onDate, repeats, changes, nights), ...around(onDate)).sort((a, b) =>
            key(a).localeCompare(key(b)),
          ),
        )
      }),
    )
  })

  it('is two once more when it is split again', () => {
    fc.assert(
      fc.property(series, fc.nat(12), ({ onDate, repeats, changes, at, days }, more) => {
        const { after } = splitAt({ onDate, repeats, changes }, at)
        const later = days.filter((one) => one >= at)
        const again = splitAt(after, later[more % later.length]!)
        const count = (part: typeof after) =>
          occurrencesOf(visit(part.onDate, part.repeats, part.changes, 0), ...around(onDate)).length
        expect(count(again.before) + count(again.after)).toBe(count(after))
      }),
    )
  })
})

describe('one time otherwise', () => {
  it('changes no other time', () => {
    fc.assert(
      fc.property(series, change, ({ onDate, repeats, changes, at }, one) => {
        const was = occurrencesOf(visit(onDate, repeats, changes, 0), ...around(onDate))
        const now = occurrencesOf(
          visit(onDate, repeats, withChange(changes, { ...one, day: at }), 0),
          ...around(onDate),
        )
        const others = (list: typeof was) => list.filter(({ original }) => original !== at)
        expect(others(now)).toEqual(others(was))
      }),
    )
  })

  it('is gone from the list when it is as by the rule again', () => {
    const moved = withChange([], { ...asByRule('2026-11-24'), toDay: '2026-11-26' })
    expect(changeOn(moved, '2026-11-24').toDay).toBe('2026-11-26')
    expect(withChange(moved, asByRule('2026-11-24'))).toEqual([])
    expect(withChange(moved, { ...asByRule('2026-11-24'), toDay: '2026-11-24' })).toEqual([])
  })
})

describe('all after it on another day', () => {
  const weekly: Repeats = { every: 'week', step: 1, days: ['tue', 'thu'], nth: null, until: null }
  it('takes that day of the week along and leaves the others', () => {
    expect(movedRule(weekly, '2026-11-24', '2026-11-25')?.days).toEqual(['wed', 'thu'])
    expect(movedRule(weekly, '2026-11-24', '2026-11-26')?.days).toEqual(['thu'])
  })
  it('is the third Wednesday when it was the first Monday', () => {
    const monthly: Repeats = { every: 'month', step: 1, days: ['mon'], nth: 1, until: null }
    expect(movedRule(monthly, '2026-12-07', '2026-12-16')).toMatchObject({ days: ['wed'], nth: 3 })
  })
  it('takes along what was otherwise, as far as there still is such a time', () => {
    const off = { ...asByRule('2026-12-01'), cancelled: true }
    const rule = { onDate: '2026-11-26', repeats: { ...weekly, days: ['thu' as const] } }
    expect(movedChanges({ ...rule, changes: [off] }, '2026-11-24', '2026-11-26')).toEqual([
      { ...off, day: '2026-12-03' },
    ])
    expect(movedChanges({ ...rule, changes: [off] }, '2026-11-24', '2026-11-25')).toEqual([])
  })
  it('begins on the first day that is one of its days', () => {
    expect(firstOf('2026-11-23', weekly)).toBe('2026-11-24')
    expect(firstOf('2026-11-23', null)).toBe('2026-11-23')
  })
})
