/**
 * The plain pieces that are shared with somebody who is not of the family (core/src/access/share.ts). Which kind lies in which is said in core/src/plan/kinds.ts; what
 * hangs below something lies where that lies.
 */
export const pieces = ['week', 'goals', 'self', 'messages', 'documents'] as const
export type Piece = (typeof pieces)[number]

/** Fields that say about whom something is; it is theirs too (core/src/sharing/belongs.ts). */
export const aboutFields = ['forPersons', 'aboutPersons', 'doers'] as const

/** Where an item lies: its piece, what must have been shared (`keys`), and itself with what it hangs below. */
export interface Place {
  piece: Piece
  keys: readonly string[]
  path: readonly string[]
}

/** "What this person shares of this piece." */
export const ownKey = (personId: string, piece: Piece) => `${personId}:${piece}`
/** The same for who is spoken about by the family: below 12 this one is always there. */
export const toldKey = (personId: string, piece: Piece) => `${personId}~${piece}`
/** "What anybody of the family shares of this piece." */
export const anyKey = (piece: Piece) => `*:${piece}`
