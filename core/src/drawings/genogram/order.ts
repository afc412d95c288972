import type { Bonds } from './bonds.ts'
import { spreader, type Web } from './spread.ts'

interface Pulls {
  /** Who want to stand side by side: persons, how much. */
  beside: { a: number; b: number; weight: number }[]
  /** Brothers and sisters: the first is the older one and stands left. */
  older: [number, number][]
}
const TRIES = 2000

/** Who stands where in their row, so that who is together stands together and few lines cross. Always the same for the same family. */
export function orderRows(
  { persons, bonds, ties }: Bonds,
  rowOf: ReadonlyMap<string, number>,
  homes: readonly (readonly string[])[],
): Web {
  const index = new Map(persons.map(({ id }, i) => [id, i]))
  const at = (ids: readonly string[]) => ids.map((id) => index.get(id)!)
  const rows: number[][] = []
  persons.forEach(({ id }, i) => {
    const row = rowOf.get(id)!
    while (rows.length <= row) rows.push([])
    rows[row]!.push(i)
  })
  const web: Web = {
    rows,
    rowOf: persons.map(({ id }) => rowOf.get(id)!),
    bonds: bonds.map((bond) => ({
      parents: at(bond.parents),
      children: at(bond.links.map((link) => link.child)),
      strong: bond.links.some((link) => link.kind === 'birth' || link.kind === 'adopted'),
    })),
  }
  const pulls: Pulls = { beside: [], older: [] }
  const beside = (ids: readonly string[], weight: number) => {
    const [a, b] = at(ids)
    if (a !== undefined && b !== undefined && web.rowOf[a] === web.rowOf[b]) pulls.beside.push({ a, b, weight })
  }
  for (const bond of bonds) {
    beside(bond.parents, bond.kind === 'married' || bond.kind === 'together' ? 8 : 5)
    for (const twins of bond.twins) beside(twins.children, 5)
    const children = at(bond.links.map((link) => link.child))
    children.forEach((child, i) => {
      const next = children[i + 1]
      if (next !== undefined && web.rowOf[child] === web.rowOf[next]) pulls.older.push([child, next])
    })
  }
  for (const tie of ties) beside(tie.persons, 0.8)
  for (const home of homes) {
    const here = home.filter((id) => index.has(id))
    here.forEach((id, i) => {
      if (here[i + 1]) beside([id, here[i + 1]!], 0.2)
    })
  }
  improve(web, pulls)
  return web
}

// Everybody is tried at every other place of their row, alone and with who stands beside them, as long as it gets better.
function improve(web: Web, pulls: Pulls): void {
  sortByNeighbours(web)
  const cost = costOf(web, pulls)
  let best = cost()
  let tries = 0
  for (let better = true; better && tries < TRIES; ) {
    better = false
    for (const row of web.rows) {
      for (let size = Math.min(3, row.length - 1); size > 0; size--) {
        for (let from = 0; from + size <= row.length; from++) {
          for (let to = 0; to + size <= row.length && tries < TRIES; to++) {
            if (to === from) continue
            tries++
            move(row, from, to, size)
            const now = cost()
            if (now < best - 1e-6) {
              best = now
              better = true
            } else move(row, to, from, size)
          }
        }
      }
    }
  }
}

const move = (row: number[], from: number, to: number, size: number) => row.splice(to, 0, ...row.splice(from, size))

// To begin with: below one's parents and beside one's partner.
function sortByNeighbours(web: Web): void {
  const place = web.rowOf.map(() => 0)
  const note = (row: readonly number[]) =>
    row.forEach((person, i) => {
      place[person] = i - (row.length - 1) / 2
    })
  const mean = (people: readonly number[]) => people.reduce((sum, p) => sum + place[p]!, 0) / people.length
  for (const row of web.rows) note(row)
  for (let sweep = 0; sweep < 4; sweep++) {
    for (const row of sweep % 2 ? [...web.rows].reverse() : web.rows) {
      const wanted = new Map(
        row.map((person) => {
          const near = web.bonds.flatMap((bond) => [
            ...(bond.children.includes(person) ? [mean(bond.parents)] : []),
            ...(bond.parents.includes(person) && bond.children.length > 0 ? [mean(bond.children)] : []),
          ])
          return [person, near.length > 0 ? near.reduce((a, b) => a + b, 0) / near.length : place[person]!]
        }),
      )
      row.sort((a, b) => wanted.get(a)! - wanted.get(b)! || a - b)
      note(row)
    }
  }
}

const unit = () => 1
/** How far an order is from what people would draw; less is better. */
function costOf(web: Web, pulls: Pulls): () => number {
  const spread = spreader(web)
  const place = new Int32Array(web.rowOf.length)
  const families = web.bonds.filter(({ children }) => children.length > 0)
  const bars = families.map(({ children }) => web.rowOf[children[0]!]!)
  const lows = new Float64Array(families.length)
  const highs = new Float64Array(families.length)
  return () => {
    const x = spread(unit, 1)
    for (let r = 0; r < web.rows.length; r++) {
      const row = web.rows[r]!
      for (let i = 0; i < row.length; i++) place[row[i]!] = i
    }
    let sum = 0
    for (let i = 0; i < pulls.beside.length; i++) {
      const { a, b, weight } = pulls.beside[i]!
      sum += weight * (Math.abs(place[a]! - place[b]!) - 1) + 0.1 * weight * Math.abs(x[a]! - x[b]!)
    }
    for (let i = 0; i < pulls.older.length; i++) {
      const [first, second] = pulls.older[i]!
      if (place[first]! > place[second]!) sum += 1.5
    }
    for (let b = 0; b < families.length; b++) {
      const { parents, children, strong } = families[b]!
      let middle = 0
      for (let i = 0; i < parents.length; i++) middle += x[parents[i]!]! / parents.length
      lows[b] = middle
      highs[b] = middle
      for (let i = 0; i < children.length; i++) {
        const child = x[children[i]!]!
        sum += (strong ? 1 : 0.4) * Math.abs(child - middle)
        if (child < lows[b]!) lows[b] = child
        if (child > highs[b]!) highs[b] = child
      }
      // Lines to children that run over each other's cross.
      for (let other = 0; other < b; other++) {
        if (bars[other] !== bars[b]) continue
        sum += 1.2 * Math.max(0, Math.min(highs[other]!, highs[b]!) - Math.max(lows[other]!, lows[b]!))
      }
    }
    return sum
  }
}
