import { connect, type Socket } from 'node:net'
import { AppError } from '@keukentafel/core/shared/errors.ts'

/** Looks for malware in what somebody sends: 'clean', or what was found. Throws when nobody could look. */
export type Scanner = (bytes: Uint8Array) => Promise<'clean' | 'found'>

const WAIT_MS = 30_000
const PIECE = 64_000
const MOST_ANSWER = 10_000

/** Where clamd listens: `host:port`, or the file of a socket. */
export const placeOf = (address: string): { path: string } | { host: string; port: number } => {
  if (address.startsWith('/')) return { path: address }
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) }
}

/** A scanner that asks clamd (INSTREAM). Whatever goes wrong on the way is "could not look", never "clean". */
export function clamd(address: string, waitMs = WAIT_MS): Scanner {
  return async (bytes) => {
    const answer = await ask(placeOf(address), bytes, waitMs).catch((error: Error) => {
      throw new AppError('scanner.away', { internal: error.message })
    })
    if (/^stream: OK\0?$/.test(answer)) return 'clean'
    if (/ FOUND\0?$/.test(answer)) return 'found'
    throw new AppError('scanner.away', { internal: 'the scanner did not say what it is' })
  }
}

function ask(place: ReturnType<typeof placeOf>, bytes: Uint8Array, waitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const line: Socket = connect(place)
    let answer = ''
    const end = (error?: Error) => {
      line.destroy()
      clearTimeout(timer)
      if (error) reject(error)
      else resolve(answer)
    }
    // One clock for all of it: who drips a byte at a time is away too.
    const timer = setTimeout(() => end(new Error('the scanner took too long')), waitMs)
    line.setEncoding('latin1')
    line.on('error', end)
    line.on('data', (text) => {
      answer += String(text)
      if (answer.includes('\0')) end()
      else if (answer.length > MOST_ANSWER) end(new Error('the scanner says too much'))
    })
    line.on('close', () => end(new Error('the scanner hung up')))
    line.on('connect', () => {
      line.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE)
        const size = Buffer.alloc(4)
        size.writeUInt32BE(piece.length)
        line.write(size)
        line.write(piece)
      }
      line.write(Buffer.alloc(4))
    })
  })
}
