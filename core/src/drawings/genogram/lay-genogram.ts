import { widest, wrapLabel } from '../label.ts'
import type { Measure, Point } from '../model.ts'
import { gatherBonds } from './bonds.ts'
import { drawLines } from './draw-lines.ts'
import { generations } from './generations.ts'
import { orderRows } from './order.ts'
import { type Lane, planRoutes, type Routes } from './plan-routes.ts'
import {
  type Genogram,
  type GenogramInput,
  type GenogramLine,
  type GenogramPerson,
  HOME_SIGN,
  LINE_HEIGHT,
  SYMBOL,
  yearsOf,
} from './shape.ts'
import { spread, type Web } from './spread.ts'

const NAME_WIDTH = 112
const GAP = 30
const LANE = 11
const MARGIN = 20

/** A genogram: everybody once, every relation once, no symbol and no name under anything else. The same family gives the same drawing. */
export function layGenogram({ persons: everybody, relations, homes }: GenogramInput, measure: Measure): Genogram {
  const bonds = gatherBonds(everybody, relations)
  const { persons } = bonds
  if (persons.length === 0) return { width: 0, height: 0, persons: [], lines: [] }
  const from = new Map(relations.map((relation) => [relation.id, relation.from]))
  const rowOf = generations(bonds, from)
  const ordered = [...homes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const web = orderRows(
    bonds,
    rowOf,
    ordered.map((home) => [...home.persons].sort()),
  )
  const cells = persons.map((person) => {
    const years = yearsOf(person)
    const label = [...wrapLabel(person.name, NAME_WIDTH, measure), ...(years ? [years] : [])]
    const signs = homes.filter((home) => home.persons.includes(person.id))
    const width = Math.max(SYMBOL, widest(label, measure), signs.length * (HOME_SIGN + 4))
    const height = SYMBOL + 6 + label.length * LINE_HEIGHT + (signs.length > 0 ? HOME_SIGN + 2 : 0)
    return { label, signs, width, height }
  })
  // One width for everybody: then the middle between two people is also the middle of the space between them.
  const cell = Math.ceil(Math.max(...cells.map(({ width }) => width)))
  const rough = spread(web, () => cell + GAP, 12)
  const routes = planRoutes(bonds, web, rough)
  const widths = gapWidths(web, routes)
  const x = spread(web, (left, right) => cell + widths(left, right), 24)
  placeLanes(web, routes, x, cell)

  const heights = web.rows.map((row) => Math.max(...row.map((person) => cells[person]!.height)))
  const { lines, tops, bottom } = drawLines(bonds, web, routes, x, heights)
  const placed = persons.map((person, i): GenogramPerson => {
    const top = tops[web.rowOf[i]!]!
    const { label, signs, height } = cells[i]!
    return {
      person,
      label,
      homes: signs,
      row: web.rowOf[i]!,
      box: { x: x[i]! - cell / 2, y: top, width: cell, height },
      symbol: { x: x[i]! - SYMBOL / 2, y: top, width: SYMBOL, height: SYMBOL },
    }
  })
  return shifted(placed, lines, bottom)
}

function gapWidths(web: Web, { lanes }: Routes) {
  const count = new Map<number, number>()
  for (const { row, gap } of lanes) {
    const right = web.rows[row]![gap]
    if (right !== undefined) count.set(right, (count.get(right) ?? 0) + 1)
  }
  return (_left: number, right: number) => Math.max(GAP, 18 + (count.get(right) ?? 0) * LANE)
}

function placeLanes(web: Web, { lanes }: Routes, x: readonly number[], cell: number): void {
  const gaps = new Map<string, Lane[]>()
  for (const lane of lanes) {
    const key = `${lane.row}.${lane.gap}`
    gaps.set(key, [...(gaps.get(key) ?? []), lane])
  }
  for (const together of gaps.values()) {
    const { row, gap } = together[0]!
    together.sort((a, b) => a.side - b.side)
    const left = web.rows[row]![gap - 1]
    const right = web.rows[row]![gap]
    const width = (together.length - 1) * LANE
    const first =
      left === undefined
        ? x[right!]! - cell / 2 - 14 - width
        : right === undefined
          ? x[left]! + cell / 2 + 14
          : (x[left]! + x[right]!) / 2 - width / 2
    together.forEach((lane, i) => {
      lane.x = first + i * LANE
    })
  }
}

// Everything moved so that it begins at the margin.
function shifted(persons: GenogramPerson[], lines: GenogramLine[], bottom: number): Genogram {
  const points = lines.flatMap((line) => line.points)
  const left = Math.min(...persons.map(({ box }) => box.x), ...points.map((point) => point.x)) - MARGIN
  const right = Math.max(...persons.map(({ box }) => box.x + box.width), ...points.map((point) => point.x)) + MARGIN
  const top = Math.min(...persons.map(({ box }) => box.y), ...points.map((point) => point.y)) - MARGIN
  const round = (value: number) => Math.round(value * 10) / 10
  const move = <P extends Point>(at: P): P => ({ ...at, x: round(at.x - left), y: round(at.y - top) })
  return {
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top + MARGIN),
    persons: persons.map((one) => ({ ...one, box: move(one.box), symbol: move(one.symbol) })),
    lines: lines.map((line) => ({
      ...line,
      points: line.points.map(move),
      ...(line.is === 'couple' ? { mark: move(line.mark) } : {}),
    })),
  }
}
