import fc from 'fast-check'
import { relationKinds } from '../../families/relations.ts'
import type { DrawnHome, DrawnPerson, DrawnRelation } from '../model.ts'

export interface SomeFamily {
  persons: DrawnPerson[]
  relations: DrawnRelation[]
  homes: DrawnHome[]
}
const name = fc.oneof(
  fc.constantFrom(
    'Elif',
    'Opa Kees',
    'Anne-Fleur van der Heijden-Groenewegen',
    'Wolfeschlegelsteinhausenbergerdorff',
    'ليلى',
  ),
  fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
)
const id = (i: number) => `p${String(i).padStart(2, '0')}`
const persons = (count: number) =>
  fc
    .array(
      fc.record({
        name,
        kind: fc.constantFrom('family' as const, 'family' as const, 'network' as const, 'professional' as const),
        age: fc.option(fc.integer({ min: 0, max: 95 })),
        born: fc.option(fc.integer({ min: 1920, max: 2026 })),
        died: fc.boolean(),
        shape: fc.constantFrom('square' as const, 'circle' as const, 'diamond' as const, 'triangle' as const),
      }),
      { minLength: count, maxLength: count },
    )
    .map((list) =>
      list.map(
        ({ born, died, ...rest }, i): DrawnPerson => ({
          ...rest,
          id: id(i),
          birthDate: born === null ? null : `${born}-03-01`,
          deceasedOn: died ? '2026-03-01' : null,
        }),
      ),
    )
const homesOf = (count: number) =>
  fc
    .array(fc.uniqueArray(fc.nat(count - 1), { maxLength: count }), { maxLength: 4 })
    .map((homes) => homes.map((people, i): DrawnHome => ({ id: `h${i}`, name: `Huis ${i}`, persons: people.map(id) })))

/** Any relations between anybody, also those that cannot be: what people write down is drawn. */
export const anyFamily = (max = 25): fc.Arbitrary<SomeFamily> =>
  fc.integer({ min: 1, max }).chain((count) =>
    fc.record({
      persons: persons(count),
      homes: homesOf(count),
      relations: fc
        .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constantFrom(...relationKinds)), {
          maxLength: 2 * count,
        })
        .map((list) =>
          list
            .filter(([a, b]) => a !== b)
            .map(([a, b, kind], i): DrawnRelation => ({ id: `r${i}`, from: id(a), to: id(b), kind })),
        ),
    }),
  )

const couples = ['spouse', 'partner', 'ex_partner', 'former_spouse'] as const
const parenthood = ['parent', 'parent', 'parent', 'adoptive_parent', 'foster_parent', 'step_parent'] as const

/** Families as they are: three generations, new partners, foster children, twins, two homes. */
export const realFamily = (max = 25): fc.Arbitrary<SomeFamily> =>
  fc
    .array(
      fc.record({
        parents: fc.tuple(fc.nat(200), fc.nat(200)),
        couple: fc.constantFrom(...couples, undefined),
        one: fc.boolean(),
        children: fc.integer({ min: 0, max: 4 }),
        kind: fc.constantFrom(...parenthood),
        twins: fc.constantFrom(undefined, undefined, 'twin' as const, 'identical_twin' as const),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((bonds) => {
      const relations: Omit<DrawnRelation, 'id'>[] = []
      const rows: number[] = []
      const somebody = (wanted: number, row: number): number => {
        const same = rows.flatMap((r, i) => (r === row ? [i] : []))
        if (same.length > 0 && wanted % 3 > 0) return same[wanted % same.length]!
        if (rows.length < max) return rows.push(row) - 1
        return same[wanted % same.length] ?? 0
      }
      bonds.forEach(({ parents, couple, one, children, kind, twins }, i) => {
        const row = i % 2
        const a = somebody(parents[0], row)
        const b = somebody(parents[1], row)
        const both = !one && a !== b
        if (both && couple) relations.push({ from: id(a), to: id(b), kind: couple })
        let before: number | undefined
        for (let c = 0; c < children && rows.length < max; c++) {
          const child = rows.push(row + 1) - 1
          for (const parent of both ? [a, b] : [a]) relations.push({ from: id(parent), to: id(child), kind })
          if (before !== undefined && twins && c === 1) relations.push({ from: id(before), to: id(child), kind: twins })
          before = child
        }
      })
      return { count: Math.max(1, rows.length), relations: relations.map((r, i) => ({ ...r, id: `r${i}` })) }
    })
    .chain(({ count, relations }) =>
      fc.record({ persons: persons(count), homes: homesOf(count), relations: fc.constant(relations) }),
    )
