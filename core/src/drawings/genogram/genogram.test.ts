import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box, DrawnPerson, DrawnRelation } from '../model.ts'
import { anyFamily, realFamily, type SomeFamily } from '../testing/some-family.ts'
import { isFamilyTie } from './bonds.ts'
import { layGenogram } from './lay-genogram.ts'
import type { Genogram } from './shape.ts'

const measure = (text: string) => [...text].length * 9.5
const families = fc.oneof(anyFamily(), realFamily())
const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
const lay = (family: SomeFamily) => layGenogram(family, measure)

/** Everything that is wrong with a drawing; the tests plant mistakes and see that they are found. */
function faultsOf(drawing: Genogram, { persons, relations }: SomeFamily): string[] {
  const faults: string[] = []
  const tied = relations.filter((r) => isFamilyTie(r.kind))
  const wanted = persons.filter((p) => p.kind === 'family' || tied.some((r) => r.from === p.id || r.to === p.id))
  const drawn = drawing.persons.map((one) => one.person.id)
  if (
    [...drawn].sort().join() !==
    wanted
      .map((p) => p.id)
      .sort()
      .join()
  )
    faults.push('persons')
  const lines = drawing.lines.flatMap((line) => line.relations)
  if (
    lines.sort().join() !==
    tied
      .map((r) => r.id)
      .sort()
      .join()
  )
    faults.push('relations')
  drawing.persons.forEach((a, i) => {
    for (const b of drawing.persons.slice(i + 1)) if (!apart(a.box, b.box)) faults.push('overlap')
    if (a.label.some((line) => measure(line) > a.box.width)) faults.push('label')
    if (a.box.x < 0 || a.box.y < 0) faults.push('outside')
    if (a.box.x + a.box.width > drawing.width || a.box.y + a.box.height > drawing.height) faults.push('outside')
    // No line runs through anybody: at most it ends in a symbol, where the symbol lies over it.
    for (const line of drawing.lines)
      if (crosses(line.points, a.box) && !touches(line, a.person.id, relations)) faults.push('line')
  })
  return faults
}

function touches(line: Genogram['lines'][number], id: string, relations: readonly DrawnRelation[]): boolean {
  if (line.is === 'child') return line.child === id
  if (line.is === 'stem') return line.key.split('|')[0]!.split('+').includes(id)
  if (line.is === 'couple') return line.key.split('+').includes(id)
  return relations.some((r) => line.relations.includes(r.id) && (r.from === id || r.to === id))
}

function crosses(points: Genogram['lines'][number]['points'], box: Box): boolean {
  const edge = 0.5
  return points.some((to, i) => {
    const from = points[i - 1]
    if (!from || (from.x !== to.x && from.y !== to.y)) return false
    return (
      Math.max(from.x, to.x) > box.x + edge &&
      Math.min(from.x, to.x) < box.x + box.width - edge &&
      Math.max(from.y, to.y) > box.y + edge &&
      Math.min(from.y, to.y) < box.y + box.height - edge
    )
  })
}

describe('a genogram', () => {
  test('has everybody and every relation once, and nothing lies under anything else', () => {
    fc.assert(
      fc.property(families, (family) => {
        expect(faultsOf(lay(family), family)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('is the same however the data come', () => {
    const shuffled = families.chain((family) =>
      fc.record({
        family: fc.constant(family),
        persons: fc.shuffledSubarray(family.persons, { minLength: family.persons.length }),
        relations: fc.shuffledSubarray(family.relations, { minLength: family.relations.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ family, persons, relations }) => {
        expect(lay({ ...family, persons, relations })).toEqual(lay(family))
      }),
      { numRuns: 40 },
    )
  })

  test('planted mistakes are found', () => {
    const family = someFamily()
    const drawing = lay(family)
    const [first, second] = drawing.persons
    expect(faultsOf(drawing, family)).toEqual([])
    expect(faultsOf({ ...drawing, persons: drawing.persons.slice(1) }, family)).toContain('persons')
    expect(faultsOf({ ...drawing, lines: drawing.lines.slice(1) }, family)).toContain('relations')
    expect(faultsOf({ ...drawing, lines: [...drawing.lines, drawing.lines[0]!] }, family)).toContain('relations')
    const over = [{ ...first!, box: second!.box }, ...drawing.persons.slice(1)]
    expect(faultsOf({ ...drawing, persons: over }, family)).toContain('overlap')
    const through = { is: 'stem' as const, key: 'nobody', kind: 'birth' as const, relations: [], points: [] }
    const { box } = first!
    const y = box.y + box.height / 2
    const points = [
      { x: box.x - 5, y },
      { x: box.x + box.width + 5, y },
    ]
    expect(faultsOf({ ...drawing, lines: [...drawing.lines, { ...through, points }] }, family)).toContain('line')
  })

  test('parents stand above, side by side, the oldest child left', () => {
    const drawing = lay(someFamily())
    const at = (id: string) => drawing.persons.find((one) => one.person.id === id)!
    expect(['opa', 'mama', 'elif'].map((id) => at(id).row)).toEqual([0, 1, 2])
    expect(at('elif').box.x).toBeLessThan(at('deniz').box.x)
    const row = drawing.persons.filter((one) => one.row === 1).sort((a, b) => a.box.x - b.box.x)
    expect(row.map((one) => one.person.id).join()).toMatch(/papa,mama,stief|stief,mama,papa/)
  })
})

const person = (id: string, birthDate: string | null): DrawnPerson => ({
  id,
  name: id,
  kind: 'family',
  age: birthDate ? 2026 - Number(birthDate.slice(0, 4)) : null,
  birthDate,
  deceasedOn: null,
  shape: 'circle',
})
function someFamily(): SomeFamily {
  const relations = [
    ['opa', 'parent', 'mama'],
    ['mama', 'parent', 'elif'],
    ['papa', 'parent', 'elif'],
    ['mama', 'parent', 'deniz'],
    ['papa', 'parent', 'deniz'],
    ['mama', 'ex_partner', 'papa'],
    ['mama', 'partner', 'stief'],
    ['stief', 'step_parent', 'elif'],
    ['elif', 'sibling', 'deniz'],
  ].map(([from, kind, to], i) => ({ id: `r${i}`, from, to, kind }) as DrawnRelation)
  const persons = [
    person('elif', '2014-01-01'),
    person('deniz', '2017-01-01'),
    person('mama', '1985-01-01'),
    person('papa', '1983-01-01'),
    person('opa', '1950-01-01'),
    person('stief', null),
  ]
  return { persons, relations, homes: [{ id: 'h1', name: 'bij mama', persons: ['mama', 'elif', 'stief'] }] }
}
