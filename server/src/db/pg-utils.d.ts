// pg publishes this file and describes no types for it.
declare module 'pg/lib/utils.js' {
  /** A value as PostgreSQL reads it: text, bytes or null; arrays as array literals, other objects as JSON. */
  export function prepareValue(value: unknown): string | Buffer | null
}
