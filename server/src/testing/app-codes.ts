import { randomBytes } from 'node:crypto'
import { seal } from '../identity/seal.ts'
import { codeAt, stepAt } from '../sign-in/totp.ts'
import { TEST_SECRET, type TestApp } from './app.ts'

/** The bytes of a secret as an app is given it. */
export function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
/** What the app shows now, or some steps later. */
export const shown = (secret: Uint8Array, t: TestApp, later = 0): string =>
  codeAt(secret, stepAt(t.deps.now().getTime()) + later)

/** Gives an account an app that was set up before; gives what it shows. */
export async function giveApp(t: TestApp, accountId: string): Promise<(later?: number) => string> {
  const secret = randomBytes(20)
  await t.owner.query('insert into totp (account_id, secret, confirmed_at) values ($1, $2, now())', [
    accountId,
    seal(TEST_SECRET, 'totp', accountId, secret),
  ])
  return (later) => shown(secret, t, later)
}
