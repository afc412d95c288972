import { describe, expect, test } from 'vitest'
import { asByRule } from '../calendar/changes.ts'
import type { Repeats } from '../calendar/names.ts'
import { type Adjusting, adjusting, type Standing } from './adjust.ts'
import { differences, FAR_DAYS, timesOf, type When } from './appointment.ts'

// How a visit follows the appointment of which it was made (docs/decisions/0034): from today on, and only where that changed.
const TODAY = '2026-11-23'
const weekly: Repeats = { every: 'week', step: 1, days: ['tue'], nth: null, until: null }
const once = (onDate: string, more: Partial<When> = {}): When => ({
  ...{ onDate, from: '10:00', until: '11:00', nights: 0, repeats: null, changes: [], cut: null },
  ...more,
})
const each = (more: Partial<When> = {}) => once('2026-11-24', { repeats: weekly, ...more })
/** The visit after it followed; of what was split, what goes on. */
function after(visit: Standing, act: Adjusting): When {
  const base = act.how === 'split' ? { ...visit.content, changes: [] } : visit.content
  const content = { ...base, ...act.content }
  const onDate = (act.how === 'split' || act.onDate ? act.onDate : visit.onDate) as string
  return { ...once(onDate), ...content, onDate, cut: null } as When
}
const off = (day: string) => ({ ...asByRule(day), cancelled: true })
const moved = (day: string, toDay: string) => ({ ...asByRule(day), toDay })
const moments = (when: When) =>
  timesOf(when, TODAY, '2027-02-01').map(({ day, from, until }) => `${day} ${from} ${until}`)

describe('what is otherwise', () => {
  test('once: another moment, however far; nothing of what is over; gone', () => {
    expect(differences(once('2026-11-24'), once('2026-11-24'), TODAY, FAR_DAYS)).toEqual([])
    expect(differences(once('2026-11-24'), once('2029-11-24'), TODAY, FAR_DAYS)).toMatchObject([
      { was: { day: '2026-11-24' }, now: { day: '2029-11-24' } },
    ])
    expect(differences(once('2026-11-24'), null, TODAY, FAR_DAYS)).toMatchObject([{ now: null }])
    expect(differences(once('2026-11-20'), null, TODAY, FAR_DAYS)).toEqual([])
  })
  test('what comes back: each time by itself, up to where it was taken', () => {
    const now = each({ changes: [off('2026-12-01'), moved('2026-12-08', '2026-12-09')] })
    expect(differences(each(), now, TODAY, FAR_DAYS)).toMatchObject([
      { was: { day: '2026-12-01' }, now: null },
      { was: { day: '2026-12-08' }, now: { day: '2026-12-09' } },
    ])
    // The same moments, by whatever rule.
    expect(differences(each({ onDate: '2026-09-01' }), each(), TODAY, FAR_DAYS)).toEqual([])
    const cut = each({ cut: '2026-12-05', repeats: { ...weekly, until: '2026-12-05' } })
    expect(differences(cut, each(), TODAY, FAR_DAYS)).toEqual([])
  })
})

describe('following', () => {
  const was = once('2026-11-24')
  const visit: Standing = { onDate: '2026-11-24', content: was }
  test('once: it stays in sight where it stood; the whole day or more nights is another visit', () => {
    const now = once('2026-11-26', { from: '14:00', until: '15:00' })
    const act = adjusting(visit, was, now, TODAY)
    expect(act).toMatchObject({ content: { changes: [{ day: '2026-11-24', toDay: '2026-11-26', from: '14:00' }] } })
    expect(moments(after(visit, act))).toEqual(moments(now))
    const day = once('2026-11-26', { from: null, until: null, nights: 1 })
    expect(adjusting(visit, was, day, TODAY)).toMatchObject({
      onDate: '2026-11-26',
      content: { from: null, nights: 1 },
    })
    expect(adjusting(visit, was, null, TODAY)).toEqual({ how: 'change', state: 'cancelled' })
    // Back to where it was: nothing is otherwise.
    const back = adjusting(
      { ...visit, content: { ...was, changes: [moved('2026-11-24', '2026-11-26')] } },
      now,
      was,
      TODAY,
    )
    expect(back).toEqual({ how: 'change', content: { changes: [] } })
  })
  test('what comes back: only the times that are otherwise there; what the table changed itself stays', () => {
    const standing: Standing = {
      onDate: '2026-09-01',
      content: { ...each(), changes: [off('2026-10-06'), moved('2026-12-15', '2026-12-16'), off('2026-12-22')] },
    }
    const from = each({ changes: [off('2026-12-22')] })
    const now = each({ changes: [off('2026-12-01')], repeats: { ...weekly, until: '2027-01-12' } })
    expect(adjusting(standing, from, now, TODAY)).toEqual({
      how: 'change',
      content: {
        repeats: { ...weekly, until: '2027-01-12' },
        changes: [off('2026-10-06'), off('2026-12-01'), moved('2026-12-15', '2026-12-16')],
      },
    })
  })
  test('another day or time: what was stays, and it goes on from the next time', () => {
    const thursday = once('2026-11-26', { repeats: { ...weekly, days: ['thu'] } })
    const begun: Standing = { onDate: '2026-09-01', content: each() }
    const act = adjusting(begun, each(), thursday, TODAY)
    expect(act).toMatchObject({ how: 'split', from: '2026-11-24', onDate: '2026-11-26' })
    expect(moments(after(begun, act))).toEqual(moments(thursday))
    const fresh: Standing = { onDate: '2026-11-24', content: each() }
    expect(adjusting(fresh, each(), thursday, TODAY)).toMatchObject({ how: 'change', onDate: '2026-11-26' })
    // Every other week, of the weeks in between: the same words of a rule, other days.
    const odd = each({ repeats: { ...weekly, step: 2 } })
    const even = once('2026-12-01', { repeats: { ...weekly, step: 2 } })
    expect(adjusting({ onDate: '2026-11-10', content: odd }, odd, even, TODAY)).toMatchObject({ how: 'split' })
    expect(
      moments(
        after(
          { onDate: '2026-11-24', content: odd },
          adjusting({ onDate: '2026-11-24', content: odd }, odd, even, TODAY),
        ),
      ),
    ).toEqual(moments(even))
  })
  test('gone: what was stays, and nothing comes any more', () => {
    const begun: Standing = { onDate: '2026-09-01', content: each() }
    expect(adjusting(begun, each(), null, TODAY)).toEqual({
      how: 'change',
      content: { repeats: { ...weekly, until: '2026-11-23' } },
    })
    expect(adjusting({ onDate: '2026-11-24', content: each() }, each(), null, TODAY)).toEqual({
      how: 'change',
      state: 'cancelled',
    })
  })
})
