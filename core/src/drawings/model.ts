import { type DrawnShape, drawnShapes, type RelationKind, type Strength } from '../families/relations.ts'

/** A person as a drawing needs them: only what an endpoint gave this reader already. */
export interface DrawnPerson {
  id: string
  /** As they want to stand in a drawing. */
  name: string
  kind: 'family' | 'network' | 'professional'
  age: number | null
  birthDate: string | null
  deceasedOn: string | null
  shape: DrawnShape
}
/** "from is <kind> of to". */
export interface DrawnRelation {
  id: string
  from: string
  to: string
  kind: RelationKind
  strength?: Strength | undefined
}
export interface DrawnHome {
  id: string
  name: string
  persons: readonly string[]
}
export interface Point {
  x: number
  y: number
}
export interface Box extends Point {
  width: number
  height: number
}
/** How wide a text is on paper or screen, in the units of the drawing. */
export type Measure = (text: string) => number

/** The symbol of who chose none: from the pronoun they gave themselves, otherwise the one that says nothing. */
export function shapeFor(chosen: string, pronoun: string): DrawnShape {
  const shape = drawnShapes.find((one) => one === chosen)
  if (shape) return shape
  const words = pronoun.toLowerCase().split(/[^a-z]+/)
  const he = words.some((word) => ['hij', 'hem', 'he', 'him'].includes(word))
  const she = words.some((word) => ['zij', 'ze', 'haar', 'she', 'her'].includes(word))
  return he === she ? 'diamond' : he ? 'square' : 'circle'
}

/** By age, the oldest first; who is not known to be older stands in a fixed order, so that a drawing does not change by itself. */
export function byAge(a: DrawnPerson, b: DrawnPerson): number {
  const years = (b.age ?? -1) - (a.age ?? -1)
  if (years !== 0) return years
  const [bornA, bornB] = [a.birthDate ?? '9999', b.birthDate ?? '9999']
  if (bornA !== bornB) return bornA < bornB ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
