import { z } from 'zod'
import { readCode } from '../circle/code.ts'

/** Seconds that a code of the app counts (RFC 6238), and how many steps beside the present one are taken: clocks differ. */
export const STEP_SECONDS = 30
export const STEPS_BESIDE = 1
export const RECOVERY_CODES = 10

const text = z.string('code.shape').max(100, 'code.shape')
/** Six digits of an app; people type a space in the middle. */
export const AppCode = text
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'code.shape'))
/** A code of the app, or one from paper: what it is shows from its form. */
export const OneCode = text.transform(readCode).pipe(z.string().regex(/^(\d{6}|[A-Z0-9]{10})$/, 'code.any-shape'))

/** Whether this is six digits, so from the app. */
export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code)

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** As apps read a secret (RFC 4648, without the signs that only fill up). */
export function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What an app reads from the square: the name it shows is neutral, and the address tells accounts apart. */
export function otpAuthUri(secret: string, email: string): string {
  const label = `${encodeURIComponent('Mijn week')}:${encodeURIComponent(email)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent('Mijn week')}&algorithm=SHA1&digits=6&period=${STEP_SECONDS}`
}
