import { createHmac, randomUUID } from 'node:crypto'
import type { Level } from '@keukentafel/core/access/levels.ts'
import { processingActivities } from '@keukentafel/core/law/processing-activities.ts'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { buildApp } from '../app.ts'
import { createAccessLog } from '../audit/access-log.ts'
import { createHub, type Hub } from '../changes/hub.ts'
import { type Listener, startListener } from '../changes/listener.ts'
import { installReads } from '../db/at-once.ts'
import { connectionOptions, createDatabase } from '../db/database.ts'
import type { AppConfig, Deps } from '../http/call.ts'
import type { TextMessage } from '../mail/sms-gateway.ts'
import { someCalendar } from './calendars.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** The real app on a fresh database, with a clock that tests set. */
export interface TestApp {
  app: FastifyInstance
  deps: Deps
  owner: pg.Pool
  database: FreshDatabase
  hub: Hub
  listener: Listener
  /** Text messages that went out. */
  texts: TextMessage[]
  /** Set what time it is. */
  setNow(iso: string): void
  /** A new account that is signed in, with a second factor unless another level is named. */
  account(name?: string, level?: Level): Promise<Client>
  /** A client with these cookies. */
  client(accountId: string, cookie: string): Client
  /** A client that is not signed in. */
  nobody: Client
  close(): Promise<void>
}
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
  text: string
  headers: Record<string, unknown>
}
type Options = { body?: unknown; ifMatch?: number; key?: string; headers?: Record<string, string> }
export interface Client {
  accountId: string
  cookie: string
  get(path: string, options?: Options): Promise<Answer>
  post(path: string, body?: unknown, options?: Options): Promise<Answer>
  patch(path: string, body: unknown, ifMatch?: number, options?: Options): Promise<Answer>
  delete(path: string, options?: Options): Promise<Answer>
}

export const TEST_SECRET = 'a secret for tests only, of more than 32 characters'

/** A session cookie as better-auth signs it. */
export const signedCookie = (token: string, secret = TEST_SECRET) =>
  `keukentafel.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`

/** Starts the app on a fresh database, or as a second process of ours on the database of another. */
export async function testApp(config: Partial<AppConfig> = {}, shared?: FreshDatabase): Promise<TestApp> {
  const database = shared ?? (await freshDatabase())
  const owner = new pg.Pool({ ...database.owner, max: 4 })
  owner.on('error', () => {})
  await installReads(owner)
  const own = { ...database.app, options: connectionOptions }
  const pool = new pg.Pool({ ...own, max: 10 })
  const readers = new pg.Pool({ ...own, max: 2, pipeline: true } as pg.PoolConfig)
  const db = createDatabase(pool, readers)
  let now = () => new Date()
  const texts: TextMessage[] = []
  const deps: Deps = {
    ways: { mail: true, sms: { send: async (text) => void texts.push(text) }, pushKey: 'BKey' },
    db,
    log: createAccessLog(db),
    now: () => now(),
    id: randomUUID,
    activities: processingActivities,
    // Nothing of the world is called from a test.
    fetchPublic: async () => ({ bytes: someCalendar(), etag: null, modified: null }),
    config: {
      demo: false,
      secret: TEST_SECRET,
      baseUrl: 'http://localhost',
      signUp: 'open',
      webRoot: null,
      behindProxy: false,
      mostAttachmentBytes: 200_000,
      mostDocumentBytes: 400_000,
      mostBytesAtTable: 1_000_000,
      leaveTo: 'https://weer.example',
      version: '0',
      checkAnswers: true,
      ...config,
    },
  }
  const listener = await startListener(database.app)
  const hub = createHub(db, listener, deps.now)
  const app = await buildApp(deps, hub)
  const client = (accountId: string, cookie: string): Client => {
    const call = async (
      method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
      path: string,
      { body, ifMatch, key, headers }: Options = {},
    ): Promise<Answer> => {
      const reply = await app.inject({
        method,
        url: path.startsWith('/api') || path.startsWith('//') ? path : `/api/v1${path}`,
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
          ...(key ? { 'idempotency-key': key } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const json = String(reply.headers['content-type'] ?? '').includes('json')
      return {
        status: reply.statusCode,
        text: reply.body,
        body: json && reply.body ? JSON.parse(reply.body) : undefined,
        headers: reply.headers,
      }
    }
    return {
      accountId,
      cookie,
      get: (path, options) => call('GET', path, options),
      post: (path, body = {}, options) => call('POST', path, { body, ...options }),
      patch: (path, body, ifMatch, options) =>
        call('PATCH', path, { body, ...(ifMatch === undefined ? {} : { ifMatch }), ...options }),
      delete: (path, options) => call('DELETE', path, options),
    }
  }
  return {
    app,
    deps,
    owner,
    database,
    hub,
    listener,
    texts,
    setNow: (iso) => {
      now = () => new Date(iso)
    },
    client,
    nobody: client('', ''),
    account: async (name = 'somebody', level = 'substantial') => {
      const id = randomUUID()
      const token = randomUUID()
      await owner.query('insert into account (id, name, email, email_verified) values ($1, $2, $3, true)', [
        id,
        name,
        `${id}@test.example`,
      ])
      await owner.query(
        `insert into session (account_id, token, expires_at, level) values ($1, $2, now() + interval '1 day', $3)`,
        [id, token, level],
      )
      return client(id, signedCookie(token))
    },
    close: async () => {
      hub.stop()
      await app.close()
      await listener.stop()
      await Promise.all([pool.end(), readers.end()])
      await owner.end()
      if (!shared) await database.drop()
    },
  }
}
