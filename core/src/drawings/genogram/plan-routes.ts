import { type Bond, type Bonds, isSibling, type Tie } from './bonds.ts'
import type { Web } from './spread.ts'

/** A place between two people of a row (or outside of them) through which a line goes up or down. */
export interface Lane {
  row: number
  /** Before the person at this place of the row; the length of the row: after the last. */
  gap: number
  /** Whose line it is: of who stands left of it, of who stands right of it, or of neither. */
  side: -1 | 0 | 1
  x: number
}
/** A line from the side of a symbol, beside it and down to the channel below its row. */
export interface Leg {
  person: number
  toRight: boolean
  port: number
  lane: Lane
  /** Further down, past other rows. */
  passage: Lane[]
}
export interface BondRoute {
  bond: Bond
  /** Side by side: one straight line between them, with the place where the stem goes down. */
  straight: Lane | undefined
  legs: Leg[]
  channel: number
  /** For each row in which children stand: the way there. */
  rows: { row: number; passage: Lane[] }[]
}
export interface TieRoute {
  tie: Tie
  /** None for brothers and sisters in one row: their line lies above them. */
  legs: [Leg, Leg] | undefined
  channel: number
}
export interface Routes {
  lanes: Lane[]
  bonds: BondRoute[]
  ties: TieRoute[]
}

/**
 * Which way each line takes, without measures yet: beside people and between rows, never through a symbol or a name. A channel
 * is the space above the row of the same number.
 */
export function planRoutes({ persons, bonds, ties }: Bonds, web: Web, x: readonly number[]): Routes {
  const lanes: Lane[] = []
  const index = new Map(persons.map(({ id }, i) => [id, i]))
  const place = new Map<number, number>()
  for (const row of web.rows) for (const [i, person] of row.entries()) place.set(person, i)
  const ports = new Map<string, number>()

  const lane = (row: number, gap: number, side: Lane['side']): Lane => {
    const made: Lane = { row, gap, side, x: 0 }
    lanes.push(made)
    return made
  }
  const leg = (person: number, toRight: boolean): Leg => {
    const side = `${person}${toRight ? 'r' : 'l'}`
    const port = (ports.get(side) ?? 0) + 1
    ports.set(side, port)
    const gap = place.get(person)! + (toRight ? 1 : 0)
    return { person, toRight, port, lane: lane(web.rowOf[person]!, gap, toRight ? -1 : 1), passage: [] }
  }
  const nearestGap = (row: number, near: number) => {
    const people = web.rows[row]!
    let gap = 0
    while (gap < people.length && x[people[gap]!]! < near) gap++
    return gap
  }
  const passage = (from: number, to: number, near: number): Lane[] => {
    const passed: Lane[] = []
    for (let row = from; row < to; row++) passed.push(lane(row, nearestGap(row, near), 0))
    for (let row = from - 1; row >= to; row--) passed.push(lane(row, nearestGap(row, near), 0))
    return passed
  }
  const legsBetween = (a: number, b: number): { legs: [Leg, Leg]; channel: number } => {
    const aRight = x[a]! < x[b]! || (x[a]! === x[b]! && a < b)
    const legs: [Leg, Leg] = [leg(a, aRight), leg(b, !aRight)]
    const channel = Math.max(web.rowOf[a]!, web.rowOf[b]!) + 1
    for (const one of legs) one.passage = passage(web.rowOf[one.person]! + 1, channel, x[one.person]!)
    return { legs, channel }
  }

  const routed = bonds.map((bond): BondRoute => {
    const parents = bond.parents.map((id) => index.get(id)!).sort((a, b) => place.get(a)! - place.get(b)!)
    const children = bond.links.map((link) => index.get(link.child)!)
    const [a, b] = [parents[0]!, parents[1]]
    const middle = parents.reduce((sum, p) => sum + x[p]!, 0) / parents.length
    const route: BondRoute = { bond, straight: undefined, legs: [], channel: web.rowOf[a]! + 1, rows: [] }
    if (b === undefined) {
      const towards = children.reduce((sum, child) => sum + x[child]!, 0) / Math.max(1, children.length)
      route.legs = [leg(a, towards >= x[a]!)]
    } else if (web.rowOf[a] === web.rowOf[b] && place.get(b)! === place.get(a)! + 1) {
      route.straight = lane(web.rowOf[a]!, place.get(b)!, 0)
    } else Object.assign(route, legsBetween(a, b))
    for (const row of [...new Set(children.map((child) => web.rowOf[child]!))].sort((m, n) => m - n))
      route.rows.push({ row, passage: passage(route.channel, row, middle) })
    return route
  })
  const tied = ties.map((tie): TieRoute => {
    const [a, b] = tie.persons.map((id) => index.get(id)!) as [number, number]
    if (isSibling(tie.kind) && web.rowOf[a] === web.rowOf[b]) return { tie, legs: undefined, channel: web.rowOf[a]! }
    return { tie, ...legsBetween(a, b) }
  })
  return { lanes, bonds: routed, ties: tied }
}
