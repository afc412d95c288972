import { expect, test } from 'vitest'
import {
  answerByOf,
  groundsFor,
  isHold,
  longestAnswerByOf,
  mayTakeMoreTime,
  refusalGroundNames,
  refusalGrounds,
  rightKinds,
  rightTerms,
} from './rights-terms.ts'

test('an answer within a month, destroying within three, also around the end of a month', () => {
  expect(answerByOf('copy', '2026-01-31')).toBe('2026-02-28')
  expect(answerByOf('destroy', '2026-11-30')).toBe('2027-02-28')
  expect(longestAnswerByOf('correct', '2026-01-31')).toBe('2026-04-30')
  expect(longestAnswerByOf('destroy', '2026-11-30')).toBe('2027-02-28')
})

test('more time once, within the first month, and never for destroying', () => {
  expect(mayTakeMoreTime('copy', '2026-01-05', false, '2026-02-05')).toBe(true)
  expect(mayTakeMoreTime('copy', '2026-01-05', false, '2026-02-06')).toBe(false)
  expect(mayTakeMoreTime('copy', '2026-01-05', true, '2026-01-06')).toBe(false)
  expect(mayTakeMoreTime('destroy', '2026-01-05', false, '2026-01-06')).toBe(false)
})

test('every kind can be refused only for what the law names, and each names its law', () => {
  for (const kind of rightKinds) {
    expect(groundsFor(kind).length).toBeGreaterThan(0)
    expect(rightTerms[kind].law).not.toBe('')
  }
  for (const name of refusalGroundNames) expect(refusalGrounds[name].law).not.toBe('')
  expect(groundsFor('destroy').filter(isHold)).toEqual(['complaint', 'calamity', 'court'])
  expect(groundsFor('correct')).toEqual(['professional-judgement'])
})
