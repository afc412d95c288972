import { isAt, numberAt, textAt } from './bytes.ts'

// A sound of Chromium, Edge, Firefox and new Safaris: EBML, elements in elements. Only what is needed to hear the voice stays: what
// program made it, when, under what name, tags and pictures become nothing (Void), and so does whatever is not in this list.
const MASTERS = new Set([0x1a45dfa3, 0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0xe1, 0x1f43b675, 0xa0])
// Of live recordings only these two may have no size of their own.
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const DOC_TYPE = 0x4282
const TRACK_TYPE = 0x83
const CODEC = 0x86
const CODEC_PRIVATE = 0x63a2
const KEPT = new Set([
  ...[0x4286, 0x42f7, 0x42f2, 0x42f3, DOC_TYPE, 0x4287, 0x4285],
  ...[0x2ad7b1, 0x4489],
  ...[0xd7, 0x73c5, TRACK_TYPE, CODEC, CODEC_PRIVATE, 0x56aa, 0x56bb, 0x9c, 0x23e383],
  ...[0xb5, 0x78b5, 0x9f, 0x6264],
  ...[0xe7, 0xa3, 0xab, 0xa7, 0xa1, 0x9b, 0x75a2, 0xfb],
])
// A player asks for these two; they may be empty.
const EMPTIED = new Set([0x4d80, 0x5741])
const VOID = 0xec
const SOUND = 2

interface Element {
  id: number
  /** Where what is in it begins and ends; it ends nowhere when it has no size. */
  from: number
  until: number | undefined
}

function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const idLength = Math.clz32(bytes[at] ?? 0) - 23
  const sizeAt = at + idLength
  const sizeLength = Math.clz32(bytes[sizeAt] ?? 0) - 23
  if (idLength > 4 || sizeLength > 8 || sizeAt + sizeLength > bytes.length) return undefined
  const from = sizeAt + sizeLength
  const first = bytes[sizeAt]! & (0xff >> sizeLength)
  const rest = bytes.subarray(sizeAt + 1, from)
  const unknown = first === 0xff >> sizeLength && rest.every((byte) => byte === 0xff)
  const size = first * 256 ** (sizeLength - 1) + numberAt(bytes, sizeAt + 1, sizeLength - 1)
  return { id: numberAt(bytes, at, idLength), from, until: unknown ? undefined : from + size }
}

/** Makes nothing of what stands from `at` until `until`: an element of that length that says nothing. */
function empty(bytes: Uint8Array, at: number, until: number): boolean {
  const length = until - at
  if (length < 2) return false
  bytes.fill(0, at, until)
  bytes[at] = VOID
  if (length - 2 < 127) bytes[at + 1] = 0x80 | (length - 2)
  else {
    bytes[at + 1] = 0x01
    for (let i = 0, size = length - 9; i < 7; i++, size = Math.floor(size / 256)) bytes[at + 8 - i] = size % 256
  }
  return true
}

/** The same WebM with the voice and nothing else, or undefined when it is no WebM with one voice in Opus. */
export function cleanWebm(given: Uint8Array): Uint8Array | undefined {
  const bytes = given.slice()
  const tracks: number[] = []
  const codecs: string[] = []
  let docType = ''
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at)
    if (!element) return undefined
    const { id, from, until } = element
    if (until === undefined ? id !== SEGMENT && id !== CLUSTER : until > bytes.length) return undefined
    if (MASTERS.has(id)) {
      at = from
      continue
    }
    const end = until!
    if (id === DOC_TYPE) docType = textAt(bytes, from, Math.min(end - from, 8)).replaceAll('\0', '')
    if (id === TRACK_TYPE) tracks.push(numberAt(bytes, from, end - from))
    if (id === CODEC) codecs.push(textAt(bytes, from, Math.min(end - from, 40)))
    // The head of Opus: which channels there are, at most a table of them.
    if (id === CODEC_PRIVATE && !(isAt(bytes, from, 'OpusHead') && end - from <= 64)) return undefined
    if (EMPTIED.has(id)) bytes.fill(0, from, end)
    else if (!KEPT.has(id) && !empty(bytes, at, end)) return undefined
    at = end
  }
  return docType === 'webm' && tracks.join() === `${SOUND}` && codecs.join() === 'A_OPUS' ? bytes : undefined
}
