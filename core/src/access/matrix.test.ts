import { describe, expect, test } from 'vitest'
import { type Action, actions } from './actions.ts'
import { decide } from './decide.ts'
import type { Facts, ItemFacts, MemberFacts, SeatFacts, ShareFacts } from './facts.ts'
import { facts, item, member, other, SURE, seat, share, TODAY } from './ordinary.fixture.ts'

// The whole table: every persona x every action, in an ordinary situation. A letter says on which ground; a dot is "no".
// Change a rule and this table must change with it, in the same commit.
const personas: Record<string, SeatFacts | null> = {
  mother: seat({}),
  'child of 9': seat({ age: 9 }),
  'daughter of 14': seat({ age: 14 }),
  'sister of 17': seat({ age: 17 }),
  grandfather: seat({ kind: 'network' }),
  nurse: seat({ kind: 'professional' }),
  coordinator: seat({ kind: 'professional', isCoordinator: true }),
  'ended yesterday': seat({ until: TODAY }),
  'begins tomorrow': seat({ since: '2026-11-25' }),
  'only invited': seat({ state: 'invited' }),
  stranger: null,
}
const table: Record<Action, string> = {
  //                       mother 9   14  17  opa nurse coord
  'family.read': '  +    +   +   +   +    +    +  ',
  'family.edit': '  +    +   +   +   .    .    .  ',
  'family.take-out': '  +    .   +   +   +    +    +  ',
  'member.read': '  +    +   +   +   +    +    +  ',
  'member.details': '  .    .   .   .   .    .    .  ',
  'member.add': '  +    .   +   +   .    .    +  ',
  'member.edit': '  .    .   .   .   .    .    .  ',
  'authority.record': '  .    .   .   .   .    .    +  ',
  'seat.read': '  +    +   +   +   .    .    +  ',
  'seat.contact': '  +    +   +   +   +    +    +  ',
  'seat.edit': '  +    +   +   +   .    .    +  ',
  'seat.invite': '  +    .   .   +   .    .    +  ',
  'seat.leave': '  .    .   .   .   .    .    .  ',
  'seat.ask-to-leave': '  +    +   +   +   .    .    +  ',
  'seat.end': '  +    .   .   +   .    .    .  ',
  'coordinator.hand-over': '  +    .   .   +   .    .    +  ',
  'coordinator.wish': '  +    +   +   +   .    .    .  ',
  'item.read': '  +    +   +   +   +    +    +  ',
  'item.add': '  +    +   +   +   +    +    +  ',
  'item.edit': '  .    .   .   .   .    .    .  ',
  'item.move': '  +    +   +   +   .    .    +  ',
  'item.audience': '  .    .   .   .   .    .    .  ',
  'item.view': '  +    +   +   +   +    +    +  ',
  'conversation.settle': '  +    +   +   +   .    .    +  ',
  'conversation.alone': '  +    +   +   +   .    .    .  ',
  'looks.read': '  +    .   +   +   +    .    .  ',
  'looks.ask': '  +    .   +   +   +    .    .  ',
  // In a room into which one was not asked.
  'room.list': '  +    +   +   +   +    .    .  ',
  'room.open': '  +    .   +   +   .    .    .  ',
  'room.read': '  .    .   .   .   .    .    .  ',
  'room.looked': '  .    .   .   .   .    .    .  ',
  'room.ask': '  .    .   .   .   .    .    .  ',
  'room.leave': '  .    .   .   .   .    .    .  ',
  'room.say': '  .    .   .   .   .    .    .  ',
  'room.hear': '  .    .   .   .   .    .    .  ',
  'room.edit': '  .    .   .   .   .    .    .  ',
  'room.bring': '  .    .   .   .   .    .    .  ',
  'room.destroy': '  .    .   .   .   .    .    .  ',
  'talk.read': '  +    .   +   +   .    .    +  ',
  'talk.record': '  +    .   .   +   .    +    +  ',
  'talk.beside': '  +    .   +   +   .    .    +  ',
  'talk.skip': '  .    .   .   .   .    .    .  ',
  'emergency.open': '  .    .   .   .   .    +    +  ',
  'emergency.see': '  +    .   +   +   .    .    +  ',
  'emergency.look': '  .    .   .   .   .    .    .  ',
  'emergency.hear': '  .    .   .   .   .    .    .  ',
  'emergency.review': '  .    .   .   .   .    .    +  ',
  'share.read': '  .    .   .   .   .    .    .  ',
  'share.give': '  .    .   .   .   .    .    .  ',
  'share.withdraw': '  .    .   .   .   .    .    .  ',
  'share.ask': '  .    .   .   .   .    +    +  ',
  // Of another helper, for a child of others.
  'help.see': '  .    .   .   .   .    .    .  ',
  'help.ask': '  .    .   .   .   .    +    +  ',
  'help.give': '  .    .   .   .   .    .    .  ',
  'help.withdraw': '  .    .   .   .   .    .    .  ',
  'help.ground': '  .    .   .   .   .    +    +  ',
  'help.alone': '  .    .   .   .   .    .    .  ',
  'help.end': '  .    .   .   .   .    .    .  ',
  'incapacity.record': '  .    .   .   .   .    .    .  ',
  'incapacity.see': '  .    .   .   .   .    .    .  ',
  'incapacity.answer': '  .    .   .   .   .    .    .  ',
  'incapacity.end': '  .    .   .   .   .    .    .  ',
  'incapacity.view': '  .    .   .   .   .    .    .  ',
  'hold.ask': '  .    .   .   .   .    .    .  ',
  'hold.see': '  .    .   .   .   .    .    .  ',
  'hold.answer': '  .    .   .   .   .    .    .  ',
  'hold.tell': '  .    .   .   .   .    .    .  ',
  'bridge.see': '  .    .   .   .   .    .    +  ',
  'bridge.choose': '  .    .   .   .   .    .    .  ',
  'disclose.record': '  .    .   .   .   .    +    +  ',
  'disclose.see': '  .    .   .   .   .    .    .  ',
  'disclose.end': '  .    .   .   .   .    .    .  ',
  'plan.look-as': '  +    .   +   +   .    .    .  ',
  // Of somebody else, set by somebody else.
  'shield.see': '  .    .   .   .   .    +    +  ',
  'shield.words': '  .    .   .   .   .    .    .  ',
  'shield.set': '  .    .   .   .   .    +    +  ',
  'shield.add': '  .    .   .   .   .    +    +  ',
  'shield.review': '  .    .   .   .   .    .    +  ',
  'shield.lift': '  .    .   .   .   .    +    +  ',
  'shield.confirm': '  .    .   .   .   .    +    +  ',
  // About a child of others; what is one's own stands in rights.test.ts.
  'rights.read': '  .    .   .   .   .    .    .  ',
  'rights.ask': '  .    .   .   .   .    .    .  ',
  'rights.agree': '  .    .   .   .   .    .    .  ',
  'rights.withdraw': '  .    .   .   .   .    .    .  ',
  'rights.answer': '  .    .   .   .   .    .    .  ',
  'rights.destroy': '  .    .   .   .   .    .    .  ',
  'rights.hold': '  .    .   .   .   .    .    .  ',
  'rights.lift': '  .    .   .   .   .    .    .  ',
  // Proposed by who coordinates, somebody else.
  'plan.end': '  +    .   .   +   .    .    +  ',
  'plan.end-agree': '  +    .   .   +   .    .    .  ',
  'plan.end-stop': '  +    .   .   +   .    .    .  ',
  'joint.begin': '  +    +   +   +   +    +    +  ',
  'joint.sit': '  +    +   +   +   +    +    +  ',
}
const seated = ['mother', 'child of 9', 'daughter of 14', 'sister of 17', 'grandfather', 'nurse', 'coordinator']
const may = (action: Action, f: Facts) => 'permit' in decide(action, f)

