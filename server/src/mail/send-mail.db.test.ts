import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { nobody } from '../identity/session-store.ts'
import { type MailBase, mailBase, type PostOffice, postOffice } from '../testing/mail-base.ts'
import { enqueueMail } from './enqueue-mail.ts'
import { sendMail } from './send-mail.ts'
import { transportOf } from './transport.ts'

let base: MailBase
let office: PostOffice
beforeAll(async () => {
  ;[base, office] = await Promise.all([mailBase(), postOffice()])
})
afterAll(() => Promise.all([base.close(), office.close()]))
beforeEach(() => {
  office.received.length = 0
  office.mood = 'takes'
})

const deps = (more = {}) => ({
  db: base.db,
  now: () => new Date(),
  host: 'tafel.example',
  transport: transportOf({
    demo: false,
    smtpUrl: office.url,
    mailFrom: 'Mijn week <mijn-week@tafel.example>',
    ...more,
  }),
})

test('a mail and its job are there with the act, or not at all', async () => {
  const mail = { to: 'weg@voorbeeld.nl', locale: 'nl', template: 'invitation', params: { link: 'https://x' } } as const
  await expect(
    base.db.write(nobody, async (tx) => {
      await enqueueMail(tx, mail)
      throw new Error('the act failed')
    }),
  ).rejects.toThrow('the act failed')
  expect((await base.owner.query('select from mail')).rowCount).toBe(0)
  expect((await base.owner.query('select from graphile_worker.jobs')).rowCount).toBe(0)
  const id = await base.db.write(nobody, (tx) => enqueueMail(tx, mail))
  const { rows } = await base.owner.query('select payload from graphile_worker._private_jobs')
  expect(rows).toEqual([{ payload: { id } }]) // the id and nothing else
  await expect(base.db.pool.query('select * from graphile_worker.jobs')).rejects.toThrow('permission denied')
})

test('it arrives once, neutral, and afterwards nothing of it opens anything', async () => {
  const id = await base.code('opa@voorbeeld.nl')
  await sendMail(deps(), id)
  await sendMail(deps(), id)
  expect(office.received).toHaveLength(1)
  expect(office.received[0]).toMatchObject({
    from: { name: 'Mijn week', address: 'mijn-week@tafel.example' },
    to: [{ address: 'opa@voorbeeld.nl' }],
    subject: 'Je code',
    messageId: `<${id}@tafel.example>`,
  })
  expect(office.received[0]!.text).toContain('314159')
  expect(office.received[0]!.html).toBeFalsy()
  expect(await base.mail(id)).toMatchObject({ params: {}, error: null, sent_at: expect.any(Date) })
})

test('a busy mail server: what failed stays visible, and the next try sends it', async () => {
  const id = await base.code('druk@voorbeeld.nl')
  office.mood = 'is busy'
  await expect(sendMail(deps(), id)).rejects.toThrow('a mail could not be sent')
  expect(await base.mail(id)).toMatchObject({
    sent_at: null,
    error: expect.stringContaining('451'),
    params: { code: '314159' },
  })
  office.mood = 'takes'
  await sendMail(deps(), id)
  expect(await base.mail(id)).toMatchObject({ error: null, params: {} })
  expect(office.received).toHaveLength(1)
})

test('an address that does not exist is given up, and says so', async () => {
  const id = await base.code('niemand@voorbeeld.nl')
  office.mood = 'refuses'
  await sendMail(deps(), id)
  expect(await base.mail(id)).toMatchObject({ sent_at: null, error: expect.stringContaining('550'), params: {} })
})

test('a code that is too old is not sent any more', async () => {
  const id = await base.code('laat@voorbeeld.nl')
  await base.owner.query(`update mail set created_at = now() - interval '11 minutes' where id = $1`, [id])
  await sendMail(deps(), id)
  expect(office.received).toHaveLength(0)
  expect(await base.mail(id)).toMatchObject({ error: 'too late', params: {}, sent_at: null })
})

test('without a mail server it says what is missing; in the demo it stays in the outbox', async () => {
  const id = await base.code('thuis@voorbeeld.nl')
  await expect(sendMail(deps({ smtpUrl: null }), id)).rejects.toThrow()
  expect((await base.mail(id)).error).toBe('SMTP_URL is not set')
  await sendMail(deps({ demo: true }), id)
  expect(await base.mail(id)).toMatchObject({ error: null, params: { code: '314159' } })
  expect(office.received).toHaveLength(0)
})

test('an address cannot smuggle in another receiver or header', async () => {
  const id = await base.code('"a\r\nBcc: dief@voorbeeld.nl"@voorbeeld.nl')
  await sendMail(deps(), id).catch(() => {})
  expect(office.received.flatMap((mail) => [...(mail.bcc ?? []), ...(mail.cc ?? [])])).toEqual([])
  expect(office.received.flatMap((mail) => mail.headers.map((header) => header.key))).not.toContain('bcc')
})
