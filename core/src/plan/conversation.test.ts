import { expect, test } from 'vitest'
import { settles } from './conversation.ts'
import { faultsBetween } from './item.ts'

const asked = { state: 'asked', onDate: null, content: { text: 'Hoe gaat het?', persons: [], place: '', time: null } }

test('asking for a talk, other words and calling it off choose nothing for the family', () => {
  expect(settles('conversation', undefined, { ...asked, content: { text: 'Hoe gaat het?' } })).toBe(false)
  expect(settles('conversation', asked, { ...asked, content: { ...asked.content, text: 'Hoe slapen we?' } })).toBe(
    false,
  )
  expect(settles('conversation', asked, { ...asked, state: 'cancelled' })).toBe(false)
  expect(settles('agenda-point', undefined, { ...asked, state: 'planned' })).toBe(false)
})

test.each([
  ['a day', { ...asked, onDate: '2026-12-01' }],
  ['a place', { ...asked, content: { ...asked.content, place: 'bij oma' } }],
  ['a time', { ...asked, content: { ...asked.content, time: '10:00' } }],
  ['who must be there', { ...asked, content: { ...asked.content, persons: ['x'] } }],
  ['beginning', { ...asked, state: 'now' }],
  ['ending', { ...asked, state: 'held' }],
])('choosing %s settles it', (_, next) => {
  expect(settles('conversation', asked, next)).toBe(true)
  expect(settles('conversation', undefined, next)).toBe(true)
})

test('a talk that is settled has a day; a message has words; a spokesperson is somebody', () => {
  const codes = (kind: 'conversation' | 'taking-part', state: string, content: Record<string, unknown>) =>
    faultsBetween(kind, state, null, content).map(({ pointer, code }) => `${pointer} ${code}`)
  expect(codes('conversation', 'asked', asked.content)).toEqual([])
  for (const state of ['planned', 'now', 'held'])
    expect(codes('conversation', state, asked.content)).toEqual(['/onDate date.missing'])
  expect(codes('taking-part', 'planned', { way: 'there', text: '', persons: [] })).toEqual([])
  expect(codes('taking-part', 'planned', { way: 'message', text: '', persons: [] })).toEqual([
    '/content/text text.empty',
  ])
  expect(codes('taking-part', 'planned', { way: 'spokesperson', text: '', persons: [] })).toEqual([
    '/content/persons choice.missing',
  ])
})
