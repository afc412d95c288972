import { expect, test } from 'vitest'
import { cleanPng } from './png.ts'
import { chunk, somePng } from './testing/pictures.ts'
import { MARKS } from './testing/sounds.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('only the picture stays: where, when, by whom and with what goes, also what stands behind the end', () => {
  const given = somePng()
  for (const mark of MARKS) expect(text(given)).toContain(mark)
  const clean = cleanPng(given)!
  for (const mark of MARKS) expect(text(clean)).not.toContain(mark)
  for (const gone of ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'pHYs']) expect(text(clean)).not.toContain(gone)
  expect(text(clean)).toMatch(/IHDR.*sRGB.*IDAT.*IEND/s)
  expect(cleanPng(clean)).toEqual(clean)
})

test('cut at each byte it is refused, or nothing of the picture is lost; no changed byte comes through', () => {
  const given = cleanPng(somePng())!
  for (let n = 0; n < given.length; n++) expect(cleanPng(given.subarray(0, n))).toBeUndefined()
  for (let n = 0; n < given.length; n++) {
    const changed = Uint8Array.from(given)
    changed[n]! ^= 0x20
    expect(cleanPng(changed)).toBeUndefined()
  }
})

test('what must be understood and is not, what is too large, and a film are no picture of ours', () => {
  expect(cleanPng(somePng({ more: [chunk('XXXX', 'x')] }))).toBeUndefined()
  expect(cleanPng(somePng({ wide: 6001 }))).toBeUndefined()
  expect(cleanPng(somePng({ wide: 0 }))).toBeUndefined()
  expect(text(cleanPng(somePng({ more: [chunk('acTL', '\0\0\0\u0002\0\0\0\0')] }))!)).not.toContain('acTL')
})
