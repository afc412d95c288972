import { createHash } from 'node:crypto'

const digest = (...names: string[]) =>
  createHash('sha256')
    .update(['keukentafel-demo', ...names].join('\u0000'))
    .digest()

/** The same id for the same names, so that the demo after a reset is the demo from before (RFC 9562, version 8). */
export function idOf(...names: string[]): string {
  const bytes = digest(...names).subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A number from 0 up to `below`, the same for the same names. */
export const numberOf = (below: number, ...names: string[]): number => digest(...names).readUInt32BE(20) % below
