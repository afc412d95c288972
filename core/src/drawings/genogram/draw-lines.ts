import type { Point } from '../model.ts'
import { type Bond, type Bonds, isSibling, type LinkKind } from './bonds.ts'
import type { BondRoute, Lane, Leg, Routes } from './plan-routes.ts'
import { type GenogramLine, SYMBOL } from './shape.ts'
import type { Web } from './spread.ts'
import { trackKeeper } from './tracks.ts'

/** A point whose height is known only when all lines of its channel are counted. */
type Loose = { x: number; y: () => number }
type LooseLine = { line: GenogramLine; points: Loose[]; mark?: Loose }
const ENTRY = 13
const CHILD_NEAR = 12

/** All lines with their measures, and where each row begins. */
export function drawLines(bonds: Bonds, web: Web, routes: Routes, x: readonly number[], heights: readonly number[]) {
  const index = new Map(bonds.persons.map(({ id }, i) => [id, i]))
  const tracks = trackKeeper(web.rows.length)
  const loose: LooseLine[] = []
  const tops: number[] = []
  const drawing: Drawing = { index, web, x, tracks, tops, loose, entries: entryPoints(routes, index, x) }
  for (const route of routes.bonds) drawBond(route, drawing)
  for (const { tie, legs, channel } of routes.ties) {
    const ends = legs ? legs.map((leg) => legPoints(leg, drawing)) : tie.persons.map((id) => [above(id, drawing)])
    const { points } = joined(ends[0]!, ends[1]!, channel, drawing)
    loose.push({
      line: {
        is: 'tie',
        kind: isSibling(tie.kind) ? 'sibling' : 'tie',
        key: tie.key,
        relations: tie.relations,
        points: [],
      },
      points,
    })
  }

  let y = 0
  for (let row = 0; row < web.rows.length; row++) {
    y = tracks.settle(row, y, row > 0)
    tops.push(y)
    y += heights[row]!
  }
  const bottom = tracks.settle(web.rows.length, y, false)
  const fix = ({ x: at, y: height }: Loose): Point => ({ x: at, y: height() })
  const lines = loose.map(({ line, points, mark }) => ({
    ...line,
    points: points.map(fix),
    ...(mark && { mark: fix(mark) }),
  }))
  return { lines: lines as GenogramLine[], tops, bottom }
}

interface Drawing {
  index: ReadonlyMap<string, number>
  web: Web
  x: readonly number[]
  tracks: ReturnType<typeof trackKeeper>
  /** Where each row begins; filled when all lines are counted. */
  tops: number[]
  loose: LooseLine[]
  entries: ReadonlyMap<string, number>
}

function drawBond(route: BondRoute, drawing: Drawing): void {
  const { bond, channel } = route
  const { index, web, tracks, tops, loose, entries } = drawing
  const entryOf = (child: string) => entries.get(`${bond.key}>${child}`)!
  const stem = drawParents(route, drawing, entryOf)
  const kind = strongest(bond.links.map((link) => link.kind))
  for (const { row, passage } of route.rows) {
    const way = [...stem]
    walk(way, passage, channel, tracks)
    const here = bond.links.filter((link) => web.rowOf[index.get(link.child)!] === row)
    const forks = forksOf(bond, new Map(here.map((link) => [link.child, entryOf(link.child)])))
    const start = way.at(-1)!.x
    const heads = here.map((link) => forks.get(link.child) ?? entryOf(link.child))
    const [low, high] = [Math.min(start, ...heads), Math.max(start, ...heads)]
    const bar = tracks.add(row, 1, low, high)
    const at = () => bar.y
    const points = [...way, { x: start, y: at }, { x: low, y: at }, { x: high, y: at }]
    loose.push({ line: { is: 'stem', key: `${bond.key}|${row}`, kind, relations: [], points: [] }, points })
    here.forEach(({ child, kind: childKind, relations }, i) => {
      const forked = forks.has(child)
      const end = { x: entryOf(child), y: () => tops[row]! + (forked ? 2 : SYMBOL / 2) }
      const line: GenogramLine = {
        is: 'child',
        key: `${bond.key}>${child}`,
        kind: childKind,
        child,
        relations,
        points: [],
      }
      loose.push({ line, points: [{ x: heads[i]!, y: at }, end] })
    })
    for (const { children, identical, relations } of bond.twins) {
      const [a, b] = children
      if (!here.some((link) => link.child === a)) continue
      const half = () => (bar.y + tops[row]!) / 2
      const both = here.some((link) => link.child === b)
      const ends = both ? [a, b] : [a, a]
      const line: GenogramLine = {
        is: 'twins',
        key: `${bond.key}=${a}=${b}`,
        identical: identical && both,
        relations,
        points: [],
      }
      loose.push({
        line,
        points: ends.map((id) => ({ x: ((forks.get(id) ?? entryOf(id)) + entryOf(id)) / 2, y: half })),
      })
    }
  }
}

