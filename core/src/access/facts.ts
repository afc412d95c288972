import type { Needed } from '../law/consent.ts'
import type { IncapacityStanding } from '../law/incapacity.ts'
import type { HeldBack, HoldingStanding } from './held-back.ts'
import type { SessionFacts } from './levels.ts'
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
  /** Words of a professional about the viewer, or about a child for whom the viewer stands (core/src/holding-back/about.ts). */
  aboutViewer: boolean
  /** Whether it, or what it hangs below, is held back from the viewer today, or waits for their judgement. */
  heldBack: HeldBack
  /** Whether it was disclosed to the viewer without consent, in force today (docs/decisions/0016). */
  disclosed: boolean
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
  /** Whether it is kept from the viewer how to reach them. */
  shielded?: boolean
}

/** A line of the log of who looked. */
export interface LookFacts {
  /** Whether the viewer did it, with the account of now. */
  own: boolean
  outcome: 'permit' | 'deny'
  /** Whether looks of this kind of processing are not shown today (law/processing-activities.ts). */
  confidential: boolean
  /** Whether it is of a kind that who represents a child does not see. */
  ownOnly: boolean
  /** Whether it is about something that is held back from the viewer today, or disclosed and not told to them. */
  heldBack: boolean
  /** Whose data were given, with the authority of the viewer over them that was checked and is in force. */
  concerns: readonly { personId: string; authority: AuthorityKind | null; age: number | null }[]
}

/** A room of the family's own, as it is for the viewer. */
export interface RoomFacts {
  /** Whether the seat of the viewer is in it. */
  member: boolean
  /** Whether the viewer may ask others into it: who began it, whom they gave that, or anybody of the family when none of those is left. */
  mayAsk: boolean
  /** The other whom it is about: who is asked, or who goes out. */
  other?: { personId: string; kind: SeatKind }
}

/** A line in such a room. */
export interface LineFacts {
  saidBy: string
  createdBy: string
  state: 'draft' | 'current' | 'past'
  sayerKind: SeatKind
  sayerHasAccount: boolean
  /** Whether it was brought to the table before. */
  brought: boolean
}

export type SkipReason = 'not-wanted' | 'threat' | 'harm'

/** What was written about offering an own plan, or is about to be. */
export interface TalkFacts {
  byPerson: string
  createdBy: string
  kind: 'talk' | 'skip' | 'writing' | 'beside'
  /** Of a skip: the reason, and who decides it. */
  reason?: SkipReason
  decider?: { kind: SeatKind; age: number | null; hasAccount: boolean }
}