describe('every persona and every action, in an ordinary situation', () => {
  test.each(actions)('%s', (action) => {
    const cells = table[action].trim().split(/\s+/)
    expect(cells).toHaveLength(seated.length)
    expect(seated.map((name) => (may(action, facts(personas[name]!)) ? '+' : '.'))).toEqual(cells)
  })
  test.each(['ended yesterday', 'begins tomorrow', 'only invited', 'stranger'])('%s may do nothing at all', (name) => {
    expect(actions.filter((action) => may(action, facts(personas[name] ?? null)))).toEqual([])
  })
  test('a job and the bearer of an invitation get nothing from these rules', () => {
    for (const viewer of [{ kind: 'system', reason: 'x' }, { kind: 'link' }] as const)
      expect(actions.filter((action) => may(action, facts(null, { viewer })))).toEqual([])
  })
  test('facts that are missing close, they do not open', () => {
    const none: Facts = {
      viewer: { kind: 'account', accountId: 'a', seat: personas.mother!, session: SURE },
      today: TODAY,
    }
    const open = actions.filter((action) => may(action, none))
    expect(
      open.filter((action) =>
        /^item\.(read|edit|move|audience|view)|^member\.(details|edit)|^authority|^room\.(read|looked|ask|leave|say|hear|edit|bring|destroy)|^talk|^looks|^emergency|^share\.(read|give|withdraw)|^help\.(see|give|withdraw|alone|end)|^incapacity|^plan\.(look|end-)|^rights|^shield|^hold|^bridge|^disclose\.(see|end)|^seat\.(contact|edit|leave|ask|end)/.test(
          action,
        ),
      ),
    ).toEqual([])
  })
  test('an unknown action is refused', () => {
    expect(decide('plan.destroy' as Action, facts(personas.mother!))).toEqual({ denied: 'facts-missing' })
  })
})

