import { describe, expect, test } from 'vitest'
import type { Action } from './actions.ts'
import { decide } from './decide.ts'
import type { RightsFacts, SeatFacts } from './facts.ts'
import { facts, rights, seat } from './ordinary.fixture.ts'

// The matrix shows a request about a child of others; here it is about oneself, or about a child one represents.
const mother = seat({})
const nurse = seat({ kind: 'professional' })
const asks = (action: Action, who: SeatFacts, more: Partial<RightsFacts>) => {
  const decision = decide(action, facts(who, { rights: { ...rights, ...more } }))
  return 'permit' in decision ? decision.permit.ground : decision.denied
}
const of = (more: Partial<RightsFacts['person']>) => ({ person: { ...rights.person, ...more } })
const own = of({ personId: 'me' })
const child = (age: number | null) => of({ age, authority: 'parent' })

describe('who asks', () => {
  test('everybody from twelve for themselves, also who helps', () => {
    expect([mother, nurse, seat({ age: 12 }), seat({ age: null })].map((who) => asks('rights.ask', who, own))).toEqual(
      Array(4).fill('self'),
    )
    expect(asks('rights.ask', seat({ age: 11 }), own)).toBe('too-young')
  })
  test('for a child below twelve who holds authority; from twelve the young person says yes too; from sixteen nobody', () => {
    const ages = [0, 11, 12, 15, 16, 17, 18, 40, null, -1]
    expect(ages.map((age) => asks('rights.ask', mother, child(age)))).toEqual([
      'parental-authority',
      'parental-authority',
      'young-with-you',
      'young-with-you',
      'not-about-you',
      'not-about-you',
      'not-about-you',
      'not-about-you',
      'age-unknown',
      'age-unknown',
    ])
    expect(asks('rights.agree', seat({ age: 13 }), { ...own, state: 'waiting' })).toBe('self')
    expect(asks('rights.agree', mother, { ...child(13), state: 'waiting' })).toBe('not-your-task')
    expect(asks('rights.agree', seat({ age: 13 }), own)).toBe('not-your-task')
  })
  test.each(['none', 'unknown', null] as const)('not with authority that is %s', (authority) => {
    expect(asks('rights.ask', mother, of({ authority }))).toBe('authority-closed')
  })
  test('never for somebody who is not of the family', () => {
    expect(asks('rights.ask', mother, of({ kind: 'network', authority: 'parent' }))).toBe('not-about-you')
  })
})

describe('who sees it', () => {
  test('who asked, who it is about, and who represents a child below twelve', () => {
    expect(asks('rights.read', mother, { askedBy: 'me' })).toBe('own-hand')
    expect(asks('rights.read', mother, own)).toBe('self')
    expect(asks('rights.read', mother, child(11))).toBe('parental-authority')
  })
  test('what a young person asked alone is not seen by who holds authority', () => {
    expect(asks('rights.read', mother, child(12))).toBe('not-about-you')
    expect(asks('rights.withdraw', mother, child(12))).toBe('not-your-task')
  })
  test('who said the words, once it is open', () => {
    const sayer = { personId: 'me', kind: 'family', hasAccount: true } as const
    expect(asks('rights.read', mother, { sayer })).toBe('own-words')
    expect(asks('rights.read', mother, { sayer, state: 'waiting' })).toBe('not-about-you')
    expect(asks('rights.answer', mother, { sayer, askedBy: 'me' })).toBe('not-your-task')
  })
  test('a grown-up of the family answers about words of who has no account', () => {
    const sayer = { personId: 'oma', kind: 'family', hasAccount: false } as const
    expect(asks('rights.answer', mother, { sayer })).toBe('for-who-has-no-account')
    expect(asks('rights.answer', seat({ age: 17 }), { sayer })).toBe('not-your-task')
    expect(asks('rights.answer', nurse, { sayer })).toBe('not-your-task')
    expect(asks('rights.answer', mother, { sayer: { ...sayer, hasAccount: true } })).toBe('not-your-task')
  })
})

describe('destroying words', () => {
  test('own words at once, from twelve; of a child below twelve who holds authority', () => {
    expect(asks('rights.destroy', mother, own)).toBe('own-words')
    expect(asks('rights.destroy', seat({ kind: 'network' }), of({ personId: 'me', kind: 'network' }))).toBe('own-words')
    expect(asks('rights.destroy', seat({ age: 9 }), own)).toBe('too-young')
    expect(asks('rights.destroy', seat({ age: 9 }), { ...own, ownPlace: true })).toBe('own-words')
    expect(asks('rights.destroy', nurse, { ...of({ personId: 'kind', age: 9 }), ownPlace: true })).toBe('not-the-sayer')
    expect(asks('rights.destroy', mother, child(11))).toBe('parental-authority')
    expect(asks('rights.destroy', mother, child(12))).toBe('not-the-sayer')
  })
  test('words of who helps by profession never at once, also not by themselves', () => {
    expect(asks('rights.destroy', nurse, of({ personId: 'me', kind: 'professional' }))).toBe('file-duty')
    expect(asks('rights.destroy', mother, of({ kind: 'professional' }))).toBe('file-duty')
  })
})
