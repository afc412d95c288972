import { promisify } from 'node:util'
import { inflate } from 'node:zlib'

const unpack = promisify(inflate)
/** So much may come out of one packed piece, and of all together: a page of a scan is some twenty. */
const MOST_OF_ONE = 60_000_000
const MOST_OF_ALL = 250_000_000
/** So many things it may be put together of: a thick report has some ten thousand. */
const MOST_THINGS = 100_000
const THING = Buffer.from('endobj')
const BEGIN = Buffer.from('stream')
const END = Buffer.from('endstream')

/** A packed piece as it is, or undefined when it is none or too large. */
export const inflated = (bytes: Uint8Array): Promise<Uint8Array | undefined> =>
  unpack(bytes, { maxOutputLength: MOST_OF_ONE }).catch(() => undefined)

/**
 * What is small and becomes so large when it is unpacked that the server would fall over: looked at before anything else reads it. Pieces are found by their words, so nothing
 * of their being described otherwise matters.
 */
export async function faultOfSize(given: Uint8Array): Promise<string | undefined> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  let things = 0
  for (let at = bytes.indexOf(THING); at >= 0; at = bytes.indexOf(THING, at + THING.length))
    if (++things > MOST_THINGS) return 'pdf.too-large'
  let all = 0
  for (let at = bytes.indexOf(BEGIN); at >= 0; at = bytes.indexOf(BEGIN, at)) {
    at += BEGIN.length
    const from = at + (bytes[at] === 13 ? 1 : 0) + (bytes[at] === 10 || bytes[at + 1] === 10 ? 1 : 0)
    const until = bytes.indexOf(END, from)
    if (until < 0) return undefined
    // Only what is packed this way can grow; its first byte says so.
    if ((bytes[from]! & 0x0f) === 8) {
      const size = await unpack(bytes.subarray(from, until), { maxOutputLength: MOST_OF_ONE, finishFlush: 2 }).then(
        (out) => out.length,
        (error: NodeJS.ErrnoException) => (error.code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0),
      )
      all += size
      if (all > MOST_OF_ALL) return 'pdf.too-large'
    }
    at = until + END.length
  }
  return undefined
}
