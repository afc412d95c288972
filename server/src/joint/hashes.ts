import { createHmac, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const slow = promisify<string, string, number, Buffer>(scrypt)
const keyed = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url')

/** What is kept of the word in the cookie of a device. */
export const deviceHash = (secret: string, device: string): string => keyed(secret, `joint device ${device}`)

/**
 * What is kept of a pin. Ten thousand of them are tried in no time, so the hash is keyed with the secret of the installation, and slow
 * besides (scrypt); bound to the joint session and the account, so that it is worth nothing in another place.
 */
export async function pinHash(secret: string, jointId: string, accountId: string, pin: string): Promise<string> {
  const where = `${jointId} ${accountId}`
  return (await slow(keyed(secret, `joint pin ${where} ${pin}`), where, 32)).toString('base64url')
}

/** Whether two hashes are the same, in the same time. */
export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
