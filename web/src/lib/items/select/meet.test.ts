import { expect, test } from 'vitest'
import { meet, sameTexts } from './meet.ts'

const base = { words: 'Slapen', noticeableBy: '' }

test('what only one changed is taken over', () => {
  expect(meet(base, { ...base, words: 'Rustig slapen' }, { ...base, noticeableBy: 'geen nachtmerries' })).toEqual({
    merged: { words: 'Rustig slapen', noticeableBy: 'geen nachtmerries' },
    clashes: [],
  })
})

test('what both changed differently is for a person to choose', () => {
  const { clashes } = meet(base, { ...base, words: 'Rustig slapen' }, { ...base, words: 'Vroeg slapen' })
  expect(clashes).toEqual([{ field: 'words', mine: 'Rustig slapen', theirs: 'Vroeg slapen' }])
})

test('the same change twice is no clash', () => {
  expect(meet(base, { ...base, words: 'Rustig slapen ' }, { ...base, words: 'Rustig slapen' }).clashes).toEqual([])
  expect(sameTexts(base, { ...base })).toBe(true)
})
