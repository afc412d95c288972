import { z } from 'zod'
import type { Piece } from '../access/pieces.ts'
import { People } from '../plan/fields.ts'
import { OptionalWords, Words } from '../shared/text.ts'

export const contributionKinds = {
  /**
   * Somebody is asked to take over what another does for a goal (`persons`: who does it now; `doers`: who is asked). With their yes the open
   * steps and the visits to come below that goal go over, in the same transaction (server/migrations/0040-waits.sql); never without.
   */
  'hand-over': {
    piece: 'goals',
    content: z.strictObject({ text: OptionalWords.default(''), persons: People, doers: People }),
    states: ['asked', 'accepted', 'declined', 'withdrawn'],
    parents: ['goal'],
    words: ['text', 'persons', 'doers'],
  },
  /** Who stays near, in own words: for life if needed. Whoever stands here is never asked whether they are still needed. */
  near: {
    piece: 'goals',
    content: z.strictObject({ text: Words, persons: People }),
    states: ['current', 'past'],
    parents: [],
    words: ['text', 'persons'],
  },
} as const satisfies Record<
  string,
  {
    piece: Piece
    content: z.ZodObject
    states: readonly string[]
    parents: readonly string[]
    words: readonly string[]
  }
>