// The line between two parents, or none; answers where the line to their children begins.
function drawParents({ bond, straight, legs, channel }: BondRoute, drawing: Drawing, entryOf: (id: string) => number) {
  const { index, web, x, tops, loose } = drawing
  const couple = (points: Loose[], mark: Loose) => {
    const { key, kind, relations } = bond
    loose.push({ line: { is: 'couple', key, kind, relations, points: [], mark: { x: 0, y: 0 } }, points, mark })
  }
  if (straight) {
    const [a, b] = bond.parents.map((id) => index.get(id)!).sort((m, n) => x[m]! - x[n]!) as [number, number]
    const y = () => tops[web.rowOf[a]!]! + SYMBOL / 2
    const edge = x[a]! + SYMBOL / 2
    couple(
      [
        { x: x[a]!, y },
        { x: x[b]!, y },
      ],
      { x: (edge + (bond.links.length > 0 ? straight.x : x[b]! - SYMBOL / 2)) / 2, y },
    )
    return [{ x: straight.x, y }]
  }
  const [a, b] = legs.map((leg) => legPoints(leg, drawing)) as [Loose[], Loose[] | undefined]
  if (!b) return a
  const [from, to] = [a.at(-1)!.x, b.at(-1)!.x]
  const { points, y } = joined(a, b, channel, drawing)
  couple(points, { x: from * 0.7 + to * 0.3, y })
  const middle = bond.links.reduce((sum, link) => sum + entryOf(link.child), 0) / Math.max(1, bond.links.length)
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const inside = Math.min(8, (high - low) / 2)
  return [{ x: Math.max(low + inside, Math.min(high - inside, middle)), y }]
}

// Into the top of the symbol, beside where parents come in.
const above = (id: string, { index, web, x, tops }: Drawing): Loose => {
  const person = index.get(id)!
  return { x: x[person]! - 20, y: () => tops[web.rowOf[person]!]! + SYMBOL / 2 }
}

// From the middle of the symbol (it lies over it) to the lane beside it, down, and on past other rows.
function legPoints({ person, port, lane, passage }: Leg, { web, x, tracks, tops }: Drawing): Loose[] {
  const row = web.rowOf[person]!
  // The straight line of a couple leaves in the middle; others below and above it, in turn.
  const step = Math.min(24, Math.ceil(port / 2) * 9 + 3) * (port % 2 ? 1 : -1)
  const y = () => tops[row]! + SYMBOL / 2 + step
  const points: Loose[] = [
    { x: x[person]!, y },
    { x: lane.x, y },
  ]
  walk(points, passage, row + 1, tracks)
  return points
}

// On past other rows, through the places kept free for it.
function walk(points: Loose[], passage: readonly Lane[], from: number, tracks: Drawing['tracks']): void {
  let channel = from
  for (const { x, row } of passage) {
    const last = points.at(-1)!.x
    const track = tracks.add(channel, 1, last, x)
    points.push({ x: last, y: () => track.y }, { x, y: () => track.y })
    channel = row < channel ? row : row + 1
  }
}

function joined(a: Loose[], b: Loose[], channel: number, { tracks }: Drawing) {
  const [from, to] = [a.at(-1)!.x, b.at(-1)!.x]
  const track = tracks.add(channel, 0, from, to)
  const y = () => track.y
  return { points: [...a, { x: from, y }, { x: to, y }, ...[...b].reverse()], y }
}

// Where the line of each child comes in: side by side when there is more than one, and straight on when that is near enough.
function entryPoints(routes: Routes, index: ReadonlyMap<string, number>, x: readonly number[]): Map<string, number> {
  const above = new Map<string, { key: string; from: number }[]>()
  for (const { bond, straight, legs } of routes.bonds) {
    const from = straight?.x ?? legs.reduce((sum, leg) => sum + leg.lane.x, 0) / legs.length
    for (const { child } of bond.links)
      above.set(child, [...(above.get(child) ?? []), { key: `${bond.key}>${child}`, from }])
  }
  const entries = new Map<string, number>()
  for (const [child, lines] of above) {
    const middle = x[index.get(child)!]!
    lines.sort((a, b) => a.from - b.from)
    const step = Math.min(ENTRY, 40 / Math.max(1, lines.length - 1))
    lines.forEach(({ key, from }, i) => {
      const near = lines.length === 1 && Math.abs(from - middle) <= CHILD_NEAR
      entries.set(key, near ? from : middle + (i - (lines.length - 1) / 2) * step)
    })
  }
  return entries
}

// Twins (and more) leave from one point.
function forksOf(bond: Bond, entries: ReadonlyMap<string, number>): Map<string, number> {
  const groups: string[][] = []
  for (const { children } of bond.twins) {
    if (!children.every((child) => entries.has(child))) continue
    const known = groups.find((group) => children.some((child) => group.includes(child)))
    if (known) known.push(...children.filter((child) => !known.includes(child)))
    else groups.push([...children])
  }
  const forks = new Map<string, number>()
  for (const group of groups) {
    const middle = group.reduce((sum, child) => sum + entries.get(child)!, 0) / group.length
    for (const child of group) forks.set(child, middle)
  }
  return forks
}

const linkOrder: readonly LinkKind[] = ['birth', 'adopted', 'foster', 'step', 'guardian']
const strongest = (kinds: readonly LinkKind[]): LinkKind => linkOrder.find((kind) => kinds.includes(kind)) ?? 'birth'
