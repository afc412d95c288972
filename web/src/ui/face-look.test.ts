import { expect, test } from 'vitest'
import { initialsOf, lookFrom, personColours, skins } from './face-look.ts'

test('the same text always gives the same look, different texts differ', () => {
  expect(lookFrom('opa-kees')).toEqual(lookFrom('opa-kees'))
  const looks = Array.from({ length: 200 }, (_, i) => lookFrom(`person-${i}`))
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBeGreaterThan(150)
  expect(new Set(looks.map((look) => look.skin)).size).toBe(skins.length)
  expect(new Set(looks.map((look) => look.colour)).size).toBe(personColours.length)
})

test('what a person should say about themselves is never guessed', () => {
  for (let i = 0; i < 500; i++) {
    const look = lookFrom(String(i))
    expect([look.headwear, look.aid, look.beard, look.symbol]).toEqual([undefined, undefined, undefined, undefined])
    expect(['bald', 'thin']).not.toContain(look.hair)
    expect(['grey', 'white']).not.toContain(look.hairColour)
  }
})

test('initials are whole characters of any script', () => {
  expect(initialsOf('Opa Kees')).toBe('OK')
  expect(initialsOf('Elif')).toBe('E')
  expect(initialsOf('  Anne-Marie van den Berg ')).toBe('AB')
  expect(initialsOf('محمد علي')).toBe('مع')
  expect(initialsOf('')).toBe('')
})
