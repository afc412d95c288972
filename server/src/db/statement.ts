import { createHash } from 'node:crypto'

/** A statement with a name of its own, so that PostgreSQL plans it once per connection. Written once, at module level. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** SQL in `$1` style. Only constants may be put into the text; everything from outside is a value. */
export function statement(text: string): Statement {
  return { name: createHash('sha256').update(text).digest('base64url').slice(0, 22), text }
}
