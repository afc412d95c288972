import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeatKind } from '../access/facts.ts'
import { type Hearers, narrowed, spread, within } from './audience.ts'

const kinds: Record<string, SeatKind> = { mother: 'family', ex: 'family', opa: 'network', nurse: 'professional' }
const people = Object.keys(kinds)
const kindOf = (id: string) => kinds[id]
const hearers: fc.Arbitrary<Hearers> = fc.oneof(
  fc.constantFrom<Hearers>({ audience: 'circle', audiencePersons: [] }, { audience: 'family', audiencePersons: [] }),
  fc.subarray(people).map((audiencePersons): Hearers => ({ audience: 'chosen', audiencePersons })),
)
const hears = (h: Hearers) =>
  people.filter((p) =>
    h.audience === 'chosen' ? h.audiencePersons.includes(p) : h.audience === 'circle' || kinds[p] === 'family',
  )

test('narrowed is heard by who heard both, and lies within', () => {
  fc.assert(
    fc.property(hearers, hearers, (inner, outer) => {
      const result = narrowed(inner, outer, kindOf)
      expect(hears(result).sort()).toEqual(
        hears(inner)
          .filter((p) => hears(outer).includes(p))
          .sort(),
      )
      expect(within(result, outer, kindOf)).toBe(true)
    }),
  )
})

test('whatever somebody chooses for their own item, nobody hears more of what another said below it', () => {
  fc.assert(
    fc.property(hearers, hearers, hearers, hearers, (root, below, deeper, chosen) => {
      const tree = [
        { id: 'a', parentId: null, saidBy: 'ex', ...root },
        { id: 'b', parentId: 'a', saidBy: 'mother', ...narrowed(below, root, kindOf) },
        { id: 'c', parentId: 'b', saidBy: 'mother', ...narrowed(deeper, narrowed(below, root, kindOf), kindOf) },
      ]
      const next = spread(tree, chosen, kindOf)
      for (const [i, item] of tree.entries()) {
        if (i > 0) expect(hears(item)).toEqual(expect.arrayContaining(hears(next[i]!)))
        if (i > 0) expect(within(next[i]!, next[i - 1]!, kindOf)).toBe(true)
      }
    }),
  )
})
