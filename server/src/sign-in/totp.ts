import { createHmac, timingSafeEqual } from 'node:crypto'
import { STEP_SECONDS, STEPS_BESIDE } from '@keukentafel/core/sign-in/codes.ts'

/** Which step of thirty seconds a moment falls in (RFC 6238). */
export const stepAt = (ms: number): number => Math.floor(ms / 1000 / STEP_SECONDS)

/** The six digits of a step (RFC 4226: HMAC-SHA-1, dynamic truncation). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const number = hash.readUInt32BE(hash[19]! & 15) & 0x7fff_ffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** The step that a code belongs to, near a moment; null when it is of none. Every step is compared, in the same time. */
export function stepOf(secret: Uint8Array, code: string, ms: number): number | null {
  const now = stepAt(ms)
  let found: number | null = null
  for (let step = now - STEPS_BESIDE; step <= now + STEPS_BESIDE; step++)
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) found = step
  return found
}
