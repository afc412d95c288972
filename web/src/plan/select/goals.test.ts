import { describe, expect, test } from 'vitest'
import { said, tableWith } from '../../lib/items/select/table.fixture.ts'
import { goalHeaps, goalTree, heapOf } from './goals.ts'
import { progressOf, stepsOf } from './steps.ts'

const table = tableWith([
  said('goal', 'rust', { state: 'idea' }),
  said('goal', 'slapen', { state: 'now', parentId: 'rust' }),
  said('goal', 'ooit', { state: 'later' }),
  said('goal', 'los', { state: 'idea', parentId: 'not-readable' }),
  said('step', 'lampje', { state: 'done', parentId: 'slapen', content: { doers: ['mama'] } }),
  said('step', 'lezen', {
    state: 'open',
    parentId: 'slapen',
    onDate: '2026-11-27',
    content: { doers: ['opa', 'mama'] },
  }),
  said('step', 'bellen', { state: 'stuck', parentId: 'rust', content: { doers: ['mama'] } }),
])

describe('goals as a tree', () => {
  test('small goals lie under their long-term goal', () => {
    expect(goalTree(table).map((node) => [node.goal.item.id, node.small.map((small) => small.goal.item.id)])).toEqual([
      ['rust', ['slapen']],
      ['ooit', []],
      ['los', []],
    ])
  })

  test('a long-term goal is worked on now when one of its small goals is', () => {
    expect(goalTree(table).map(heapOf)).toEqual(['now', 'later', 'idea'])
    expect(goalHeaps(table).now).toHaveLength(1)
  })

  test('progress counts the steps of the small goals too', () => {
    expect(progressOf(table, goalTree(table)[0]!)).toEqual({ done: 1, total: 3, stuck: 1 })
  })

  test('one person has their own open steps, soonest first', () => {
    expect(stepsOf(table, 'mama').map(({ item }) => item.id)).toEqual(['lezen', 'bellen'])
  })
})
