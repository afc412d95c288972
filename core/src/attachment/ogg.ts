import { isAt } from './bytes.ts'

// A sound of Firefox: pages of packets. The second packet is what people and programs wrote on it (OpusTags); it becomes empty.
const TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i << 24
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value & 0x80000000 ? 0x04c11db7 : 0)
  return value >>> 0
})
/** The sum that a page carries of itself; it counts as nought while it is made. */
export function pageSum(bytes: Uint8Array, from: number, until: number): number {
  let sum = 0
  for (let at = from; at < until; at++) {
    const byte = at >= from + 22 && at < from + 26 ? 0 : bytes[at]!
    sum = ((sum << 8) ^ TABLE[((sum >>> 24) ^ byte) & 0xff]!) >>> 0
  }
  return sum
}

const CONTINUED = 1
const HEAD = 'OpusHead'
const TAGS = 'OpusTags'

/** The same Ogg with the voice and nothing else, or undefined when it is no Ogg with one voice in Opus. */
export function cleanOgg(given: Uint8Array): Uint8Array | undefined {
  const bytes = given.slice()
  let stream: string | undefined
  let packet = 0
  let tagsBegun = false
  for (let at = 0; at < bytes.length; ) {
    if (!isAt(bytes, at, 'OggS') || bytes[at + 4] !== 0 || at + 27 > bytes.length) return undefined
    const flags = bytes[at + 5]!
    const serial = bytes.subarray(at + 14, at + 18).join()
    // One stream: a second one could be a film, or another voice behind the first.
    if (stream !== undefined && (serial !== stream || (flags & 2) !== 0)) return undefined
    stream = serial
    const sizes = bytes.subarray(at + 27, at + 27 + bytes[at + 26]!)
    let from = at + 27 + sizes.length
    const end = from + sizes.reduce((sum, size) => sum + size, 0)
    if (end > bytes.length || sizes.length !== bytes[at + 26]) return undefined
    if (packet === 0 && !isAt(bytes, from, HEAD)) return undefined
    if (packet === 1 && !tagsBegun && (flags & CONTINUED) !== 0) return undefined
    const first = from
    let touched = false
    for (const size of sizes) {
      if (packet === 0 && from + size - first > 64) return undefined
      if (packet === 1) {
        if (!tagsBegun && (!isAt(bytes, from, TAGS) || size < 16)) return undefined
        bytes.fill(0, tagsBegun ? from : from + TAGS.length, from + size)
        tagsBegun = true
        touched = true
      }
      from += size
      if (size < 255) packet++
    }
    if (touched) new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 22, pageSum(bytes, at, end), true)
    at = end
  }
  return packet > 2 ? bytes : undefined
}