describe('grounds', () => {
  const ground = (action: Action, viewer: SeatFacts, more: Partial<Facts> = {}) => {
    const decision = decide(action, facts(viewer, more))
    return 'permit' in decision ? decision.permit.ground : decision.denied
  }
  const mother = personas.mother!
  test.each([
    ['own words', { ...item, saidBy: 'me' }, 'item.edit', 'own-words'],
    ['words of a child without account', { ...item, sayerHasAccount: false }, 'item.edit', 'for-who-has-no-account'],
    ['words of another with an account', item, 'item.edit', 'not-the-sayer'],
    ['said in the family', { ...item, audience: 'family' }, 'item.read', 'family-seat'],
    ['said to others', { ...item, audience: 'chosen', audiencePersons: ['x'] }, 'item.read', 'not-in-audience'],
    ['said to me', { ...item, audience: 'chosen', audiencePersons: ['me'] }, 'item.read', 'chosen-person'],
  ] as const)('mother, %s', (_name, about, action, expected) => {
    expect(ground(action, mother, { item: about as ItemFacts })).toBe(expected)
  })
  test('who is not of the family hears only what everybody whose it is shared with them, whatever the audience', () => {
    const hears = (more: Partial<ItemFacts>) => ground('item.read', personas.nurse!, { item: { ...item, ...more } })
    const by = (...keys: string[]) =>
      hears({ keys, shared: { keys: ['other:goals', 'small~goals', '*:goals'], items: [] } })
    expect(by('other:goals')).toBe('shared-with-you')
    expect(by('*:goals')).toBe('shared-with-you')
    expect(by('other:goals', 'small~goals')).toBe('shared-with-you')
    for (const keys of [['other:self'], ['third:goals'], ['other:goals', 'third~goals'], ['small:goals'], ['*:week']])
      expect(by(...keys)).toBe('not-shared')
    expect(hears({ shared: { keys: [], items: [] } })).toBe('not-shared')
    expect(hears({ audience: 'family' })).toBe('not-in-audience')
    expect(hears({ saidBy: 'me', shared: { keys: [], items: [] } })).toBe('own-words')
    expect(hears({ createdBy: 'me', shared: { keys: [], items: [] } })).toBe('own-hand')
    expect(ground('item.read', mother, { item: { ...item, shared: { keys: [], items: [] } } })).toBe(
      'seat-at-the-table',
    )
  })
  test('a single thing opens with what hangs below it, as far as it is of who shared it', () => {
    const shared = { keys: [], items: [{ itemId: 'goal', subjectId: 'other' }] }
    const hears = (more: Partial<ItemFacts>) =>
      ground('item.read', personas.nurse!, { item: { ...item, shared, ...more } })
    expect(hears({ path: ['goal', 'step'] })).toBe('shared-with-you')
    expect(hears({ path: ['goal', 'step'], keys: ['other:goals', 'third:goals'] })).toBe('not-shared')
    expect(hears({ path: ['above'] })).toBe('not-shared')
  })
  test('sharing: whose yes is asked, and nobody for another', () => {
    const give = (viewer: SeatFacts, needed: ShareFacts['needed'], near = true) =>
      ground('share.give', viewer, { share: { ...share, needed, near } })
    expect(give(mother, { voices: ['me'] })).toBe('own-yes')
    expect(give(mother, { voices: ['me', 'father'] })).toBe('own-yes')
    expect(give(mother, { voices: ['other'] })).toBe('not-yours-to-share')
    expect(give(mother, { closed: 'authority-closed' })).toBe('authority-closed')
    expect(give(mother, { closed: 'age-unknown' })).toBe('age-unknown')
    expect(give(mother, { closed: 'authority-closed' }, false)).toBe('not-yours-to-share')
    const about = (more: Partial<ShareFacts>) =>
      (['share.read', 'share.withdraw'] as const).map((a) => ground(a, mother, { share: { ...share, ...more } }))
    expect(about({ yes: ['me'] })).toEqual(['own-yes', 'own-yes'])
    expect(about({ subjectId: 'me' })).toEqual(['self', 'not-yours-to-share'])
    expect(about({ recipientId: 'me' })).toEqual(['shared-with-you', 'not-yours-to-share'])
  })
  test('nobody looks as a relative', () => {
    expect(ground('plan.look-as', mother, { seat: { ...other, kind: 'family' } })).toBe('not-your-task')
  })
  test('a nurse does not rewrite what she wrote down for the family, but does what is hers', () => {
    const nurse = personas.nurse!
    expect(ground('item.edit', nurse, { item: { ...item, createdBy: 'me' } })).toBe('not-the-sayer')
    expect(ground('item.edit', nurse, { item: { ...item, createdBy: 'me', sayerKind: 'professional' } })).toBe(
      'own-hand',
    )
    expect(ground('item.move', nurse, { item: { ...item, doers: ['me'] } })).toBe('doer')
    expect(ground('item.read', nurse, { item: { ...item, audience: 'family' } })).toBe('not-in-audience')
  })
  test('authority: checked and in force opens, unknown and none do not, and it ends at 18', () => {
    const details = (authority: MemberFacts['authority'], age: number | null = 10) =>
      ground('member.details', mother, { member: { ...member, authority, age } })
    expect([details('parent'), details('guardian'), details('institution')]).toEqual([
      'parental-authority',
      'parental-authority',
      'parental-authority',
    ])
    expect([
      details('unknown'),
      details('none'),
      details(null),
      details('parent', 18),
      details('parent', null),
    ]).toEqual(Array(5).fill('authority-closed'))
  })
  test('a stance is moved by nobody but who takes it, or the family for who never had an account', () => {
    for (const kind of ['view', 'signature', 'progress', 'own-line', 'domain-view', 'heard-check', 'child-word']) {
      const about = { ...item, kind, sayerHasAccount: true }
      for (const viewer of [mother, personas.coordinator!])
        expect(ground('item.move', viewer, { item: about })).toBe('not-the-sayer')
      expect(ground('item.move', mother, { item: { ...about, saidBy: 'me' } })).toBe('own-words')
      expect(ground('item.move', mother, { item: { ...about, sayerHasAccount: false } })).toBe('for-who-has-no-account')
    }
  })
  test('the family lays its plan to rest from sixteen, and wakes it; nobody else does', () => {
    const add = (viewer: SeatFacts) => ground('item.add', viewer, { adding: 'rest' })
    expect([add(mother), add(personas['sister of 17']!)]).toEqual(['seat-at-the-table', 'seat-at-the-table'])
    for (const young of ['child of 9', 'daughter of 14']) expect(add(personas[young]!)).toBe('too-young')
    expect(add(seat({ age: null }))).toBe('too-young')
    const rest = { ...item, kind: 'rest', doers: ['me'] }
    for (const guest of ['grandfather', 'nurse', 'coordinator']) {
      expect(add(personas[guest]!)).toBe('family-only')
      expect(ground('item.move', personas[guest]!, { item: rest })).toBe('family-only')
    }
    expect(ground('item.move', personas['daughter of 14']!, { item: rest })).toBe('family-seat')
  })
  test('a child below twelve ends its own limit or proposal and nobody else’s; from twelve, and by an age nobody knows, as the family', () => {
    const move = (viewer: SeatFacts, saidBy: string, kind = 'limit') =>
      ground('item.move', viewer, { item: { ...item, kind, saidBy } })
    for (const kind of ['limit', 'calmer-change'] as const) {
      expect(move(personas['child of 9']!, 'mother', kind)).toBe('too-young')
      expect(move(personas['child of 9']!, 'me', kind)).toBe('family-seat')
    }
    for (const viewer of [mother, personas['daughter of 14']!, seat({ age: 12 }), seat({ age: null })])
      expect(move(viewer, 'another')).toBe('family-seat')
    expect(ground('item.move', personas['child of 9']!, { item: { ...item, kind: 'visit' } })).toBe('family-seat')
    expect(move(personas.nurse!, 'mother')).toBe('family-only')
  })
  test('the seat of a guest who never sat is handed out by nobody who hears less; not known counts as less', () => {
    const offer = (hearsMore?: boolean) =>
      ground('seat.invite', mother, {
        adding: 'network',
        touches: 'somebody-known',
        member: { ...member, kind: 'network' },
        ...(hearsMore === undefined ? {} : { hearsMore }),
      })
    expect([offer(false), offer(true), offer()]).toEqual(['family-seat', 'not-in-audience', 'not-in-audience'])
  })
  test('nobody checks their own authority', () => {
    expect(ground('authority.record', personas.coordinator!, { touches: 'own-authority' })).toBe('authority-closed')
  })
  test('nobody is put out of their own family', () => {
    expect(ground('seat.end', mother, { seat: { ...other, kind: 'family' } })).toBe('not-your-task')
  })
})