/** Emergency access that was opened, or (with `hasSecond`) is about to be. */
export interface EmergencyFacts {
  /** Person who opened it. */
  opener: string
  /** Whether the hour is not over, and it was not ended before. */
  inForce: boolean
  /** Whether there is somebody else to tell and to review: the coordinator, or who answers for the organisation. */
  hasSecond: boolean
}
/** What more must be known of an item than ItemFacts. */
export interface EmergencyItemFacts {
  /** A professional with a seat in force is one of the chosen: another, or the viewer, with whom it was not shared. */
  heardByProfessional: boolean
  /** It names who opened it, as the one it is about or for. */
  namesViewer: boolean
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

/** Agreement to help: the same question of whose yes it takes, and another answer (rules/help.ts). The helper is `recipientId`. */
export interface HelpFacts extends ShareFacts {
  kind: 'agreement' | 'ground'
  /** Who ever said something about it. */
  said: readonly string[]
}

/** That somebody cannot weigh one decision, or what is about to be written down of that. */
export interface IncapacityFacts {
  subjectId: string
  by: string
  second: string
  standing: IncapacityStanding
  /** Whether who asks decides instead: named in it, or with checked authority in force below 18. */
  decides: boolean
}

/** Something of a person (Z) that is kept from another (X), or is about to be. */
export interface ShieldFacts {
  fromPerson: string
  ofPerson: string
  ofAge: number | null
  /** Whether Z takes part with an account of their own. */
  ofTakesPart: boolean
  setBy: string | null
  /** Authority of the viewer over Z that was checked and is in force. */
  authority: AuthorityKind | null
  sharesHome: boolean
  addedByViewer: boolean
  state: 'on' | 'lift-asked' | 'lifted'
  liftAskedBy: string | null
  /** Whether the viewer asked with the same account, as whomever. */
  sameAccount: boolean
}

/** Something that is held back, or is about to be. */
export interface HoldingFacts {
  /** Who wrote it and holds it back, and the other professional. */
  heldBy: string
  second: string
  fromPersons: readonly string[]
  standing: HoldingStanding
  /** Whether who asks holds checked authority in force over one of those below 16. */
  represents: boolean
}

/** Something that was shared without consent. */
export interface DisclosureFacts {
  by: string
  /** Person who gets it; null for somebody outside the table. */
  recipient: string | null
  /** Whether the viewer stands for one of those whom it is about (core/src/law/stands-for.ts). */
  aboutViewer: boolean
  /** Whether the day has come on which they are told. */
  told: boolean
}

/** The twelfth, sixteenth or eighteenth birthday of somebody. */
export interface BridgeFacts {
  personId: string
  /** Whether it comes within the days of the notice. */
  near: boolean
  /** Whether who asks holds checked authority in force over them. */
  represents: boolean
}

/** A request about what is here about somebody, or one that is to be made; or words that are to be destroyed (`sayer`). */
export interface RightsFacts {
  /** Whose data it is about. */
  person: { personId: string; kind: SeatKind; age: number | null; authority: AuthorityKind | null }
  askedBy: string
  /** `waiting`: for the yes of the young person it is about. */
  state: 'waiting' | 'open' | 'settled'
  /** Who said the words and answers about them; null when an organisation does. */
  sayer: { personId: string; kind: SeatKind; hasAccount: boolean } | null
  /** All of it is of who said it alone until they show it (isPrivateAtFirst); only asked when it is to be destroyed. */
  ownPlace?: boolean
}

/** What is to be held, so that it is not destroyed before a day. */
export interface KeepFacts {
  /** For which organisation who asks sits here. */
  organisationId: string | null
  /** Each thing by who said it, with the organisations for which they sit or sat here, and whether it is a view beside something. */
  things: readonly { personId: string; kind: SeatKind; organisationIds: readonly string[]; beside: boolean }[]
  /** Placed by the privacy officer of the organisation, who has no seat here. */
  byOfficer?: boolean
}

/** The end of the plan: asked by the family, or proposed by who coordinates. */
export interface EndFacts {
  state: 'none' | 'proposed' | 'running'
  proposedBy: string | null
}

/** Who asks: a signed-in account (with its seat in this family, if any), a job with its reason, or the bearer of an invitation. */
export type Viewer =
  | { kind: 'account'; accountId: string; seat: SeatFacts | null; session: SessionFacts }
  | { kind: 'system'; reason: string }
  | { kind: 'link' }

export interface Facts {
  viewer: Viewer
  today: string
  item?: ItemFacts
  member?: MemberFacts
  seat?: OtherSeatFacts
  look?: LookFacts
  room?: RoomFacts
  line?: LineFacts
  talk?: TalkFacts
  emergency?: EmergencyFacts
  emergencyItem?: EmergencyItemFacts
  share?: ShareFacts
  help?: HelpFacts
  incapacity?: IncapacityFacts
  shield?: ShieldFacts
  /** Whether the thing is kept from the viewer (shield.ts): then it is not there, whatever else is known of it. */
  withheld?: boolean
  holding?: HoldingFacts
  bridge?: BridgeFacts
  disclosure?: DisclosureFacts
  rights?: RightsFacts
  keep?: KeepFacts
  end?: EndFacts
  /** Kind of the thing that is to be added (an item or a seat). */
  adding?: string
  /** What the change touches that asks more than the rest of it. */
  touches?: 'contact' | 'answer' | 'term' | 'checked-authority' | 'own-authority' | 'somebody-known'
  /** Whether there are words that the person hears or said and the viewer does not hear. */
  hearsMore?: boolean
  /** Whether somebody of the family of 16 or older takes part with an account; unknown counts as yes. */
  familyTakesPart?: boolean
}
