import type { AuthorityKind, SeatKind } from '@keukentafel/core/access/facts.ts'
import type { Piece } from '@keukentafel/core/access/pieces.ts'
import type { householdColours, RelationKind, Strength } from '@keukentafel/core/families/relations.ts'
import type { HelpGround } from '@keukentafel/core/law/help-grounds.ts'
import type { When } from './days.ts'
import type { Said } from './say.ts'

/** A person by the key they have in the story. `'elif via mama'` is: Elif said it, mama wrote it down. */
export type Who = string

/** Somebody with a login in the demo, as the page "Kies wie je bent" shows them. */
export interface Login {
  email: string
  /** One line on who this is; only where this family is the one they open first. */
  description?: string
}
export interface SeatStory {
  role: string
  organisation?: string
  purpose?: string
  mayExpect?: string
  mayNotExpect?: string
  since: When
  lookAgain?: When
  /** Left out: the founder, or somebody who takes part without an account. */
  invited?: { by: Who; on: When; channel: 'email' | 'paper'; expires?: When }
  /** Sat here without an account first; then somebody of the family gave the seat to them, with a code. */
  own?: { by: Who; on: When; channel: 'email' | 'paper'; since: When }
  /** What became of it; left out means that they sit at the table. */
  ending?: { state: 'declined' | 'left' | 'ended'; on: When; by?: Who; reason: string }
  /** Invited, not answered yet. */
  waiting?: true
  phone?: string
  reachable?: string
  contact?: 'nobody' | 'family' | 'circle'
}
export interface PersonStory {
  kind: SeatKind
  callName: string
  fullName?: string
  born?: When
  died?: When
  pronoun?: string
  about?: string
  languages?: string[]
  look: Record<string, string | boolean>
  login?: Login
  /** Who named this person at the table; left out means the founder. */
  namedBy?: Who
  seat?: SeatStory
}
export interface HomeStory {
  name: string
  colour: (typeof householdColours)[number]
  /** Who sleeps here: all nights, or these (1 = the night that begins on Monday). */
  sleepers: Record<Who, number[] | 'always'>
}
/** Pieces that somebody shares with who is not of the family, with everybody who said yes to it, all on one day. */
export interface ShareStory {
  of: Who
  with: Who
  pieces: readonly Piece[]
  purpose: string
  on: When
  until: When
  yes: readonly Who[]
  /** Who said yes on another day, when their yes was asked too. */
  later?: readonly { who: Who; on: When }[]
  /** Stopped again. */
  stopped?: { by: Who; on: When }
}
/** Help of a professional to somebody of the family: asked, with what was said about it, or on a ground of the law. */
export interface HelpStory {
  of: Who
  by: Who
  what: string
  on: When
  said?: readonly { who: Who; said: 'yes' | 'no' | 'withdrawn'; words: string; on: When }[]
  ground?: { name: HelpGround; words: string }
}
export interface AuthorityStory {
  child: Who
  holder: Who
  kind: AuthorityKind
  from?: When
  until?: When
  evidence?: string
  by: Who
  on: When
  checked?: { by: Who; on: When }
}
/** A family as it is told: people, homes, the circle, and everything that was said at the table. */
export interface Story {
  key: string
  name: string
  /** One line for the page "Kies wie je bent". */
  summary: string
  started: 'family' | 'helper'
  founder: Who
  begun: When
  question: string
  people: Record<Who, PersonStory>
  homes: Record<string, HomeStory>
  /** A home in which somebody slept before, until a day. */
  earlierNights?: { home: string; person: Who; nights: number[] | 'always'; ended: When; by: Who }[]
  relations: [from: Who, kind: RelationKind, to: Who, note?: string][]
  /** Who carries whom, and how much. */
  supports?: [from: Who, strength: Strength, to: Who][]
  authorities: AuthorityStory[]
  coordinators: { who: Who; from: When; by: Who; note?: string }[]
  wishes: { who: Who; wants: Who | null; on: When; note: string }[]
  shares: ShareStory[]
  helping?: HelpStory[]
  said: Said[]
  /** What a goal grew out of, by their words: the goal is said later. */
  grown?: { goal: string; from: string }[]
}
