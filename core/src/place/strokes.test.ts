import { expect, test } from 'vitest'
import { kinds } from '../plan/kinds.ts'
import { bandOf } from './rooms.ts'
import { fits, MOST_POINTS, MOST_STROKES, simplified } from './strokes.ts'

const word = (drawing: unknown) => kinds['child-word'].content.safeParse({ room: 'good', drawing })

test('a straight line needs two points, a corner three, and a tap stays a tap', () => {
  expect(simplified([0, 0, 10, 0, 20, 0, 30, 1, 40, 0])).toEqual([0, 0, 40, 0])
  expect(simplified([0, 0, 50, 0, 100, 0, 100, 50, 100, 100])).toEqual([0, 0, 100, 0, 100, 100])
  expect(simplified([5, 5])).toEqual([5, 5])
  expect(simplified([])).toEqual([])
  // A scribble of a very long time does not fall over.
  const long = Array.from({ length: 40_000 }, (_, i) => (i % 2 ? (i * 7) % 1000 : i % 1000))
  expect(simplified(long).length).toBeLessThanOrEqual(long.length)
})

test('a drawing is numbers within the sheet and nothing else', () => {
  const stroke = { c: 0, w: 1, p: [0, 0, 1000, 1000] }
  expect(word({ strokes: [stroke] }).success).toBe(true)
  for (const bad of [
    { strokes: [] },
    { strokes: [{ ...stroke, p: [1, 2, 3] }] },
    { strokes: [{ ...stroke, p: [] }] },
    { strokes: [{ ...stroke, p: [0, 1001] }] },
    { strokes: [{ ...stroke, p: [0, -1] }] },
    { strokes: [{ ...stroke, p: [0, 1.5] }] },
    { strokes: [{ ...stroke, p: ['0', '"/><script>'] }] },
    { strokes: [{ ...stroke, c: 'url(#x)' }] },
    { strokes: [{ ...stroke, c: 6 }] },
    { strokes: [{ ...stroke, w: 4 }] },
    { strokes: [{ ...stroke, d: 'M0 0' }] },
    { strokes: [stroke], svg: '<svg/>' },
    '<svg onload=alert(1)>',
  ])
    expect(word(bad).success).toBe(false)
})

test('a drawing has an end: lines and points together', () => {
  const dot = { c: 0, w: 1, p: [1, 1] }
  expect(word({ strokes: Array.from({ length: MOST_STROKES }, () => dot) }).success).toBe(true)
  expect(word({ strokes: Array.from({ length: MOST_STROKES + 1 }, () => dot) }).success).toBe(false)
  const line = (points: number) => ({ c: 0, w: 1, p: Array.from({ length: 2 * points }, () => 5) })
  expect(word({ strokes: [line(MOST_POINTS)] }).success).toBe(true)
  const over = word({ strokes: [line(MOST_POINTS), dot] })
  expect(over.error?.issues[0]?.message).toBe('drawing.too-large')
  expect([fits([], line(MOST_POINTS)), fits([line(MOST_POINTS)], dot)]).toEqual([true, false])
})

test('by age: tapping, making, writing; an age that is not known writes', () => {
  expect([6, 8, 9, 11, 12, 17, null].map(bandOf)).toEqual(['tap', 'tap', 'make', 'make', 'write', 'write', 'write'])
})
