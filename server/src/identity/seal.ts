import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const keyOf = (secret: string, what: string) => Buffer.from(hkdfSync('sha256', secret, 'keukentafel', what, 32))

/** Closes something secret for storage (AES-256-GCM). `owner` is bound to it: moved to another row it no longer opens. */
export function seal(secret: string, what: string, owner: string, plain: Uint8Array): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, what), iv).setAAD(Buffer.from(owner))
  const closed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64url')
}

/** Opens what `seal` closed; throws when it was changed or belongs to another. */
export function unseal(secret: string, what: string, owner: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, what), bytes.subarray(0, 12))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}
