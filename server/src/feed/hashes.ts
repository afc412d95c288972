import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A new word by chance for the address of a feed: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of it. */
export const feedHash = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(`feed ${token}`).digest('base64url')

/**
 * What a visit is called outside the house, always the same for one account. It says nothing of the visit, and two accounts that show
 * their calendars to the same company do not turn out to sit at one table.
 */
export const uidOf = (secret: string, accountId: string, itemId: string): string =>
  `${createHmac('sha256', secret).update(`feed uid ${accountId} ${itemId}`).digest('hex').slice(0, 32)}@mijn-week`

/** Names an answer by what it was made of, so that the same is not sent twice. */
export const tagOf = (...made: readonly string[]): string =>
  `"${createHash('sha256').update(made.join('\u0000')).digest('base64url').slice(0, 27)}"`
