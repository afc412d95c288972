/** A line of a drawing: colour and width by number, and points x, y, x, y, ... on a sheet of 1000 by 1000. */
export interface Stroke {
  c: number
  w: number
  p: readonly number[]
}

export const SHEET = 1000
/** Colours and widths are chosen from a list on the screen; here they are only numbers. */
export const COLOURS = 6
export const WIDTHS = 3
/** A drawing travels with the plan of who may see it, so it stays small: about thirty thousand characters at most. */
export const MOST_STROKES = 300
export const MOST_POINTS = 3000
/** How far a point may lie from the line before it is kept. */
const NEAR = 3

type Point = readonly [number, number]
const pairs = (flat: readonly number[]): Point[] =>
  Array.from({ length: Math.floor(flat.length / 2) }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!] as const)

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs(dy * x - dx * y + bx * ay - by * ax) / length
}

/** The same line with as few points as the eye needs (Ramer, Douglas and Peucker); without recursion, so that no line is too long. */
export function simplified(flat: readonly number[]): number[] {
  const points = pairs(flat)
  if (points.length < 3) return points.flat()
  const kept = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, until] = next
    let far = -1
    let most = NEAR
    for (let i = from + 1; i < until; i++) {
      const away = distance(points[i]!, points[from]!, points[until]!)
      if (away > most) {
        far = i
        most = away
      }
    }
    if (far < 0) continue
    kept.add(far)
    open.push([from, far], [far, until])
  }
  return points.filter((_, i) => kept.has(i)).flat()
}

export const pointsIn = (strokes: readonly Stroke[]): number => strokes.reduce((sum, { p }) => sum + p.length / 2, 0)

/** Whether one more line still fits. */
export const fits = (strokes: readonly Stroke[], more: Stroke): boolean =>
  strokes.length < MOST_STROKES && pointsIn(strokes) + more.p.length / 2 <= MOST_POINTS
