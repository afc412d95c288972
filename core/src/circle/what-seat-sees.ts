import type { Action } from '../access/actions.ts'
import { may } from '../access/decide.ts'
import type { Facts, ItemFacts, OtherSeatFacts, SeatKind } from '../access/facts.ts'
import { ownKey } from '../access/pieces.ts'
import { nothingShared } from '../access/share.ts'

const day = '2000-01-01'
const somebody = 'somebody-else'
const item = (audience: ItemFacts['audience'], shared = false): ItemFacts => ({
  kind: 'goal',
  audience,
  audiencePersons: [],
  saidBy: somebody,
  createdBy: somebody,
  sayerHasAccount: true,
  sayerKind: 'family',
  doers: [],
  aboutViewer: false,
  heldBack: 'no',
  disclosed: false,
  piece: 'goals',
  keys: [ownKey(somebody, 'goals')],
  path: ['it'],
  shared: shared ? { keys: [ownKey(somebody, 'goals')], items: [] } : nothingShared,
})
const seat = (contactAudience: OtherSeatFacts['contactAudience']): OtherSeatFacts => ({
  personId: somebody,
  kind: 'family',
  contactAudience,
  isCoordinator: false,
  everSat: true,
})
const child = {
  personId: somebody,
  kind: 'family' as const,
  createdBy: somebody,
  age: 8,
  sharesHome: false,
  authority: null,
  hasAccount: false,
}

/** What a newcomer is told about, each as the question that is put to the rules. The keys name texts on the screen. */
const questions: Record<string, [Action, Omit<Facts, 'viewer' | 'today'>]> = {
  'who-sits-at-the-table': ['member.read', { member: child }],
  'what-is-shared': ['item.read', { item: item('circle', true) }],
  'plan-for-the-circle': ['item.read', { item: item('circle') }],
  'plan-not-shared': ['item.read', { item: item('circle') }],
  'words-in-the-family': ['item.read', { item: item('family') }],
  'words-for-chosen-others': ['item.read', { item: item('chosen') }],
  'birth-dates-and-homes': ['member.details', { member: child }],
  'contact-for-the-circle': ['seat.contact', { seat: seat('circle') }],
  'contact-for-the-family': ['seat.contact', { seat: seat('family') }],
}
// To the family everything for the circle is told; to others only what is shared, so they are told of that.
const ofFamily = ['plan-for-the-circle']
const ofGuests = ['what-is-shared', 'plan-not-shared']
/** What is asked for this kind of seat. */
export const seenKeys = (kind: SeatKind) =>
  Object.keys(questions).filter((key) => !(kind === 'family' ? ofGuests : ofFamily).includes(key))

/** What somebody with a new seat of this kind will see, and what not: asked of the rules themselves. */
export function whatSeatSees(kind: SeatKind): { willSee: string[]; willNotSee: string[] } {
  const viewer: Facts['viewer'] = {
    kind: 'account',
    accountId: 'me',
    session: { level: 'low', doorLevel: 'low' },
    seat: {
      seatId: 'mine',
      personId: 'me',
      kind,
      state: 'active',
      since: day,
      until: null,
      age: null,
      isCoordinator: false,
    },
  }
  const seen = (key: string) => may(questions[key]![0], { viewer, today: day, ...questions[key]![1] })
  return { willSee: seenKeys(kind).filter(seen), willNotSee: seenKeys(kind).filter((key) => !seen(key)) }
}
