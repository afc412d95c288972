/** What stands in which row from left to right, and what pulls at it. Persons are numbers, so that trying many orders is cheap. */
export interface Web {
  rows: number[][]
  rowOf: readonly number[]
  /** Parents (one or two) above their children. */
  bonds: readonly { parents: readonly number[]; children: readonly number[]; strong: boolean }[]
}

type Gap = (left: number, right: number) => number

/**
 * Where everybody stands in a row: as near as they can to the middle of their parents and above the middle of their children, in
 * the order given, never nearer than `gap` asks. Each sweep moves one row at a time and keeps the distances exactly.
 */
export const spread = (web: Web, gap: Gap, sweeps: number): number[] => Array.from(spreader(web)(gap, sweeps))

/**
 * The same many times over, for as many orders of the rows as one likes to try: what does not change is looked up once, and
 * everything is counted in place. The answer holds until the next call.
 */
export function spreader(web: Web): (gap: Gap, sweeps: number) => Float64Array {
  const count = web.rowOf.length
  const x = new Float64Array(count)
  const before = new Float64Array(count)
  const wanted = new Float64Array(count)
  const sums = new Float64Array(count)
  const counts = new Int32Array(count)
  const { parents, children, pulls, of } = indexed(web)

  const middle = (people: Int32Array) => {
    let sum = 0
    for (let i = 0; i < people.length; i++) sum += x[people[i]!]!
    return sum / people.length
  }
  const measure = (row: readonly number[], gap: Gap) => {
    before[0] = 0
    for (let i = 1; i < row.length; i++) before[i] = before[i - 1]! + gap(row[i - 1]!, row[i]!)
  }
  const shift = new Float64Array(parents.length)
  const settle = (row: readonly number[], gap: Gap) => {
    measure(row, gap)
    for (let i = 0; i < row.length; i++) {
      const person = row[i]!
      let sum = 0
      let weight = 0.01
      const bonds = of[person]!
      for (let k = 0; k < bonds.length; k++) {
        // Brothers and sisters move together, so that their middle stands below the parents: 2b as a child, 2b + 1 as a parent.
        const b = bonds[k]! >> 1
        const pull = pulls[b]!
        sum += bonds[k]! & 1 ? -pull * shift[b]! : pull * shift[b]!
        weight += pull
      }
      wanted[i] = x[person]! + sum / weight - before[i]!
    }
    inOrder(row.length, wanted, sums, counts)
    for (let i = 0; i < row.length; i++) x[row[i]!] = wanted[i]! + before[i]!
  }
  const lean = () => {
    for (let b = 0; b < shift.length; b++) shift[b] = middle(parents[b]!) - middle(children[b]!)
  }
  return (gap, sweeps) => {
    const { rows } = web
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r]!
      measure(row, gap)
      const half = row.length > 0 ? before[row.length - 1]! / 2 : 0
      for (let i = 0; i < row.length; i++) x[row[i]!] = before[i]! - half
    }
    for (let sweep = 0; sweep < sweeps; sweep++) {
      for (let r = 0; r < rows.length; r++) {
        lean()
        settle(rows[r]!, gap)
      }
      for (let r = rows.length - 2; r >= 0; r--) {
        lean()
        settle(rows[r]!, gap)
      }
    }
    return x
  }
}

function indexed({ bonds, rowOf }: Web) {
  const families = bonds.filter(({ children }) => children.length > 0)
  const of: number[][] = rowOf.map(() => [])
  families.forEach((bond, b) => {
    for (const child of bond.children) of[child]!.push(2 * b)
    for (const parent of bond.parents) of[parent]!.push(2 * b + 1)
  })
  return {
    parents: families.map((bond) => Int32Array.from(bond.parents)),
    children: families.map((bond) => Int32Array.from(bond.children)),
    pulls: families.map((bond) => (bond.strong ? 1 : 0.2)),
    of: of.map((list) => Int32Array.from(list)),
  }
}

// The nearest numbers that do not go down (pool adjacent violators), written over what was wanted.
function inOrder(count: number, wanted: Float64Array, sums: Float64Array, counts: Int32Array): void {
  let pools = 0
  for (let i = 0; i < count; i++) {
    sums[pools] = wanted[i]!
    counts[pools] = 1
    pools++
    while (pools > 1 && sums[pools - 2]! / counts[pools - 2]! > sums[pools - 1]! / counts[pools - 1]!) {
      sums[pools - 2]! += sums[pools - 1]!
      counts[pools - 2]! += counts[pools - 1]!
      pools--
    }
  }
  let i = 0
  for (let pool = 0; pool < pools; pool++) {
    const value = sums[pool]! / counts[pool]!
    for (let n = 0; n < counts[pool]!; n++) wanted[i++] = value
  }
}
