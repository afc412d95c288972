import type { Box, DrawnHome, DrawnPerson, DrawnRelation, Point } from '../model.ts'
import type { BondKind, LinkKind } from './bonds.ts'

export const SYMBOL = 56
export const LINE_HEIGHT = 19
export const HOME_SIGN = 24
/** Somebody in the drawing: the box that symbol, name and signs take together. */
export interface GenogramPerson {
  person: DrawnPerson
  box: Box
  symbol: Box
  /** Lines of the name, then the years of who died. */
  label: string[]
  /** Homes where they live, in the order in which the homes were given. */
  homes: DrawnHome[]
  row: number
}
export type GenogramLine = { key: string; points: Point[]; relations: string[] } & (
  | { is: 'couple'; kind: BondKind; mark: Point }
  | { is: 'stem'; kind: LinkKind }
  | { is: 'child'; kind: LinkKind; child: string }
  | { is: 'twins'; identical: boolean }
  | { is: 'tie'; kind: 'sibling' | 'tie' }
)
export interface Genogram {
  width: number
  height: number
  persons: GenogramPerson[]
  lines: GenogramLine[]
}
export interface GenogramInput {
  persons: readonly DrawnPerson[]
  relations: readonly DrawnRelation[]
  homes: readonly DrawnHome[]
}

/** The years of who died: from until, or only until. */
export const yearsOf = ({ birthDate, deceasedOn }: DrawnPerson): string =>
  deceasedOn === null ? '' : `${birthDate?.slice(0, 4) ?? ''}–${deceasedOn.slice(0, 4)}`
