import { randomBytes, randomInt } from 'node:crypto'
import type { TestApp } from './app.ts'
import type { Full } from './sample-scenes.ts'

/** A choice of a grown-up: once a day by mail. */
export const someChoice = {
  channel: 'mail',
  sorts: ['visit', 'step', 'said'],
  digestAt: '17:00',
  quietFrom: '21:00',
  quietUntil: '08:00',
  notBefore: null,
}
/** What a browser gives when it takes messages. */
export const aBrowser = () => ({
  endpoint: `https://push.example.com/send/${randomBytes(9).toString('base64url')}`,
  p256dh: randomBytes(65).toString('base64url'),
  auth: randomBytes(16).toString('base64url'),
})
/** A mobile number of nobody. */
export const aNumber = () => `06 1${randomInt(1_000_000, 9_999_999)}`

/** Mother asked a code for a number; gives the code. */
export const askedForPhone = async ({ mother }: Full, t: TestApp) => {
  await mother.client.post('/me/notices/phone', { number: aNumber() })
  return { code: /\b\d{6}\b/.exec(t.texts.at(-1)?.text ?? '')?.[0] ?? '' }
}
