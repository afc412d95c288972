import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeLength, codeLetters, codeToLookUp, isPaperCode, makeCode, printCode, readCode } from './code.ts'

const bytes = fc.uint8Array({ minLength: 32, maxLength: 64 })
const codes = bytes.map(makeCode).filter((code) => code !== null)
const lookAlikes = 'I1LO0QS5Z2B8G6UV'

describe('codes on paper', () => {
  test('have ten letters, none that looks like another', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toHaveLength(codeLength)
        expect(isPaperCode(code)).toBe(true)
      }),
    )
    // L stands alone: neither I nor 1 is used.
    expect([...codeLetters].filter((letter) => lookAlikes.replace('L', '').includes(letter))).toEqual([])
    expect(new Set(codeLetters).size).toBe(codeLetters.length)
  })

  test('are read back however somebody typed them', () => {
    const between = fc.constantFrom('', ' ', '-', '.', '\t')
    fc.assert(
      fc.property(codes, fc.array(between, { minLength: 11, maxLength: 11 }), fc.boolean(), (code, gaps, small) => {
        const typed =
          gaps[0] + [...code].map((letter, i) => (small ? letter.toLowerCase() : letter) + gaps[i + 1]).join('')
        expect(readCode(typed)).toBe(code)
        expect(codeToLookUp(typed)).toEqual({ code, paper: true })
        expect(readCode(printCode(code))).toBe(code)
      }),
    )
  })

  test('no letter is likelier than another: every byte below the limit counts, none above it', () => {
    const drawn = Array.from({ length: 256 }, (_, byte) => makeCode(new Uint8Array(codeLength).fill(byte)))
    const counts = new Map<string, number>()
    for (const code of drawn) if (code) counts.set(code[0]!, (counts.get(code[0]!) ?? 0) + 1)
    expect([...counts.keys()].sort().join('')).toBe([...codeLetters].sort().join(''))
    expect(new Set(counts.values()).size).toBe(1)
  })

  test('too little luck gives no code instead of a shorter one', () => {
    expect(makeCode(new Uint8Array(32).fill(255))).toBeNull()
    expect(makeCode(new Uint8Array(9))).toBeNull()
  })

  test('a long code of a link is looked up as it is, and counts as no guess', () => {
    const long = 'aZ09-_aZ09-_aZ09-_aZ09-_aZ09-_aZ'
    expect(codeToLookUp(` ${long} `)).toEqual({ code: long, paper: false })
    expect(codeToLookUp('hallo')).toEqual({ code: 'hallo', paper: true })
  })
})
