import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { ENTER_FAMILY, READERS_OF_ITEMS } from '../server/src/changes/reader-store.ts'
import type { Database } from '../server/src/db/database.ts'
import type { GeneratedFamilies } from '../server/src/demo/generate-families.ts'
import { ask } from './client.ts'
import { signedCookie } from './cookie.ts'
import { percentile } from './load.ts'

interface Asked {
  port: number
  secret: string
  db: Database
  sample: GeneratedFamilies
  /** How many streams are open at once. */
  streams: number
  writesPerSecond: number
  seconds: number
}
/** One open stream; `at` holds when it last heard of each family. */
interface Open {
  account: string
  at: Map<string, number[]>
  close(): void
}

/** So long after the last write a change that nobody heard of counts as missed. */
const WAIT_MS = 10_000

function open(port: number, secret: string, token: string, account: string): Promise<Open> {
  return new Promise((resolve, reject) => {
    const at: Open['at'] = new Map()
    const request = http.get(
      {
        port,
        host: '127.0.0.1',
        path: '/api/v1/changes',
        agent: false,
        headers: { cookie: signedCookie(token, secret) },
      },
      (response) => {
        if (response.statusCode !== 200) return reject(new Error(`a stream was answered with ${response.statusCode}`))
        response.setEncoding('utf8')
        response.on('data', (text: string) => {
          const now = performance.now()
          for (const [, familyId] of text.matchAll(/event: change\ndata: \{"familyId":"([^"]+)"/g))
            at.set(familyId!, [...(at.get(familyId!) ?? []), now])
        })
        response.on('error', () => {})
        resolve({ account, at, close: () => request.destroy() })
      },
    )
    request.on('error', reject)
  })
}

/**
 * Opens so many streams at one node, writes a note so many times a second in one family after another, and measures for each stream
 * of somebody who may hear the note how long after the write was sent it was told. Who may hear it is asked of the database beforehand.
 */
export async function measureStreams({ port, secret, db, sample, streams, writesPerSecond, seconds }: Asked) {
  const today = new Date().toISOString().slice(0, 10)
  const families = sample.parents
  // Each with one device: who helps many families first, the rest parents.
  const tokens = [...sample.professionals, ...families].map(({ token }) => token).slice(0, streams)
  const accounts = new Map<string, string>()
  for (const token of new Set(tokens)) {
    const { text } = await ask(port, secret, { method: 'GET', path: '/me', token })
    accounts.set(token, (JSON.parse(text) as { accountId: string }).accountId)
  }
  const opened: Open[] = []
  for (let i = 0; i < tokens.length; i += 50)
    opened.push(...(await Promise.all(tokens.slice(i, i + 50).map((t) => open(port, secret, t, accounts.get(t)!)))))
  const readers = new Map<string, Open[]>()
  for (const { familyId, goalId } of families) {
    const { results } = await db.read({ statement: ENTER_FAMILY, values: [familyId] }, [
      [READERS_OF_ITEMS, [familyId, today, [goalId]]],
    ])
    const who = new Set((results[0] as { account_id: string }[]).map(({ account_id }) => account_id))
    readers.set(
      familyId,
      opened.filter(({ account }) => who.has(account)),
    )
  }

  const sent: { familyId: string; at: number; took: number }[] = []
  const begin = performance.now()
  const total = writesPerSecond * seconds
  const running: Promise<void>[] = []
  for (let n = 0; n < total; n++) {
    const wait = begin + (n * 1000) / writesPerSecond - performance.now()
    if (wait > 0) await new Promise((done) => setTimeout(done, wait))
    const { familyId, token, goalId } = families[n % families.length]!
    const at = performance.now()
    const write = { id: randomUUID(), kind: 'note', parentId: goalId, content: { text: 'Vandaag ging het beter.' } }
    const request = { method: 'POST', path: `/families/${familyId}/items`, token, body: write } as const
    running.push(
      ask(port, secret, { ...request, headers: { 'idempotency-key': randomUUID() } }).then(() => {
        sent.push({ familyId, at, took: performance.now() - at })
      }),
    )
  }
  await Promise.all(running)
  const took = (performance.now() - begin) / 1000
  // Each family is written to again only after all others, so the first that is heard after a write is of that write.
  const heardAfter = (stream: Open, { familyId, at }: (typeof sent)[number]) =>
    stream.at.get(familyId)?.find((time) => time > at)
  const waiting = () =>
    sent.some((write) => readers.get(write.familyId)!.some((s) => heardAfter(s, write) === undefined))
  for (const end = performance.now() + WAIT_MS; waiting() && performance.now() < end; )
    await new Promise((done) => setTimeout(done, 200))
  const delays: number[] = []
  const last: number[] = []
  let missed = 0
  for (const write of sent) {
    const times = readers.get(write.familyId)!.map((stream) => heardAfter(stream, write))
    missed += times.filter((time) => time === undefined).length
    const here = times.filter((time) => time !== undefined).map((time) => time - write.at)
    delays.push(...here)
    if (here.length > 0) last.push(Math.max(...here))
  }
  for (const stream of opened) stream.close()
  const sorted = (list: number[]) => list.sort((a, b) => a - b)
  const writes = sorted(sent.map((write) => write.took))
  return {
    streams: opened.length,
    writesPerSecond: sent.length / took,
    told: delays.length,
    missed,
    p50: percentile(sorted(delays), 0.5),
    p99: percentile(delays, 0.99),
    lastOfAllP50: percentile(sorted(last), 0.5),
    writeP50: percentile(writes, 0.5),
  }
}
