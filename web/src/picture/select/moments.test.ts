import { describe, expect, test } from 'vitest'
import { hearersOf, hearingChange } from '../../lib/items/select/hearers.ts'
import { olderTexts } from '../../lib/items/select/history.ts'
import { said, tableWith } from '../../lib/items/select/table.fixture.ts'
import { momentsOf, momentsWith, wordsOf } from './moments.ts'

const goal = said('goal', 'g', {
  state: 'done',
  version: 3,
  content: { words: 'Weer rustig slapen', wording: 2, forPersons: ['elif'] },
})
const table = tableWith([
  goal,
  said('step', 's', {
    state: 'done',
    parentId: 'g',
    updatedAt: '2026-11-10T09:00:00.000Z',
    updatedBy: 'opa',
    content: { what: 'Lampje', doers: ['opa'] },
  }),
  said('success', 'k', {
    onDate: '2026-11-12',
    saidBy: 'deniz',
    content: { text: 'Drie nachten geslapen', aboutPersons: ['elif'] },
  }),
])
const events = [
  {
    at: '2026-11-01T09:00:00.000Z',
    by: 'mama',
    version: 1,
    before: null,
    after: { state: 'idea', content: { words: 'Slapen' } },
  },
  {
    at: '2026-11-05T09:00:00.000Z',
    by: 'mama',
    version: 2,
    before: { state: 'idea', content: { words: 'Slapen' } },
    after: { state: 'idea', content: { words: 'Weer rustig slapen' } },
  },
  {
    at: '2026-11-20T09:00:00.000Z',
    by: 'mama',
    version: 3,
    before: { state: 'idea', content: { words: 'Weer rustig slapen' } },
    after: { state: 'done', content: { words: 'Weer rustig slapen' } },
  },
]

describe('what happened', () => {
  test('newest first, from successes, steps and the history of goals', () => {
    const moments = momentsOf(table, new Map([['g', events]]))
    expect(moments.map(({ what, at }) => [what, at.slice(0, 10)])).toEqual([
      ['goal-done', '2026-11-20'],
      ['success', '2026-11-12'],
      ['step-done', '2026-11-10'],
      ['reworded', '2026-11-05'],
    ])
    expect(moments[3]?.older).toBe('Slapen')
    expect(wordsOf(moments[2]!)).toBe('Lampje')
  })

  test('only with the people who were chosen', () => {
    const moments = momentsOf(table, new Map())
    expect(momentsWith(moments, ['opa']).map(({ what }) => what)).toEqual(['step-done'])
    expect(momentsWith(moments, [])).toHaveLength(2)
  })

  test('older texts, newest first, with who replaced them', () => {
    expect(olderTexts(events, 'words')).toEqual([{ text: 'Slapen', at: '2026-11-05T09:00:00.000Z', by: 'mama' }])
  })
})

describe('who hears it', () => {
  test('names who comes in and who no longer hears it', () => {
    const change = hearingChange(table, goal.item, { audience: 'chosen', audiencePersons: ['opa'] })
    expect(change.more).toEqual([])
    expect(change.fewer.map((person) => person.id)).toEqual(['deniz', 'elif', 'tom'])
    expect(hearersOf(table, { ...goal.item, audience: 'family' })).toHaveLength(3)
  })
})
