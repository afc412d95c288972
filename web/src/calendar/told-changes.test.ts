import { asByRule } from '@keukentafel/core/calendar/changes.ts'
import { expect, it } from 'vitest'
import { toldOf } from './told-changes.ts'

const day = '2026-11-24'
const row = (changes: object[], more: object = {}) => ({ state: 'planned', content: { what: 'x', changes, ...more } })
const off = { ...asByRule(day), cancelled: true }
const moved = { ...asByRule(day), toDay: '2026-11-26' }

it.each([
  ['is new', null, row([]), ['added']],
  ['is the second part of another', null, row([], { follows: 'v' }), ['went-on']],
  ['is off one time', row([]), row([off]), ['off']],
  ['is moved one time', row([]), row([moved]), ['moved']],
  ['is at another time once', row([]), row([{ ...asByRule(day), from: '09:00' }]), ['retimed']],
  ['is as agreed again', row([moved]), row([]), ['as-agreed']],
  ['is stopped', row([]), { ...row([]), state: 'cancelled' }, ['stopped']],
  ['is changed, and one time too', row([]), row([off], { what: 'y' }), ['off', 'changed']],
  ['is changed', row([off]), row([off], { what: 'y' }), ['changed']],
])('says that it %s', (_, before, after, told) => expect(toldOf(before, after).map(({ what }) => what)).toEqual(told))
