import { isAt, numberAt, textAt } from './bytes.ts'

// A sound of Safari: boxes in boxes. Days on which it was made become nought, names of programs empty, and whatever is not needed to hear
// it becomes a free box with nothing in it (names, places and pictures stand in `udta` and `meta`).
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'mvex', 'moof', 'traf', 'dinf', 'edts'])
const KEPT = new Set([
  ...['ftyp', 'styp', 'mvhd', 'tkhd', 'mdhd', 'hdlr', 'smhd', 'dref', 'stsd', 'stts', 'stsc', 'stsz', 'stco', 'co64'],
  ...['trex', 'mehd', 'mfhd', 'tfhd', 'tfdt', 'trun', 'mdat', 'sidx', 'elst', 'sgpd', 'sbgp', 'ctts', 'stss'],
])
const DATED = new Set(['mvhd', 'tkhd', 'mdhd'])
const VOICES = ['mp4a', 'Opus']

/** The same MP4 with the voice and nothing else, or undefined when it is no MP4 with one sound and no picture. */
export function cleanMp4(given: Uint8Array): Uint8Array | undefined {
  if (!isAt(given, 4, 'ftyp')) return undefined
  const bytes = given.slice()
  const handlers: string[] = []
  const voices: string[] = []
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return undefined
    const name = textAt(bytes, at + 4, 4)
    const size = numberAt(bytes, at, 4)
    // A box of more than four thousand million bytes, or one that goes on to the end, no browser makes of a minute.
    if (size < 8 || at + size > bytes.length) return undefined
    const [from, end] = [at + 8, at + size]
    if (HOLDERS.has(name)) {
      at = from
      continue
    }
    if (DATED.has(name)) bytes.fill(0, from + 4, from + (bytes[from] === 1 ? 20 : 12))
    if (name === 'hdlr') {
      handlers.push(textAt(bytes, from + 8, 4))
      bytes.fill(0, from + 24, end)
    }
    // Where the sound stands: here. An address becomes empty.
    if (name === 'dref') bytes.fill(0, from + 20, end)
    if (name === 'stsd') voices.push(textAt(bytes, from + 12, 4))
    if (!KEPT.has(name)) {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4) // "free"
      bytes.fill(0, from, end)
    }
    at = end
  }
  return handlers.join() === 'soun' && voices.length === 1 && VOICES.includes(voices[0]!) ? bytes : undefined
}
