import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import { isPublicUrl, publicLookup } from './public-host.ts'

/** Why nothing came from an address. A host of our own network and one that does not exist are one: nobody learns here what stands there. */
export type FetchFault = 'away' | 'slow' | 'gone' | 'locked' | 'server' | 'redirects' | 'too-large'
/** Says why, and never where. */
export class NotFetched extends Error {
  readonly fault: FetchFault
  constructor(fault: FetchFault) {
    super(`not fetched: ${fault}`)
    this.fault = fault
  }
}
/** What stood there, and by what it is known when we come again. */
export interface Fetched {
  bytes: Uint8Array
  etag: string | null
  modified: string | null
}
/** By what we know what stood there the last time. */
export type Known = Pick<Fetched, 'etag' | 'modified'>
/** Fetches what stands at an address of the world; null is what we have already. Throws `NotFetched`. */
export type FetchPublic = (address: string, known?: Known) => Promise<Fetched | null>

interface Options {
  mostBytes: number
  longestMs: number
  /** A way out other than to hosts of the world; for tests only. */
  way?: { agent: https.Agent; allows?(url: string): boolean }
}
const MOST_REDIRECTS = 3

/**
 * Fetches for somebody else: only https, only hosts of the world, each looked up at the moment of connecting, and again wherever it sends us
 * on. Without cookies, and without a word about who asks.
 */
export function fetcherOfPublic({ mostBytes, longestMs, way }: Options): FetchPublic {
  const agent = way?.agent ?? new https.Agent({ lookup: publicLookup, keepAlive: false })
  const allows = way?.allows ?? isPublicUrl
  return async (address, known) => {
    const signal = AbortSignal.timeout(longestMs)
    try {
      let url = address
      for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
        if (!allows(url)) throw new NotFetched('away')
        const answer = await ask(url, known, agent, signal)
        const to = [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0) && answer.headers.location
        if (!to) return await taken(answer, known, mostBytes)
        answer.destroy()
        if (!URL.canParse(to, url)) throw new NotFetched('server')
        url = new URL(to, url).href
      }
      throw new NotFetched('redirects')
    } catch (error) {
      if (error instanceof NotFetched) throw error
      // What the network says names the host.
      throw new NotFetched(signal.aborted ? 'slow' : 'away')
    }
  }
}

const ask = (url: string, known: Known | undefined, agent: https.Agent, signal: AbortSignal) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      accept: 'text/calendar, */*;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'Mozilla/5.0 (compatible; calendar)',
      ...(known?.etag && { 'if-none-match': known.etag }),
      ...(known?.modified && { 'if-modified-since': known.modified }),
    }
    https.get(url, { agent, headers, signal }, resolve).on('error', reject)
  })

async function taken(answer: IncomingMessage, known: Known | undefined, mostBytes: number): Promise<Fetched | null> {
  const { statusCode = 0, headers } = answer
  if (statusCode !== 200) {
    answer.destroy()
    if (statusCode === 304 && (known?.etag || known?.modified)) return null
    const locked = statusCode === 401 || statusCode === 403
    throw new NotFetched(statusCode === 404 || statusCode === 410 ? 'gone' : locked ? 'locked' : 'server')
  }
  const chunks: Uint8Array[] = []
  let size = Number(headers['content-length'] ?? 0) > mostBytes ? mostBytes + 1 : 0
  if (size === 0)
    for await (const chunk of answer as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > mostBytes) break
      chunks.push(chunk)
    }
  if (size > mostBytes) {
    answer.destroy()
    throw new NotFetched('too-large')
  }
  return { bytes: Buffer.concat(chunks), etag: sendable(headers.etag), modified: sendable(headers['last-modified']) }
}
// Sent back as it came; what cannot be sent is not kept.
const sendable = (text: string | undefined) => (text && /^[\x20-\x7e]{1,300}$/.test(text) ? text : null)
