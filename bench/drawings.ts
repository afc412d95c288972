import fc from 'fast-check'
import { layCircle } from '../core/src/drawings/circle/lay-circle.ts'
import { layGenogram } from '../core/src/drawings/genogram/lay-genogram.ts'
import { realFamily } from '../core/src/drawings/testing/some-family.ts'
import { percentile } from './load.ts'

const measure = (text: string) => [...text].length * 9.5
const TIMES = 25

/** A family of 24 or 25 people, the same each time, as the genogram and the circle map take it. */
export function largeFamily() {
  const [drawn] = fc.sample(
    realFamily().filter((one) => one.persons.length >= 24),
    { numRuns: 1, seed: 7 },
  )
  const family = drawn!
  const rings = [0, 1, 2].map((ring) => ({
    key: `${ring}`,
    title: 'Ring',
    places: family.persons.filter((_, i) => i % 3 === ring).map(({ id, name }) => ({ id, name, strength: undefined })),
  }))
  return { family, rings }
}

/** How long it takes to lay out the circle map and the genogram of such a family: the middle of many, in milliseconds. */
export function measureDrawings(): { circle: number; genogram: number } {
  const { family, rings } = largeFamily()
  return {
    circle: middle(() => layCircle(rings, measure)),
    genogram: middle(() => layGenogram(family, measure)),
  }
}

function middle(work: () => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  })
  return percentile(
    times.sort((a, b) => a - b),
    0.5,
  )
}
