import { expect, test } from 'vitest'
import { layTable } from '../../lib/items/select/table.ts'
import { couldJoin } from './could-join.ts'

test('family and network with an account, but no helper, not oneself, and who is in it already', () => {
  const person = (id: string, kind: string, hasAccount = true) => ({ id, kind, hasAccount })
  const people = [
    person('me', 'family'),
    person('father', 'family'),
    person('child', 'family', false),
    person('oma', 'network'),
    person('nurse', 'professional'),
  ]
  const plan = { persons: people, items: [], me: { personId: 'me' } } as unknown as Parameters<typeof layTable>[0]
  expect(couldJoin(layTable(plan), []).map(({ id }) => id)).toEqual(['father', 'oma'])
  expect(couldJoin(layTable(plan), ['oma']).map(({ id }) => id)).toEqual(['father'])
})
