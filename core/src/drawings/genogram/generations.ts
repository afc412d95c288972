import type { Bonds } from './bonds.ts'

const steps: Record<string, number> = { grandparent: 2, aunt_uncle: 1 }

/**
 * In which row each person stands, 0 at the top: parents above their children, who are together or brother and sister side by side.
 * What contradicts what was said before it (nobody is their own grandmother) moves nobody; its line is drawn all the same.
 */
export function generations({ persons, bonds, ties }: Bonds, from: ReadonlyMap<string, string>): Map<string, number> {
  const root = new Map(persons.map(({ id }) => [id, id]))
  const depth = new Map(persons.map(({ id }) => [id, 0]))
  // Row of a person below the first of their part, with that first.
  const find = (id: string): [string, number] => {
    const up = root.get(id)!
    if (up === id) return [id, 0]
    const [top, rest] = find(up)
    const all = depth.get(id)! + rest
    root.set(id, top)
    depth.set(id, all)
    return [top, all]
  }
  const put = (a: string, b: string, lower: number) => {
    const [topA, rowA] = find(a)
    const [topB, rowB] = find(b)
    if (topA === topB) return
    root.set(topB, topA)
    depth.set(topB, rowA + lower - rowB)
  }
  for (const strict of ['birth', 'adopted', 'foster', 'step', 'guardian'])
    for (const bond of bonds)
      for (const link of bond.links)
        if (link.kind === strict) for (const parent of bond.parents) put(parent, link.child, 1)
  for (const { parents } of bonds) if (parents[1]) put(parents[0]!, parents[1], 0)
  for (const tie of ties) {
    const [a, b] = tie.persons
    const upper = from.get(tie.relations[0]!) === b ? b : a
    put(upper, upper === a ? b : a, steps[tie.kind] ?? 0)
  }
  return level(persons, find)
}

// Parts that nothing binds stand with their youngest in the same row.
function level(persons: Bonds['persons'], find: (id: string) => [string, number]): Map<string, number> {
  const lowest = new Map<string, number>()
  for (const { id } of persons) {
    const [top, row] = find(id)
    lowest.set(top, Math.max(lowest.get(top) ?? row, row))
  }
  const rows = new Map<string, number>()
  for (const { id } of persons) {
    const [top, row] = find(id)
    rows.set(id, row - lowest.get(top)!)
  }
  const used = [...new Set(rows.values())].sort((a, b) => a - b)
  for (const [id, row] of rows) rows.set(id, used.indexOf(row))
  return rows
}
