import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../model.ts'
import { layStones, STONE } from './lay-stones.ts'
import { layTimeline } from './lay-timeline.ts'

const measure = (text: string) => [...text].length * 9
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
const allApart = (boxes: readonly Box[]) => boxes.every((a, i) => boxes.slice(i + 1).every((b) => apart(a, b)))
const words = fc.string({ minLength: 1, maxLength: 120 })
const room = fc.integer({ min: 240, max: 1000 })

test('stones to a goal: each step once, in order, nothing under anything else', () => {
  const stone = fc.record({ text: words, state: fc.constantFrom('done' as const, 'open' as const, 'stuck' as const) })
  const paths = fc.array(fc.record({ title: words, stones: fc.array(stone, { maxLength: 9 }) }), { maxLength: 6 })
  fc.assert(
    fc.property(paths, room, (list, width) => {
      const given = list.map((one, i) => ({
        id: `g${i}`,
        title: one.title,
        stones: one.stones.map((other, j) => ({ ...other, id: `g${i}s${j}` })),
      }))
      const laid = layStones(given, width, measure)
      expect(laid.paths.map((path) => path.stones.map(({ id }) => id))).toEqual(
        given.map((path) => path.stones.map(({ id }) => id)),
      )
      const around = ({ x, y }: { x: number; y: number }): Box => ({
        x: x - STONE,
        y: y - STONE,
        width: 2 * STONE,
        height: 2 * STONE,
      })
      const boxes = laid.paths.flatMap(({ title, stones, goal }) => [
        title,
        around(goal),
        ...stones.flatMap(({ centre, label }) => [around(centre), label]),
      ])
      expect(allApart(boxes)).toBe(true)
      for (const box of boxes) {
        expect(box.y + box.height).toBeLessThanOrEqual(laid.height)
        expect(box.x).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 100 },
  )
})

test('a path of what happened: each moment once, in order, no words under others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ when: fc.constant('24 november'), text: words }), { maxLength: 30 }),
      room,
      (list, width) => {
        const given = list.map((one, i) => ({ ...one, id: `m${i}` }))
        const laid = layTimeline(given, width, measure)
        expect(laid.moments.map(({ id }) => id)).toEqual(given.map(({ id }) => id))
        expect(allApart(laid.moments.map(({ label }) => label))).toBe(true)
        for (const { label } of laid.moments) expect(label.y + label.height).toBeLessThanOrEqual(laid.height)
      },
    ),
    { numRuns: 100 },
  )
})
