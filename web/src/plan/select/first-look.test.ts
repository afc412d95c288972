import { expect, test } from 'vitest'
import { said, tableWith } from '../../lib/items/select/table.fixture.ts'
import { comingUp, goesWell } from './first-look.ts'

const step = (id: string, onDate: string, state = 'open') =>
  said('step', id, { onDate, state, content: { what: id } } as never)

test('what is still to come this week, the soonest first, and no more than a few', () => {
  const table = tableWith([
    step('gisteren', '2026-11-23'),
    step('klaar', '2026-11-24', 'done'),
    step('zondag', '2026-11-29'),
    step('vandaag', '2026-11-24'),
    step('volgende week', '2026-11-30'),
    step('morgen', '2026-11-25'),
    step('overmorgen', '2026-11-26'),
  ])
  expect(comingUp(table, '2026-11-23').map(({ item }) => item.id)).toEqual(['vandaag', 'morgen', 'overmorgen'])
})

test('what went well last stands first; what no longer holds is not told', () => {
  const table = tableWith([
    said('strength', 'oud', { createdAt: '2026-01-01T10:00:00Z' } as never),
    said('strength', 'weg', { state: 'past' } as never),
    said('success', 'nieuw', { onDate: '2026-11-20' } as never),
  ])
  expect(goesWell(table).map(({ item }) => item.id)).toEqual(['nieuw', 'oud'])
})
