import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountOfPerson, acrToAsk, inDomain, type LinkFacts, levelOfAcr } from './providers.ts'

const eidas = {
  'http://eidas.europa.eu/LoA/low': 'low',
  'http://eidas.europa.eu/LoA/substantial': 'substantial',
  'http://eidas.europa.eu/LoA/high': 'high',
} as const

describe('the level that a provider vouches for', () => {
  test('only in the words that were agreed, and only when it is enough', () => {
    const at = (acr: unknown, needed: 'low' | 'substantial' | 'high' = 'substantial') => levelOfAcr(eidas, needed, acr)
    expect(at('http://eidas.europa.eu/LoA/high')).toBe('high')
    expect(at('http://eidas.europa.eu/LoA/substantial')).toBe('substantial')
    expect(at('http://eidas.europa.eu/LoA/low')).toBeNull()
    expect(at('http://eidas.europa.eu/LoA/low', 'low')).toBe('low')
    for (const lie of [
      'high',
      'http://eidas.europa.eu/LoA/HIGH',
      '',
      '0',
      null,
      undefined,
      1,
      {},
      ['x'],
      'toString',
      '__proto__',
    ])
      expect(at(lie)).toBeNull()
    expect(levelOfAcr({ mfa: 'substantial' }, 'low', 'http://eidas.europa.eu/LoA/high')).toBeNull()
  })
  test('what is enough is asked for', () => {
    expect(acrToAsk(eidas, 'substantial')).toEqual([
      'http://eidas.europa.eu/LoA/substantial',
      'http://eidas.europa.eu/LoA/high',
    ])
  })
})

describe('which account somebody is', () => {
  const facts = fc.record({
    purpose: fc.constantFrom<LinkFacts['purpose']>('sign-in', 'link', 'step-up'),
    linked: fc.constantFrom('mine', 'theirs', null),
    current: fc.constantFrom('mine', null),
    byAddress: fc.option(fc.record({ accountId: fc.constantFrom('mine', 'theirs'), hasFactor: fc.boolean() })),
    vouches: fc.boolean(),
    left: fc.boolean(),
  })
  test('never somebody else who is not linked, never an address that nobody vouches for, never after leaving', () => {
    fc.assert(
      fc.property(facts, (f) => {
        const verdict = accountOfPerson(f)
        if (f.left) expect(verdict).toEqual({ no: 'left-organisation' })
        if ('create' in verdict)
          expect([f.purpose, f.linked, f.vouches, f.byAddress]).toEqual(['sign-in', null, true, null])
        if ('account' in verdict) {
          const own = [
            f.linked,
            f.purpose === 'sign-in' ? null : f.current,
            f.vouches && !f.byAddress?.hasFactor ? f.byAddress?.accountId : null,
          ]
          expect(own).toContain(verdict.account)
          if (f.linked) expect(verdict.account).toBe(f.linked)
          if (f.purpose !== 'sign-in') expect(verdict.account).toBe(f.current)
        }
      }),
      { numRuns: 2000 },
    )
  })
  test('an address belongs to a domain as a whole', () => {
    expect(inDomain('a@zorg.example', ['zorg.example'])).toBe(true)
    expect(inDomain('a@ZORG.example', ['zorg.example'])).toBe(true)
    for (const other of ['a@evilzorg.example', 'a@zorg.example.evil', 'a@zorg.example@evil', 'zorg.example'])
      expect(inDomain(other, ['zorg.example'])).toBe(false)
  })
})
