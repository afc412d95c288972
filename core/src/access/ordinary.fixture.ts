import type {
  EmergencyFacts,
  EmergencyItemFacts,
  Facts,
  ItemFacts,
  LookFacts,
  MemberFacts,
  OtherSeatFacts,
  SeatFacts,
} from './facts.ts'

// The ordinary situation in which the matrix and docs/access.md show the rules: something said by another to the whole
// circle, a child of another, the seat of a professional, a look of somebody else at what concerns the viewer,
// emergency access that somebody else opened.
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
  concerns: [{ personId: 'me', authority: null, age: 40 }],
}

export const emergency: EmergencyFacts = { opener: 'other', inForce: true, hasSecond: true }
export const emergencyItem: EmergencyItemFacts = { heardByOtherProfessional: true, namesViewer: false }

/** What is known when this viewer asks. */
export const facts = (viewer: SeatFacts | null, more: Partial<Facts> = {}): Facts => ({
  viewer: { kind: 'account', accountId: 'a', seat: viewer },
  today: TODAY,
  item,
  member,
  seat: other,
  look,
  emergency,
  emergencyItem,
  adding: 'professional',
  ...more,
})
