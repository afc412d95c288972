import { kinds } from '@keukentafel/core/plan/kinds.ts'
import { expect, test } from 'vitest'
import type { ItemOf } from '../model.ts'
import { pieceOfKind } from './piece.ts'

test.each(Object.entries(kinds))('%s lies in the piece that the rule says', (kind, { piece }) => {
  expect(pieceOfKind(kind as ItemOf['kind'])).toBe(piece)
})
