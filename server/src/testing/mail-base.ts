import type { AddressInfo } from 'node:net'
import pg from 'pg'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { createDatabase, type Database } from '../db/database.ts'
import { nobody } from '../identity/session-store.ts'
import { enqueueMail } from '../mail/enqueue-mail.ts'
import type { MailRow } from '../mail/mail-store.ts'
import { freshDatabase } from './database.ts'

/** What the mail server does with the next mail. */
type Mood = 'takes' | 'is busy' | 'refuses' | 'hangs'

export interface PostOffice {
  url: string
  received: Email[]
  mood: Mood
  /** How often somebody began to give a mail. */
  tries: number
  close(): Promise<void>
}

/** A real SMTP server of our own, in a mood that the test sets. */
export async function postOffice(): Promise<PostOffice> {
  const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 10,
    onRcptTo({ address }, _session, callback) {
      office.tries++
      if (office.mood === 'is busy') callback(refusal(451, 'try again later'))
      else if (office.mood === 'refuses') callback(refusal(550, `no such user ${address}`))
      else callback()
    },
    onData(stream, _session, callback) {
      if (office.mood === 'hangs') return void stream.resume()
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        office.received.push(await PostalMime.parse(Buffer.concat(chunks)))
        callback()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  const office: PostOffice = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    mood: 'takes',
    tries: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return office
}

/** A database with the app's way in and the owner's. */
export interface MailBase {
  db: Database
  owner: pg.Pool
  ownerConnection: pg.ClientConfig
  appConnection: pg.ClientConfig
  /** Puts a code in line for an address. */
  code(to: string): Promise<string>
  mail(id: string): Promise<MailRow & { error: string | null }>
  /** The job of a mail, if it is still in line. */
  job(id: string): Promise<{ attempts: number; locked_by: string | null; last_error: string | null } | undefined>
  /** Jobs that wait for their next try go now. */
  hurry(): Promise<void>
  close(): Promise<void>
}

export async function mailBase(): Promise<MailBase> {
  const database = await freshDatabase()
  const owner = new pg.Pool({ ...database.owner, max: 3 })
  const pool = new pg.Pool({ ...database.app, max: 4 })
  owner.on('error', () => {})
  const db = createDatabase(pool)
  return {
    db,
    owner,
    ownerConnection: database.owner,
    appConnection: database.app,
    code: (to) =>
      db.write(nobody, (tx) =>
        enqueueMail(tx, { to, locale: 'nl', template: 'sign-in-code', params: { code: '314159' } }),
      ),
    mail: async (id) => (await owner.query('select * from mail where id = $1', [id])).rows[0],
    job: async (id) =>
      (
        await owner.query('select attempts, locked_by, last_error from graphile_worker.jobs where key = $1', [
          `mail ${id}`,
        ])
      ).rows[0],
    hurry: async () => {
      await owner.query(
        `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where locked_by is null), run_at := now())`,
      )
    },
    close: async () => {
      await pool.end()
      await owner.end()
      await database.drop()
    },
  }
}
