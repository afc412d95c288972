import type { Strength } from '../../families/relations.ts'
import { widest, wrapLabel } from '../label.ts'
import type { Box, Measure, Point } from '../model.ts'

/** Somebody or something around the middle. */
export interface CirclePlace {
  id: string
  name: string
  /** How much it carries; nothing said is a thin line as well, but says nothing in words. */
  strength: Strength | undefined
}
export interface CircleRing {
  key: string
  title: string
  places: readonly CirclePlace[]
}
export interface PlacedOnCircle {
  id: string
  box: Box
  face: Box
  label: string[]
  /** From the ring inwards to the face; its thickness is the support. */
  spoke: [Point, Point]
  strength: Strength | undefined
}
export interface CircleMap {
  width: number
  height: number
  centre: Point
  /** From the inside outwards: where each ring is drawn, and where its title stands. */
  rings: { key: string; title: Box & { text: string }; inner: number; radius: number }[]
  places: PlacedOnCircle[]
}

export const FACE = 60
export const CIRCLE_LINE = 19
const NAME_WIDTH = 116
const TITLE = 24
const APART = 10
const SPOKE = 14
const MARGIN = 16
export const MIDDLE = 74

const overlaps = (a: Box, b: Box, by: number) =>
  a.x < b.x + b.width + by && b.x < a.x + a.width + by && a.y < b.y + b.height + by && b.y < a.y + a.height + by

/**
 * Rings around a middle: each ring just wide enough that no face and no name lies under another. A name stands on the far side of
 * its face, so that the line to the middle never runs through it. The top of each ring is kept for its title.
 */
export function layCircle(rings: readonly CircleRing[], measure: Measure, middle = MIDDLE): CircleMap {
  const places: PlacedOnCircle[] = []
  const drawn: CircleMap['rings'] = []
  let inner = middle
  for (const ring of [...rings].filter((one) => one.places.length > 0)) {
    const cells = ring.places.map((place) => ({ place, label: wrapLabel(place.name, NAME_WIDTH, measure) }))
    const width = measure(ring.title)
    const nearest = inner + SPOKE + 10 + FACE / 2
    for (let radius = nearest; ; radius += 6) {
      const tried = cells.map(({ place, label }, i) => {
        const width = Math.max(FACE, widest(label, measure))
        return placeAt(place, label, width, angleOf(i, cells.length, radius, measure(ring.title)), radius, inner)
      })
      const outer = outerOf(tried, radius)
      const title = { x: -width / 2 - 8, y: -outer - 4, width: width + 16, height: TITLE, text: ring.title }
      const free = tried.every(
        (one, i) =>
          farFrom(one.box) >= inner + 4 &&
          [title, ...drawn.map((other) => other.title)].every((words) => !overlaps(one.box, words, 4)) &&
          tried.slice(i + 1).every((other) => !overlaps(one.box, other.box, APART)),
      )
      if (!free) continue
      places.push(...tried)
      drawn.push({ key: ring.key, title, inner, radius: outer })
      inner = outer + TITLE - 8
      break
    }
  }
  return moved(drawn, places, middle)
}

// From the top to the right and round; room at the top for the title, less as the ring gets wider.
function angleOf(index: number, count: number, radius: number, title: number): number {
  const free = Math.min(Math.PI * 0.9, (title + NAME_WIDTH + 24) / radius)
  if (count === 1) return Math.PI / 2
  return -Math.PI / 2 + free / 2 + ((2 * Math.PI - free) * index) / (count - 1)
}

function placeAt(
  { id, strength }: CirclePlace,
  label: string[],
  width: number,
  angle: number,
  radius: number,
  inner: number,
): PlacedOnCircle {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const at = { x: cos * radius, y: sin * radius }
  const above = sin < -0.35
  const lines = label.length * CIRCLE_LINE + 4
  const face = { x: at.x - FACE / 2, y: at.y - FACE / 2, width: FACE, height: FACE }
  const box = { x: at.x - width / 2, y: face.y - (above ? lines : 0), width, height: FACE + lines }
  const from = { x: cos * (inner + 3), y: sin * (inner + 3) }
  const to = { x: cos * (radius - FACE / 2 + 4), y: sin * (radius - FACE / 2 + 4) }
  return { id, box, face, label, strength, spoke: [from, to] }
}

// How near a box comes to the middle, and how far it reaches.
function farFrom({ x, y, width, height }: Box): number {
  const dx = Math.max(x, 0, -(x + width))
  const dy = Math.max(y, 0, -(y + height))
  return Math.hypot(dx, dy)
}
const reach = ({ x, y, width, height }: Box) =>
  Math.hypot(Math.max(Math.abs(x), Math.abs(x + width)), Math.max(Math.abs(y), Math.abs(y + height)))
const outerOf = (places: readonly PlacedOnCircle[], radius: number) =>
  Math.ceil(Math.max(radius + FACE / 2, ...places.map(({ box }) => reach(box))) + 8)

function moved(rings: CircleMap['rings'], places: readonly PlacedOnCircle[], middle: number): CircleMap {
  const outer = rings.at(-1)?.radius ?? middle
  const widths = Math.max(outer, ...rings.map(({ title }) => title.width / 2))
  const centre = { x: Math.ceil(widths + MARGIN), y: Math.ceil(outer + MARGIN + 4) }
  const round = (value: number) => Math.round(value * 10) / 10
  const move = <P extends Point>(at: P): P => ({ ...at, x: round(at.x + centre.x), y: round(at.y + centre.y) })
  return {
    width: centre.x * 2,
    height: centre.y + Math.ceil(outer) + MARGIN,
    centre,
    rings: rings.map((ring) => ({ ...ring, title: move(ring.title) })),
    places: places.map((place) => ({
      ...place,
      box: move(place.box),
      face: move(place.face),
      spoke: [move(place.spoke[0]), move(place.spoke[1])],
    })),
  }
}
