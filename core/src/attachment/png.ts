import { isAt, numberAt, textAt } from './bytes.ts'

// A picture of a screen or a scan: what is needed to see it stays, in the order in which it stood. Text (tEXt, iTXt, zTXt), where and by what it was taken (eXIf), when
// (tIME), colour profiles with names in them (iCCP), moving pictures, and whatever comes behind the end go. What has to be understood and is not, is refused.
const START = '\x89PNG\r\n\x1a\n'
const needed: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND']
const harmless: readonly string[] = ['tRNS', 'gAMA', 'cHRM', 'sRGB']
const MOST_DOTS = 6000

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
/** The sum that stands behind each piece of a PNG. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** The same PNG with the picture and nothing else, or undefined when it is none, is broken, or larger than it may be. */
export function cleanPng(given: Uint8Array): Uint8Array | undefined {
  if (!isAt(given, 0, START)) return undefined
  const kept: Uint8Array[] = [given.subarray(0, 8)]
  let seen = 0
  let data = 0
  for (let at = 8; at + 12 <= given.length; ) {
    const size = numberAt(given, at, 4)
    const end = at + 12 + size
    if (end > given.length) return undefined
    const type = textAt(given, at + 4, 4)
    if (!/^[A-Za-z]{4}$/.test(type) || crc32(given.subarray(at + 4, end - 4)) !== numberAt(given, end - 4, 4))
      return undefined
    if ((type === 'IHDR') !== (seen === 0)) return undefined
    if (type === 'IHDR' && !isHead(given, at + 8, size)) return undefined
    if (type === 'IDAT') data += size
    if (needed.includes(type) || harmless.includes(type)) kept.push(given.subarray(at, end))
    // A capital says that it cannot be left out.
    else if (type[0] === type[0]!.toUpperCase()) return undefined
    if (type === 'IEND') return size === 0 && data > 0 ? joined(kept) : undefined
    seen++
    at = end
  }
  return undefined
}

function isHead(bytes: Uint8Array, at: number, size: number): boolean {
  const [wide, high, colour] = [numberAt(bytes, at, 4), numberAt(bytes, at + 4, 4), bytes[at + 9]]
  const fits = (dots: number) => dots >= 1 && dots <= MOST_DOTS
  return size === 13 && fits(wide) && fits(high) && [0, 2, 3, 4, 6].includes(colour ?? 1)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
