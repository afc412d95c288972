import type { Piece } from '@keukentafel/core/access/pieces.ts'
import type { ItemOf } from '../model.ts'
import type { Table } from './table.ts'

const week = [
  'visit',
  'look-back',
  'conversation',
  'agenda-point',
  'taking-part',
  'heard-check',
  'information',
  'condition',
  'plan-b',
  'limit',
  'calmer',
  'calmer-change',
  'calmer-answer',
] as const
const self = [
  'strength',
  'worry',
  'success',
  'section',
  'own-line',
  'domain-view',
  'explanation',
  'child-word',
  'came-of',
  'transcript',
  'energy',
  'capacity',
] as const

const other: Partial<Record<ItemOf['kind'], Piece>> = { thread: 'messages', message: 'messages', document: 'documents' }

/** In which piece of what is shared a kind lies; the list of core/src/plan/kinds.ts, which is too large for a first screen. */
export const pieceOfKind = (kind: ItemOf['kind']): Piece =>
  other[kind] ??
  ((week as readonly string[]).includes(kind) ? 'week' : (self as readonly string[]).includes(kind) ? 'self' : 'goals')

/** In which it lies here: where that lies which it hangs below. */
export function pieceOf(table: Table, item: Pick<ItemOf, 'kind' | 'parentId'>): Piece {
  const parent = item.parentId ? table.plan.items.find((entry) => entry.item.id === item.parentId) : undefined
  return parent ? pieceOf(table, parent.item) : pieceOfKind(item.kind)
}
