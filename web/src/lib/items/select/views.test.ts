import { describe, expect, test } from 'vitest'
import { said, tableWith } from './table.fixture.ts'
import { agreedByFamily, supportersOf, viewOf, viewsOn } from './views.ts'

const goal = said('goal', 'g', {
  state: 'idea',
  content: { words: 'Ik wil rustig slapen', wording: 2, supporters: ['opa', 'deniz'] },
})
const view = (id: string, saidBy: string, stance: string, ofWording = 2) =>
  said('view', id, { parentId: 'g', saidBy, content: { stance, text: 'zo zie ik het', ofWording } })

describe('views', () => {
  test('the family stands first and a view about an earlier wording says so', () => {
    const table = tableWith([
      goal,
      view('1', 'tom', 'agree'),
      view('2', 'deniz', 'see_differently'),
      view('3', 'mama', 'agree', 1),
    ])
    expect(viewsOn(table, goal.item).map(({ person, isEarlier }) => [person.id, isEarlier])).toEqual([
      ['deniz', false],
      ['mama', true],
      ['tom', false],
    ])
    expect(viewOf(table, goal.item, 'tom')?.entry.item.id).toBe('1')
  })

  test('agreement of a professional, or to earlier words, is no agreement of the family', () => {
    expect(agreedByFamily(tableWith([goal, view('1', 'tom', 'agree'), view('3', 'mama', 'agree', 1)]), goal.item)).toBe(
      false,
    )
    expect(agreedByFamily(tableWith([goal, view('3', 'mama', 'agree_with_remark')]), goal.item)).toBe(true)
  })

  test('who sees it differently does not count as supporting it, also when named before', () => {
    const table = tableWith([goal, view('2', 'deniz', 'see_differently'), view('3', 'mama', 'agree')])
    expect(supportersOf(table, goal.item).map((person) => person.id)).toEqual(['opa', 'mama'])
  })
})
