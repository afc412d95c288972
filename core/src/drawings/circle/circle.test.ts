import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strengths } from '../../families/relations.ts'
import type { Box } from '../model.ts'
import { type CircleMap, type CircleRing, layCircle } from './lay-circle.ts'

const measure = (text: string) => [...text].length * 9.5
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
const rings: fc.Arbitrary<CircleRing[]> = fc
  .array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom('Elif', 'Opa Kees', 'Wolfeschlegelsteinhausenbergerdorff'),
        fc.string({ maxLength: 40 }),
      ),
      strength: fc.constantFrom(...strengths, undefined),
      ring: fc.nat(2),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    ['home', 'family', 'helpers'].map((key, ring) => ({
      key,
      title: 'Familie en vrienden van ons',
      places: list.map((one, i) => ({ ...one, id: `p${i}` })).filter((one) => one.ring === ring),
    })),
  )

function faultsOf(map: CircleMap, given: readonly CircleRing[]): string[] {
  const faults: string[] = []
  const wanted = given.flatMap((ring) => ring.places.map(({ id }) => id))
  if (
    map.places
      .map(({ id }) => id)
      .sort()
      .join() !== wanted.sort().join()
  )
    faults.push('places')
  map.places.forEach((a, i) => {
    for (const b of map.places.slice(i + 1)) if (!apart(a.box, b.box)) faults.push('overlap')
    for (const { title } of map.rings) if (!apart(a.box, title)) faults.push('title')
    if (a.label.some((line) => measure(line) > a.box.width)) faults.push('label')
    const [x, y] = [a.face.x + a.face.width / 2 - map.centre.x, a.face.y + a.face.height / 2 - map.centre.y]
    const ring = map.rings.find(({ inner, radius }) => Math.hypot(x, y) > inner && Math.hypot(x, y) < radius)
    const key = given.find(({ places }) => places.some(({ id }) => id === a.id))!.key
    if (ring?.key !== key) faults.push('ring')
    if (a.box.x < 0 || a.box.y < 0 || a.box.x + a.box.width > map.width || a.box.y + a.box.height > map.height)
      faults.push('outside')
  })
  return faults
}

describe('a circle map', () => {
  test('has everybody once, in their ring, and nothing lies under anything else', () => {
    fc.assert(
      fc.property(rings, (given) => {
        expect(faultsOf(layCircle(given, measure), given)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
  test('planted mistakes are found', () => {
    const places = ['a', 'b', 'c'].map((id) => ({ id, name: id, strength: undefined }))
    const given = [
      { key: 'home', title: 'Thuis', places },
      { key: 'helpers', title: 'Helpers', places: [{ id: 'd', name: 'd', strength: 'much' as const }] },
    ]
    const map = layCircle(given, measure)
    expect(faultsOf(map, given)).toEqual([])
    expect(faultsOf({ ...map, places: map.places.slice(1) }, given)).toEqual(['places'])
    const [a, b, ...rest] = map.places
    expect(faultsOf({ ...map, places: [{ ...a!, box: b!.box }, b!, ...rest] }, given)).toContain('overlap')
    expect(faultsOf({ ...map, places: [{ ...a!, face: map.places[3]!.face }, b!, ...rest] }, given)).toContain('ring')
  })
})
