import { describe, expect, test } from 'vitest'
import type { Action } from './actions.ts'
import { decide } from './decide.ts'
import type { Facts, SeatFacts } from './facts.ts'
import { facts, line, room, seat, talk } from './ordinary.fixture.ts'

// The matrix shows a room into which one was not asked; here everybody is in it.
const people: Record<string, SeatFacts> = {
  mother: seat({}),
  'child of 9': seat({ age: 9 }),
  'daughter of 14': seat({ age: 14 }),
  grandmother: seat({ kind: 'network' }),
  nurse: seat({ kind: 'professional', isCoordinator: true }),
}
const asks = (action: Action, who: SeatFacts, more: Partial<Facts> = {}) => {
  const decision = decide(action, facts(who, { room: { ...room, member: true, mayAsk: true }, ...more }))
  return 'permit' in decision ? decision.permit.ground : decision.denied
}
const all = (action: Action, more: Partial<Facts> = {}) => Object.values(people).map((who) => asks(action, who, more))

describe('in a room of the family’s own', () => {
  test.each([
    ['room.read', ['in-the-room', 'in-the-room', 'in-the-room', 'in-the-room', 'not-in-audience']],
    ['room.looked', ['family-seat', 'family-seat', 'family-seat', 'family-only', 'not-in-audience']],
    ['room.say', ['in-the-room', 'in-the-room', 'in-the-room', 'in-the-room', 'not-in-audience']],
    ['room.ask', ['family-seat', 'too-young', 'too-young', 'family-only', 'not-in-audience']],
    ['room.leave', ['family-seat', 'family-seat', 'family-seat', 'not-your-task', 'not-in-audience']],
    ['room.edit', Array(4).fill('not-the-sayer').concat('not-in-audience')],
    ['room.bring', ['not-the-sayer', 'not-the-sayer', 'not-the-sayer', 'family-only', 'not-in-audience']],
  ] as const)('%s', (action, expected) => {
    expect(all(action)).toEqual(expected)
  })
  test('a line is destroyed by who said it, at any age, and by nobody else', () => {
    expect(all('room.destroy')).toEqual(Array(4).fill('not-the-sayer').concat('not-in-audience'))
    expect(all('room.destroy', { line: { ...line, saidBy: 'me' } })).toEqual(
      Array(4).fill('own-words').concat('not-in-audience'),
    )
    expect(asks('room.destroy', people.mother!, { line: { ...line, saidBy: 'me', state: 'draft' } })).toBe(
      'not-in-audience',
    )
  })
  test('own words are brought by who said them, a draft and what was brought before by nobody', () => {
    const mine = { ...line, saidBy: 'me' }
    expect(all('room.bring', { line: mine })).toEqual([
      'own-words',
      'own-words',
      'own-words',
      'family-only',
      'not-in-audience',
    ])
    for (const not of [{ state: 'draft', createdBy: 'me' }, { state: 'past' }, { brought: true }] as const)
      expect(asks('room.bring', people.mother!, { line: { ...mine, ...not } })).toBe('not-your-task')
    expect(asks('room.bring', people.mother!, { line: { ...line, sayerHasAccount: false } })).toBe(
      'for-who-has-no-account',
    )
  })
  test('a draft is read by who wrote it down, whoever said it', () => {
    const draft = { ...line, state: 'draft' as const, saidBy: 'me' }
    expect(asks('room.hear', people.mother!, { line: draft })).toBe('not-in-audience')
    expect(asks('room.hear', people.mother!, { line: { ...draft, createdBy: 'me' } })).toBe('own-hand')
  })
  test('a relative is not put out, and asking a professional is refused whoever asks', () => {
    const about = (kind: 'family' | 'professional') => ({
      room: { member: true, mayAsk: true, other: { personId: 'x', kind } },
    })
    expect(asks('room.leave', people.mother!, about('family'))).toBe('not-your-task')
    expect(asks('room.ask', people.mother!, about('professional'))).toBe('family-only')
  })
})

describe('skipping the own plan', () => {
  const decides = (who: SeatFacts, more: Partial<typeof talk>) =>
    asks('talk.skip', who, { talk: { ...talk, kind: 'skip', ...more } })
  const parent = { kind: 'family', age: 40, hasAccount: true } as const
  test('that the parents do not want it is theirs to say', () => {
    expect(decides(people.mother!, { reason: 'not-wanted', byPerson: 'me', decider: parent })).toBe('own-words')
    expect(decides(people.nurse!, { reason: 'not-wanted', decider: parent })).toBe('not-the-sayer')
    expect(decides(people.nurse!, { reason: 'not-wanted', decider: { ...parent, hasAccount: false } })).toBe(
      'for-who-has-no-account',
    )
    expect(decides(people.mother!, { reason: 'not-wanted', byPerson: 'me', decider: { ...parent, age: 17 } })).toBe(
      'too-young',
    )
  })
  test.each(['threat', 'harm'] as const)('%s is decided by a professional in their own name', (reason) => {
    expect(decides(people.nurse!, { reason, byPerson: 'me' })).toBe('legal-reason')
    expect(decides(people.nurse!, { reason })).toBe('not-your-task')
    expect(decides(people.mother!, { reason, byPerson: 'me' })).toBe('not-your-task')
  })
})
