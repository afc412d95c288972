import { describe, expect, test } from 'vitest'
import { courseOf, faceOf, type HeardAnswers, markedFalls } from './heard.ts'

const check = (heard: number | null, more: Partial<HeardAnswers> = {}): HeardAnswers => ({
  heard,
  matters: null,
  suits: null,
  counts: null,
  ...more,
})

describe('was I heard, over time', () => {
  test('the course of one question leaves out what was not answered', () => {
    expect(courseOf([check(8), check(null), check(5)], 'heard')).toEqual([
      { at: 0, answer: 8 },
      { at: 2, answer: 5 },
    ])
  })
  test('three lower than the time before is a marked fall, two is not, and once is no course', () => {
    expect(markedFalls([check(8), check(5)])).toEqual(['heard'])
    expect(markedFalls([check(8), check(6)])).toEqual([])
    expect(markedFalls([check(1)])).toEqual([])
    expect(markedFalls([])).toEqual([])
  })
  test('a fall is of the last talk, also when a question was left open between', () => {
    expect(markedFalls([check(9), check(null), check(2)])).toEqual(['heard'])
    expect(markedFalls([check(9), check(2), check(null, { suits: 7 })])).toEqual([])
    expect(markedFalls([check(9), check(2), check(3)])).toEqual([])
  })
  test('each question by itself: one that fell is not hidden by others that rose', () => {
    const before = check(2, { counts: 9, matters: 1 })
    expect(markedFalls([before, check(10, { counts: 6, matters: 10 })])).toEqual(['counts'])
  })
  test('a number has a nearest face', () => {
    expect([0, 1, 2, 4, 6, 7, 9, 10].map(faceOf)).toEqual([0, 0, 3, 3, 5, 8, 8, 10])
  })
})
