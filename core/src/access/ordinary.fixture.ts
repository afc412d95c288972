import type { Facts, ItemFacts, MemberFacts, OtherSeatFacts, SeatFacts, ShareFacts } from './facts.ts'

// The ordinary situation in which the matrix and docs/access.md show the rules: something said by another to the whole
// circle and shared with who asks, data of a child of others that are shared with a helper, a child of another, the seat of a professional.
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

/** Of the child of others, with a helper, with the yes of both parents. */
export const share: ShareFacts = {
  subjectId: 'other',
  recipientId: 'helper',
  needed: { voices: ['mother', 'father'] },
  yes: ['mother', 'father'],
  askedBy: 'mother',
  near: false,
}

/** What is known when this viewer asks. */
export const facts = (viewer: SeatFacts | null, more: Partial<Facts> = {}): Facts => ({
  viewer: { kind: 'account', accountId: 'a', seat: viewer },
  today: TODAY,
  item,
  member,
  seat: other,
  share,
  adding: 'professional',
  ...more,
})
