import { expect, test } from 'vitest'
import { type Choice, faultsOfChoice, mayTell, openChannels, secondsLeft, slotNow, usualChoice } from './choice.ts'
import { phoneNumber } from './phone.ts'
import { dueFor, type Found, isStill } from './still.ts'

const choice = (more: Partial<Choice> = {}): Choice => ({
  channel: 'push',
  sorts: ['said'],
  digestAt: null,
  quietFrom: '21:00',
  quietUntil: '08:00',
  notBefore: null,
  ...more,
})
// 24 November 2026 is winter time: one hour ahead of UTC.
const at = (time: string, day = '2026-11-24') => new Date(Date.parse(`${day}T${time}:00Z`) - 3_600_000).toISOString()

test('nothing comes in the quiet hours, before the day that was named, or to a child in the evening', () => {
  const tells = (time: string, more: Partial<Choice> = {}, child = false) => mayTell(choice(more), child, at(time))
  expect(['07:59', '08:00', '20:59', '21:00', '03:00'].map((time) => tells(time))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
  expect(tells('12:00', { quietFrom: '12:00', quietUntil: '13:00' })).toBe(false)
  expect(tells('23:00', { quietFrom: '00:00', quietUntil: '00:00' })).toBe(true)
  expect(tells('12:00', { notBefore: '2026-11-25' })).toBe(false)
  expect(tells('12:00', { notBefore: '2026-11-24' })).toBe(true)
  expect([tells('18:59', {}, true), tells('19:00', {}, true)]).toEqual([true, false])
  expect(tells('12:00', { channel: 'mail' }, true)).toBe(false)
  expect(tells('12:00', { channel: 'none' })).toBe(false)
})

test('once a day is once a day, also after a machine was off, and never before its time', () => {
  const slot = (time: string, last: string | null) => slotNow(choice({ digestAt: '09:00' }), false, at(time), last)
  expect([slot('08:59', null), slot('09:00', null), slot('20:30', '2026-11-23')]).toEqual([null, 'digest', 'digest'])
  expect([slot('09:05', '2026-11-24'), slot('21:00', null)]).toEqual([null, null])
  expect(slotNow(choice(), false, at('09:00'), '2026-11-24')).toBe('now')
})

test('the hours are those of the Netherlands, in summer too', () => {
  expect(mayTell(choice(), false, '2026-07-01T06:00:00.000Z')).toBe(true)
  expect(mayTell(choice(), false, '2026-01-01T06:00:00.000Z')).toBe(false)
  expect([dueFor('2026-07-02'), dueFor('2026-10-26')]).toEqual(['2026-07-01T06:00:00.000Z', '2026-10-25T07:00:00.000Z'])
})

test('who is not of age hears nothing unless they choose; a child on an own device only', () => {
  const today = '2026-11-24'
  const usual = (birthDate: string | null, invented = false) => usualChoice({ birthDate, invented }, today).channel
  expect([usual('1980-01-01'), usual(null), usual('2009-01-01'), usual('2017-01-01')]).toEqual([
    'mail',
    'mail',
    'none',
    'none',
  ])
  expect(usual('1980-01-01', true)).toBe('none')
  expect(openChannels(['mail', 'push', 'sms'], true)).toEqual(['push', 'none'])
  expect(openChannels(['mail', 'push'], false)).toEqual(['mail', 'push', 'none'])
  const faults = faultsOfChoice(choice({ channel: 'mail', digestAt: '19:30', notBefore: today }), {
    child: true,
    open: openChannels(['mail', 'push'], true),
    today,
  })
  expect(faults.map(({ code }) => code)).toEqual(['notice.own-device', 'notice.too-late', 'date.past'])
  const late = { child: false, open: ['mail'] as const, today }
  expect(faultsOfChoice(choice({ channel: 'mail', digestAt: '07:00' }), late)).toEqual([
    { pointer: '/digestAt', code: 'notice.in-quiet' },
  ])
})

test('a message that a phone did not get yet is not shown in the quiet hours', () => {
  expect(secondsLeft(choice(), false, at('20:00'))).toBe(3600)
  expect(secondsLeft(choice(), true, at('18:30'))).toBe(1800)
  expect(secondsLeft(choice({ quietFrom: '00:00', quietUntil: '00:00' }), false, at('12:00'))).toBe(12 * 3600)
})

test('what was moved, cancelled, done, begun or seen is not told any more', () => {
  const visit = (more: Partial<Found> = {}): Found => ({
    id: 'v',
    kind: 'visit',
    state: 'planned',
    onDate: '2026-11-25',
    content: { from: '15:00', place: 'home' },
    concerns: true,
    seen: false,
    ...more,
  })
  const still = (found: Found, now = at('09:00')) => isStill('visit', '2026-11-25', found, now)
  expect(still(visit())).toBe(true)
  expect(still(visit({ seen: true }))).toBe(true)
  expect(still(visit({ state: 'cancelled' }))).toBe(false)
  expect(still(visit({ onDate: '2026-11-26' }))).toBe(false)
  expect(still(visit({ concerns: false }))).toBe(false)
  expect(still(visit(), at('15:00', '2026-11-25'))).toBe(false)
  const away = { day: '2026-11-25', cancelled: true, toDay: null, from: null, until: null, place: null, why: '' }
  expect(still(visit({ content: { from: '15:00', place: 'home', changes: [away] } }))).toBe(false)
  const step = visit({ kind: 'step', state: 'open', content: {} })
  expect([
    isStill('step', '2026-11-25', step, at('23:59', '2026-11-25')),
    isStill('step', '2026-11-25', step, at('00:00', '2026-11-26')),
  ]).toEqual([true, false])
  expect(isStill('step', '2026-11-25', { ...step, state: 'done' }, at('09:00'))).toBe(false)
  expect([
    isStill('said', '2026-11-25', visit(), at('09:00')),
    isStill('said', '2026-11-25', visit({ seen: true }), at('09:00')),
  ]).toEqual([true, false])
})

test('a number is written as people write it', () => {
  expect(['06 1234 5678', '0031612345678', '+31 (0)6-1234.5678', '+32 470 12 34 56'].map(phoneNumber)).toEqual([
    '+31612345678',
    '+31612345678',
    '+31612345678',
    '+32470123456',
  ])
  expect(
    ['020 123 4567', '112', '06 123', 'bel mij', '0900 1234', '0661234567', "+31612345678'; --"].map(phoneNumber),
  ).toEqual(Array(7).fill(null))
})
