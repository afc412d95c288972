import type { Needed } from '../law/consent.ts'
import type { Place } from './pieces.ts'
import type { SharedWith } from './share.ts'

/** What must be known to decide. Loaded once per request, never looked up by a rule. Days are Dutch calendar days. */
export type SeatKind = 'family' | 'network' | 'professional'
export type SeatState = 'invited' | 'active' | 'declined' | 'left' | 'ended'
export type AuthorityKind = 'parent' | 'guardian' | 'institution' | 'none' | 'unknown'
export type Audience = 'family' | 'circle' | 'chosen'

export interface SeatFacts {
  seatId: string
  personId: string
  kind: SeatKind
  state: SeatState
  since: string
  until: string | null
  /** Age in whole years today, null when the date of birth is unknown. */
  age: number | null
  isCoordinator: boolean
}

/** With where it lies (whose it is), and what is shared today with who asks; of the family nothing needs to be shared. */
export interface ItemFacts extends Place {
  shared: SharedWith
  kind: string
  audience: Audience
  audiencePersons: readonly string[]
  saidBy: string
  createdBy: string
  /** Whether the one who said it takes part, or took part, with an account of their own. */
  sayerHasAccount: boolean
  sayerKind: SeatKind
  /** Who does it (a step), for whom it is. */
  doers: readonly string[]
}

export interface MemberFacts {
  personId: string
  kind: SeatKind
  createdBy: string | null
  age: number | null
  /** Homes shared with the viewer. */
  sharesHome: boolean
  /** Authority of the viewer over this person, as recorded and in force today; null when nothing is recorded. */
  authority: AuthorityKind | null
  /** Takes part, or took part, with an account of their own. */
  hasAccount: boolean
  /** Was invited (or declined) and never sat at this table. */
  onlyInvited?: boolean
  /** Whether they ever sat at this table with an account of their own. */
  hadAccount?: boolean
}

export interface OtherSeatFacts {
  personId: string
  kind: SeatKind
  contactAudience: 'nobody' | 'family' | 'circle'
  isCoordinator: boolean
  /** Whether somebody ever sat on it; a seat that was only offered is not everybody's business. */
  everSat?: boolean
}

/** A permission to share, or one that is to be given, for `decide`. */
export interface ShareFacts {
  /** Whose data. */
  subjectId: string
  recipientId: string
  /** Who must say yes today, or why nobody can. */
  needed: Needed
  /** Who said yes to it so far. */
  yes: readonly string[]
  askedBy: string
  /** Whether who asks is it about, named in its records of authority or brought the child: they are told why it is closed. */
  near: boolean
}

/** Who asks: a signed-in account (with its seat in this family, if any), a job with its reason, or the bearer of an invitation. */
export type Viewer =
  | { kind: 'account'; accountId: string; seat: SeatFacts | null }
  | { kind: 'system'; reason: string }
  | { kind: 'link' }

export interface Facts {
  viewer: Viewer
  today: string
  item?: ItemFacts
  member?: MemberFacts
  seat?: OtherSeatFacts
  share?: ShareFacts
  /** Kind of the thing that is to be added (an item or a seat). */
  adding?: string
  /** What the change touches that asks more than the rest of it. */
  touches?: 'contact' | 'term' | 'checked-authority' | 'own-authority' | 'somebody-known'
  /** Whether there are words that the person hears or said and the viewer does not hear. */
  hearsMore?: boolean
  /** Whether somebody of the family of 16 or older takes part with an account; unknown counts as yes. */
  familyTakesPart?: boolean
}
