import { numberAt } from './bytes.ts'
import { MOST_DOTS } from './names.ts'

// A photo as a browser redraws it: what is needed to see it stays; where, when and by whom it was taken (APP1: Exif, XMP), other programs' pieces
// (APP0 to APP15, with the small pictures in them), comments and whatever comes behind the end go. No browser is trusted to have done so.
const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const COMMENT = 0xfe
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xc2
// Tables of how it was made smaller.
const isTable = (marker: number) => marker === 0xdb || marker === 0xc4 || marker === 0xdd
const isOfPrograms = (marker: number) => marker >= 0xe0 && marker <= 0xef

/** Where the lines of a scan that begin at `at` end: at the next marker that is not part of them. */
function endOfLines(bytes: Uint8Array, at: number): number {
  for (let i = at; i + 1 < bytes.length; i++) {
    const next = bytes[i + 1]!
    if (bytes[i] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return i
  }
  return -1
}

/** The same JPEG with the picture and nothing else, or undefined when it is none, or larger than it may be. */
export function cleanJpeg(given: Uint8Array): Uint8Array | undefined {
  if (given[0] !== 0xff || given[1] !== START) return undefined
  const kept: Uint8Array[] = [given.subarray(0, 2)]
  let frames = 0
  let scans = 0
  for (let at = 2; at + 4 <= given.length + 2; ) {
    const marker = given[at + 1]!
    if (given[at] !== 0xff) return undefined
    if (marker === END) {
      if (frames !== 1 || scans === 0) return undefined
      return joined([...kept, given.subarray(at, at + 2)])
    }
    const end = at + 2 + numberAt(given, at + 2, 2)
    if (end > given.length || end < at + 4) return undefined
    if (isFrame(marker)) {
      frames++
      const [dots, high, wide, colours] = [
        given[at + 4],
        numberAt(given, at + 5, 2),
        numberAt(given, at + 7, 2),
        given[at + 9],
      ]
      if (
        dots !== 8 ||
        high < 1 ||
        high > MOST_DOTS ||
        wide < 1 ||
        wide > MOST_DOTS ||
        (colours !== 1 && colours !== 3)
      )
        return undefined
    }
    if (isFrame(marker) || isTable(marker)) kept.push(given.subarray(at, end))
    else if (marker === SCAN) {
      const after = endOfLines(given, end)
      if (after < 0) return undefined
      scans++
      kept.push(given.subarray(at, after))
      at = after
      continue
    } else if (!isOfPrograms(marker) && marker !== COMMENT) return undefined
    at = end
  }
  return undefined
}

/**
 * The same for a picture inside a document, whatever its size and colours: frames, tables and lines stay, and how its colours are meant (Adobe), without which it looks
 * wrong. Undefined when it is no whole JPEG.
 */
export function bareJpeg(given: Uint8Array): Uint8Array | undefined {
  if (given[0] !== 0xff || given[1] !== START) return undefined
  const kept: Uint8Array[] = [given.subarray(0, 2)]
  for (let at = 2; at + 4 <= given.length + 2; ) {
    const marker = given[at + 1]!
    if (given[at] !== 0xff) return undefined
    if (marker === END) return joined([...kept, given.subarray(at, at + 2)])
    const end = at + 2 + numberAt(given, at + 2, 2)
    if (end > given.length || end < at + 4) return undefined
    const after = marker === SCAN ? endOfLines(given, end) : end
    if (after < 0) return undefined
    const isAdobe = marker === 0xee && end - at === 16
    if (isAdobe || !(isOfPrograms(marker) || marker === COMMENT)) kept.push(given.subarray(at, after))
    at = after
  }
  return undefined
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
