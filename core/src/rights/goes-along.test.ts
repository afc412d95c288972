import { expect, test } from 'vitest'
import { goesAlong } from './goes-along.ts'

const said = (id: string, saidBy: string, parentId: string | null = null, kind = 'step') => ({
  id,
  kind,
  parentId,
  saidBy,
})
const items = [
  said('goal', 'mother', null, 'goal'),
  said('own step', 'mother', 'goal'),
  said('view of nurse', 'nurse', 'goal', 'view'),
  said('step of nurse', 'nurse', 'goal'),
  said('note of mother on it', 'mother', 'step of nurse', 'note'),
  said('view on own step', 'nurse', 'own step', 'view'),
  said('other', 'mother', null, 'goal'),
]

test('views and what the same person said below go along; what others said comes loose with what hangs below it', () => {
  expect(goesAlong(items, ['goal'])).toEqual({
    gone: ['goal', 'own step', 'view on own step', 'view of nurse'],
    loose: ['step of nurse'],
  })
  expect(goesAlong(items, ['view of nurse'])).toEqual({ gone: ['view of nurse'], loose: [] })
  expect(goesAlong(items, ['own step', 'goal']).gone).toHaveLength(4)
  expect(goesAlong(items, ['not here'])).toEqual({ gone: [], loose: [] })
})
