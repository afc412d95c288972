import { expect, test } from 'vitest'
import { changedFields, threeWay } from './three-way.ts'

const base = { purpose: 'slapen', phone: '', role: 'coach' }

test('what only one of us changed is kept as they made it', () => {
  const mine = { ...base, purpose: 'rustig slapen' }
  const theirs = { ...base, phone: '06' }
  expect(threeWay(base, mine, theirs)).toEqual({
    merged: { purpose: 'rustig slapen', phone: '06', role: 'coach' },
    clashes: [],
  })
})

test('what both changed differently is a clash, the same change is none', () => {
  const mine = { ...base, purpose: 'a', role: 'buur' }
  const theirs = { ...base, purpose: 'b', role: 'buur' }
  expect(threeWay(base, mine, theirs).clashes).toEqual([{ field: 'purpose', mine: 'a', theirs: 'b' }])
})

test('only what was changed is sent', () => {
  expect(changedFields(base, { ...base, phone: '06' })).toEqual({ phone: '06' })
  expect(changedFields(base, base)).toEqual({})
})
