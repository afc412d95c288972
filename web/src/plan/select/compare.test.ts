import { describe, expect, test } from 'vitest'
import { said } from '../../lib/items/select/table.fixture.ts'
import { wordDifference } from '../../lib/items/select/word-difference.ts'
import { compareMoments } from './compare.ts'

describe('two moments of the plan', () => {
  const old = said('goal', 'a', { state: 'idea', content: { words: 'Rustig slapen' } }).item
  const item = (more: object) => ({ ...old, ...more }) as typeof old

  test('says what is new, what was reworded, what moved and what ended', () => {
    const step = said('step', 's', { content: { what: 'Lampje kopen' } }).item
    const reworded = item({ state: 'now', content: { ...old.content, words: 'Weer rustig slapen' } })
    expect(compareMoments([old], [reworded, step]).map(({ what, after }) => [what, after.id])).toEqual([
      ['reworded', 'a'],
      ['moved', 'a'],
      ['added', 's'],
    ])
    expect(compareMoments([old], [item({ state: 'stopped' })]).map(({ what }) => what)).toEqual(['ended'])
    expect(compareMoments([old], [old])).toEqual([])
  })

  test('another side in a view is other words', () => {
    const view = said('view', 'v', { content: { stance: 'agree', text: 'goed' } }).item
    const other = { ...view, content: { ...view.content, stance: 'see_differently' as const } }
    expect(compareMoments([view], [other]).map(({ what }) => what)).toEqual(['reworded'])
  })
})

describe('differences word by word', () => {
  const marked = (before: string, after: string) =>
    wordDifference(before, after)
      .map(({ text, as }) => (as === 'same' ? text : `${as === 'old' ? '-' : '+'}[${text.trim()}] `))
      .join('')
      .trim()

  test('marks what went and what came', () => {
    expect(marked('Ik wil rustig slapen', 'Ik wil weer rustig kunnen slapen')).toBe(
      'Ik wil +[weer] rustig +[kunnen] slapen',
    )
    expect(marked('elke dag naar school', 'elke maandag naar school')).toBe('elke -[dag] +[maandag] naar school')
    expect(marked('', 'nieuw')).toBe('+[nieuw]')
  })

  test('keeps every word of both, also of long texts', () => {
    const long = (word: string) => Array.from({ length: 1500 }, (_, i) => (i % 7 ? word : `${i}`)).join(' ')
    const pieces = wordDifference(long('x'), long('y'))
    const text = (skip: string) =>
      pieces
        .filter(({ as }) => as !== skip)
        .map((piece) => piece.text)
        .join('')
        .replace(/\s+/g, ' ')
    expect(text('new')).toBe(long('x'))
    expect(text('old')).toBe(long('y'))
  })
})
