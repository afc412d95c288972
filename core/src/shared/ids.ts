import { z } from 'zod'

/** Any UUID; ids of our own making are version 7, so that they sort by time. */
export const Id = z.uuid({ error: 'id.invalid' })

/** A UUID version 7 (RFC 9562) from the time in milliseconds and ten random bytes or more. */
export function makeId(nowMs: number, random: Uint8Array): string {
  const time = Math.trunc(nowMs).toString(16).padStart(12, '0')
  const bytes = Array.from(random.slice(0, 10), (byte, i) => {
    const value = i === 0 ? (byte & 0x0f) | 0x70 : i === 2 ? (byte & 0x3f) | 0x80 : byte
    return value.toString(16).padStart(2, '0')
  }).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${bytes.slice(0, 4)}-${bytes.slice(4, 8)}-${bytes.slice(8)}`
}
