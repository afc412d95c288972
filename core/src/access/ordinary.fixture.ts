import type {
  BridgeFacts,
  DisclosureFacts,
  EmergencyFacts,
  EmergencyItemFacts,
  EndFacts,
  Facts,
  HelpFacts,
  HoldingFacts,
  IncapacityFacts,
  ItemFacts,
  KeepFacts,
  LineFacts,
  LookFacts,
  MemberFacts,
  OtherSeatFacts,
  RightsFacts,
  RoomFacts,
  SeatFacts,
  ShareFacts,
  ShieldFacts,
  TalkFacts,
} from './facts.ts'
import type { SessionFacts } from './levels.ts'

// The ordinary situation in which the matrix and docs/access.md show the rules: something said by another to the whole circle
// and shared with who asks, data of a child of others that are shared with a helper, a child of another, the seat of a
// professional; a room of the family into which one was not asked; a talk of another; a look of somebody else at what
// concerns the viewer; emergency access that somebody else opened.
export const TODAY = '2026-11-24'

/** A seat of a grown member of the family, but for what is named. */
export const seat = (more: Partial<SeatFacts>): SeatFacts => ({
  seatId: 's',
  personId: 'me',
  kind: 'family',
  state: 'active',
  since: '2026-01-01',
  until: null,
  age: 40,
  isCoordinator: false,
  ...more,
})
export const item: ItemFacts = {
  kind: 'goal',
  audience: 'circle',
  audiencePersons: [],
  saidBy: 'other',
  createdBy: 'other',
  sayerHasAccount: true,
  sayerKind: 'family',
  doers: [],
  aboutViewer: false,
  heldBack: 'no',
  disclosed: false,
  piece: 'goals',
  keys: ['other:goals'],
  path: ['item'],
  shared: { keys: ['other:goals'], items: [] },
}
export const member: MemberFacts = {
  personId: 'other',
  kind: 'family',
  createdBy: null,
  age: 10,
  sharesHome: false,
  authority: null,
  hasAccount: false,
}
export const other: OtherSeatFacts = {
  personId: 'other',
  kind: 'professional',
  contactAudience: 'circle',
  isCoordinator: false,
}

export const look: LookFacts = {
  own: false,
  outcome: 'permit',
  confidential: false,
  ownOnly: false,
  heldBack: false,
  concerns: [{ personId: 'me', authority: null, age: 40 }],
}
export const room: RoomFacts = { member: false, mayAsk: false, other: { personId: 'other', kind: 'network' } }
export const line: LineFacts = {
  saidBy: 'other',
  createdBy: 'other',
  state: 'current',
  sayerKind: 'family',
  sayerHasAccount: true,
  brought: false,
}
export const talk: TalkFacts = {
  byPerson: 'other',
  createdBy: 'other',
  kind: 'talk',
  reason: 'threat',
  decider: { kind: 'professional', age: null, hasAccount: true },
}
/** A session at the highest level, in an installation that asks nothing special. */
export const SURE: SessionFacts = { level: 'high', doorLevel: 'low' }

export const emergency: EmergencyFacts = { opener: 'other', inForce: true, hasSecond: true }
export const emergencyItem: EmergencyItemFacts = { heardByProfessional: true, namesViewer: false }
/** Of the child of others, with a helper, with the yes of both parents. */
export const share: ShareFacts = {
  subjectId: 'other',
  recipientId: 'helper',
  needed: { voices: ['mother', 'father'] },
  yes: ['mother', 'father'],
  askedBy: 'mother',
  near: false,
}

/** Help of somebody else to that child, and that a young person cannot weigh it. */
export const help: HelpFacts = { ...share, kind: 'agreement', said: ['mother', 'father'] }
export const incapacity: IncapacityFacts = {
  subjectId: 'child',
  by: 'helper',
  second: 'other',
  standing: 'asked',
  decides: false,
}

/** Of somebody else, from somebody else, by somebody else; the lifting is asked by another. */
export const shield: ShieldFacts = {
  fromPerson: 'x',
  ofPerson: 'other',
  ofAge: 10,
  ofTakesPart: false,
  setBy: 'somebody',
  authority: null,
  sharesHome: false,
  addedByViewer: false,
  state: 'lift-asked',
  liftAskedBy: 'somebody',
  sameAccount: false,
}
/** What another professional holds back from somebody else. */
export const holding: HoldingFacts = {
  heldBy: 'other',
  second: 'helper',
  fromPersons: ['child'],
  standing: 'waits',
  represents: false,
}

/** Of somebody else, who is nobody's child here. */
export const bridge: BridgeFacts = { personId: 'other', near: true, represents: false }

/** By another professional, to a third, about others. */
export const disclosure: DisclosureFacts = { by: 'other', recipient: 'helper', aboutViewer: false, told: true }
/** Asked by others about a child of others, of an organisation. */
export const rights: RightsFacts = {
  person: { personId: 'other', kind: 'family', age: 10, authority: null },
  askedBy: 'other',
  state: 'open',
  sayer: null,
}

/** Of a helper of another organisation. */
export const keep: KeepFacts = {
  organisationId: 'o',
  things: [{ personId: 'other', kind: 'professional', organisationIds: ['x'], beside: false }],
}

/** Proposed by who coordinates. */
export const end: EndFacts = { state: 'proposed', proposedBy: 'other' }

/** What is known when this viewer asks. */
export const facts = (viewer: SeatFacts | null, more: Partial<Facts> = {}): Facts => ({
  viewer: { kind: 'account', accountId: 'a', seat: viewer, session: SURE },
  today: TODAY,
  item,
  member,
  seat: other,
  look,
  room,
  line,
  talk,
  emergency,
  emergencyItem,
  share,
  help,
  incapacity,
  shield,
  holding,
  bridge,
  disclosure,
  rights,
  keep,
  end,
  adding: 'professional',
  ...more,
})
