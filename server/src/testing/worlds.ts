import { randomUUID } from 'node:crypto'
import type { Facts, ItemFacts, MemberFacts, SeatFacts, SeatKind } from '@keukentafel/core/access/facts.ts'
import type { HoldingBack } from '@keukentafel/core/access/held-back.ts'
import type { Piece, Place } from '@keukentafel/core/access/pieces.ts'
import { type Share, sharedWith } from '@keukentafel/core/access/share.ts'
import type { Subject } from '@keukentafel/core/law/consent.ts'
import type { Kind } from '@keukentafel/core/plan/kinds.ts'
import { addDays, ageOn } from '@keukentafel/core/shared/dates.ts'
import { placeOf } from '@keukentafel/core/sharing/belongs.ts'
import fc from 'fast-check'
import { holdingFactsOf, onlyHoldingBack } from './world-holdings.ts'

/** Small random families in which every date lies close to today, so that every boundary is met. */
export interface World {
  familyId: string
  persons: { id: string; kind: SeatKind; birthDate: string | null; createdBy: string | null }[]
  seats: {
    id: string
    personId: string
    accountId: string | null
    kind: SeatKind
    state: SeatFacts['state']
    since: string
    until: string | null
  }[]
  coordinator: string | null
  items: {
    id: string
    kind: Kind
    saidBy: string
    createdBy: string
    audience: ItemFacts['audience']
    audiencePersons: string[]
    doers: string[]
    forPersons: string[]
    parentId: string | null
    /** Of which visit it is the second part. */
    follows: string | null
  }[]
  shares: (Share & { id: string; recipientId: string; seatId: string })[]
  holdings: (HoldingBack & { id: string })[]
  disclosures: {
    id: string
    by: string
    bySeat: string
    seatId: string
    personId: string
    itemIds: string[]
    on: string
    reviewOn: string
    toldOn: string
    ended: boolean
  }[]
  households: string[]
  residences: { personId: string; householdId: string; state: string }[]
  authorities: {
    childId: string
    holderId: string
    kind: NonNullable<MemberFacts['authority']>
    from: string | null
    until: string | null
    checked: boolean
  }[]
}

// Which kind takes every other place of another, without drawing more: stances, what is the family's alone, what shields keep.
const oftenElse: Partial<Record<Kind, Kind>> = {
  signature: 'progress',
  visit: 'rest',
  conversation: 'condition',
  worry: 'voice',
  step: 'child-word',
  goal: 'safety-agreement',
}

// Of every fourth: what was sent, papers, what is too much, and what could be otherwise.
const sentElse: Partial<Record<Kind, Kind>> = {
  step: 'message',
  visit: 'thread',
  conversation: 'document',
  signature: 'calmer-change',
  worry: 'limit',
}

const kind = fc.constantFrom<SeatKind>('family', 'family', 'network', 'professional')
const index = fc.nat(5)

/** Shape of a world before it gets ids; numbers point at persons. */
const sketch = fc.record({
  persons: fc.array(
    fc.record({
      kind,
      age: fc.option(fc.tuple(fc.constantFrom(0, 11, 12, 15, 16, 17, 18, 40), fc.integer({ min: -1, max: 1 }))),
      createdBy: fc.option(index),
    }),
    { minLength: 2, maxLength: 6 },
  ),
  seats: fc.array(
    fc.record({
      state: fc.constantFrom<SeatFacts['state']>('active', 'active', 'active', 'invited', 'declined', 'left', 'ended'),
      since: fc.integer({ min: -2, max: 1 }),
      until: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 2 }),
      account: fc.boolean(),
      without: fc.boolean(),
    }),
    { minLength: 6, maxLength: 6 },
  ),
  coordinator: index,
  items: fc.array(
    fc.record({
      kind: fc.constantFrom<Kind>('goal', 'step', 'signature', 'worry', 'visit', 'conversation'),
      saidBy: index,
      createdBy: index,
      audience: fc.constantFrom<ItemFacts['audience']>('family', 'circle', 'chosen'),
      persons: fc.uniqueArray(index, { maxLength: 3 }),
      doers: fc.uniqueArray(index, { maxLength: 2 }),
      about: fc.uniqueArray(index, { maxLength: 2 }),
      below: fc.option(index, { freq: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  shares: fc.array(
    fc.record({
      subject: index,
      recipient: index,
      piece: fc.constantFrom<Piece>('week', 'goals', 'goals', 'self', 'messages', 'documents'),
      item: fc.option(index, { freq: 3 }),
      from: fc.integer({ min: -1, max: 1 }),
      days: fc.integer({ min: 1, max: 2 }),
      state: fc.constantFrom<Share['state']>('open', 'open', 'open', 'open', 'refused', 'withdrawn'),
      yes: fc.uniqueArray(index, { maxLength: 6 }),
      without: fc.option(index, { freq: 1 }),
      withoutHolders: fc.constantFrom('', '', '', 'waarom'),
    }),
    { maxLength: 8 },
  ),
  holdings: fc.array(
    fc.record({
      item: index,
      from: fc.uniqueArray(index, { minLength: 1, maxLength: 2 }),
      second: index,
      state: fc.constantFrom<HoldingBack['state']>(
        'asked',
        'asked',
        'confirmed',
        'confirmed',
        'refused',
        'told',
        'replaced',
      ),
      answer: fc.integer({ min: 0, max: 1 }),
      until: fc.integer({ min: 0, max: 2 }),
      prolongs: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  disclosures: fc.array(
    fc.record({
      by: index,
      to: index,
      items: fc.uniqueArray(index, { minLength: 1, maxLength: 2 }),
      on: fc.integer({ min: -2, max: 1 }),
      days: fc.integer({ min: 1, max: 2 }),
      told: fc.integer({ min: 0, max: 2 }),
      ended: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  residences: fc.array(fc.record({ person: index, home: fc.nat(1), state: fc.constantFrom('current', 'past') }), {
    minLength: 3,
    maxLength: 8,
  }),
  authorities: fc.array(
    fc.record({
      child: index,
      holder: index,
      kind: fc.constantFrom<NonNullable<MemberFacts['authority']>>(
        'parent',
        'guardian',
        'institution',
        'none',
        'unknown',
      ),
      from: fc.option(fc.integer({ min: -1, max: 1 })),
      until: fc.option(fc.integer({ min: 1, max: 2 })),
      checked: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
})

/** The same worlds with everybody seated and nothing but authority to go by, so that its rare boundaries are met often. */
function onlyAuthority(drawn: Sketch): Sketch {
  return {
    ...drawn,
    persons: drawn.persons.map((p) => ({
      ...p,
      createdBy: null,
      age: p.age && ([p.age[0] < 16 ? 17 : 18, p.age[1]] as typeof p.age),
    })),
    seats: drawn.seats.map(() => ({ state: 'active', since: -1, until: null, account: true, without: false })),
    residences: [],
  }
}
/**
 * A child, a helper and two parents, with a permission that nearly holds: one yes, one record of authority or one day may be
 * wrong, so that every boundary of consent is met often.
 */
function onlySharing(drawn: Sketch): Sketch {
  const { persons, seats, items, shares, authorities } = drawn
  const some = (i: number) => shares[i % shares.length]
  const [first] = shares
  const wrong = first?.days === 1
  return {
    ...drawn,
    persons: [0, 1, 2, 3].map((i) => ({
      kind: i === 1 ? 'professional' : 'family',
      createdBy: null,
      age: (i > 1
        ? [40, 0]
        : persons[0]!.age && [
            persons[0]!.age[0] % 2 ? 12 : 16,
            persons[0]!.age[1],
          ]) as Sketch['persons'][number]['age'],
    })),
    seats: seats.map(() => ({ state: 'active', since: -1, until: null, account: true, without: false })),
    coordinator: 2,
    items: items.map((item, i) => ({
      ...item,
      kind: i % 3 === 2 ? 'worry' : 'goal',
      audience: i === 4 ? 'family' : 'circle',
      saidBy: i % 2 ? 2 : item.saidBy % 3 ? 0 : item.saidBy,
      createdBy: item.saidBy === 1 ? 0 : item.saidBy,
      about: i % 2 ? [0] : item.about,
      below: i % 2 ? null : item.below,
      doers: [],
    })),
    residences: [],
    holdings: [],
    disclosures: [],
    authorities: [2, 3].flatMap((holder, i) => {
      const drew = authorities[i]
      return drew && i === 1 && wrong && drew.kind === 'none'
        ? []
        : [
            {
              child: 0,
              holder,
              kind: wrong && i === 1 ? (first.piece === 'week' ? 'unknown' : (drew?.kind ?? 'parent')) : 'parent',
              from: null,
              until: drew && wrong && i === 0 ? drew.until : null,
              checked: !wrong || i === 1 || (drew?.checked ?? true),
            },
          ]
    }),
    shares: [0, 0, 2, 3].flatMap((subject, i) => {
      const drew = some(i)
      if (!drew) return []
      return [
        {
          ...drew,
          subject,
          recipient: 1,
          item: i === 1 ? drew.item : null,
          piece: i === 1 ? 'self' : 'goals',
          from: wrong ? -1 : drew.from,
          days: wrong ? 3 : drew.days,
          state: wrong && drew.withoutHolders === '' ? 'open' : drew.state,
          yes: [0, 2, 3].filter(
            (n) => n !== (wrong && drew.withoutHolders === '' ? (first.without ?? drew.yes[0]) : undefined),
          ),
        },
      ]
    }),
  }
}
export type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never

export function randomWorlds(
  count: number,
  today: string,
  seed: number,
  focus: 'everything' | 'authority' | 'sharing' | 'holding-back' = 'everything',
): World[] {
  return fc
    .sample(
      {
        everything: sketch,
        authority: sketch.map(onlyAuthority),
        sharing: sketch.map(onlySharing),
        'holding-back': sketch.map(onlyHoldingBack),
      }[focus],
      { numRuns: count, seed },
    )
    .map((drawn) => {
      const ids = drawn.persons.map(() => randomUUID())
      const at = (i: number) => ids[i % ids.length]!
      const persons = drawn.persons.map((p, i) => ({
        id: ids[i]!,
        kind: p.kind,
        birthDate: p.age ? addDays(`${Number(today.slice(0, 4)) - p.age[0]}${today.slice(4)}`, p.age[1]) : null,
        createdBy: p.createdBy === null ? null : at(p.createdBy),
      }))
      const seats = drawn.seats.slice(0, ids.length).flatMap((s, i) => {
        if (s.without) return []
        const since = addDays(today, s.since)
        const until = s.until === null ? null : addDays(since, s.until)
        return [
          {
            id: randomUUID(),
            personId: ids[i]!,
            accountId: s.account ? randomUUID() : null,
            kind: persons[i]!.kind,
            state: s.state,
            since,
            until,
          },
        ]
      })
      const households = [randomUUID(), randomUUID()]
      const items = drawn.items.map((i, n) => ({
        id: randomUUID(),
        kind: (n % 4 === 2 && sentElse[i.kind]) || (n % 2 === 1 ? (oftenElse[i.kind] ?? i.kind) : i.kind),
        saidBy: at(i.saidBy),
        createdBy: at(i.createdBy),
        audience: i.audience,
        audiencePersons: i.audience === 'chosen' ? [...new Set(i.persons.map(at))] : [],
        doers: [...new Set(i.doers.map(at))],
        forPersons: [...new Set(i.about.map(at))],
        parentId: null as string | null,
        follows: null as string | null,
      }))
      for (const [n, { below }] of drawn.items.entries())
        if (below !== null && below < n) items[n]!.parentId = items[below]!.id
      // Said and heard by others than the first too: where it lies must not depend on that.
      for (const [n, { kind, parentId }] of items.entries())
        if (kind === 'visit')
          items[n]!.follows = items.slice(0, n).find((i) => i.kind === 'visit' && i.parentId === parentId)?.id ?? null
      const shares = drawn.shares.flatMap((s) => {
        const seat = seats.find((x) => x.personId === at(s.recipient))
        if (!seat || at(s.subject) === seat.personId) return []
        const from = addDays(today, s.from)
        return [
          {
            id: randomUUID(),
            subjectId: at(s.subject),
            recipientId: seat.personId,
            seatId: seat.id,
            piece: s.item === null ? s.piece : null,
            itemId: s.item === null ? null : items[s.item % items.length]!.id,
            from,
            until: addDays(from, s.days),
            state: s.state,
            yes: [...new Set(s.yes.map(at))],
            withoutHolders: s.withoutHolders,
          },
        ]
      })
      const holdings = drawn.holdings.flatMap((h): World['holdings'] => {
        const item = items[h.item % items.length]!
        const seat = seats.find((x) => x.personId === at(h.second))
        if (!seat || seat.personId === item.createdBy) return []
        return [
          {
            id: randomUUID(),
            itemId: item.id,
            fromPersons: [...new Set(h.from.map(at))],
            heldBy: item.createdBy,
            secondSeat: seat.id,
            answerBefore: addDays(today, h.answer),
            until: addDays(today, h.until - 1),
            state: h.state,
            prolongs: h.prolongs,
          },
        ]
      })
      const sameThing = (a: (typeof shares)[number], b: (typeof shares)[number]) =>
        a.state === 'open' &&
        b.state === 'open' &&
        [a.subjectId, a.seatId, a.piece, a.itemId].join() === [b.subjectId, b.seatId, b.piece, b.itemId].join()
      return {
        familyId: randomUUID(),
        persons,
        seats,
        coordinator: seats.find((s) => s.personId === at(drawn.coordinator))?.id ?? null,
        items,
        // The database keeps one open permission for the same thing.
        shares: shares.filter((s, i) => !shares.slice(0, i).some((earlier) => sameThing(earlier, s))),
        // One question at a time about the same words.
        holdings: holdings.filter(
          (h, i) =>
            h.state !== 'asked' || !holdings.slice(0, i).some((x) => x.state === 'asked' && x.itemId === h.itemId),
        ),
        disclosures: drawn.disclosures.flatMap((d): World['disclosures'] => {
          const bySeat = seats.find((x) => x.personId === at(d.by))
          const seat = seats.find((x) => x.personId === at(d.to))
          if (!bySeat || !seat || seat.id === bySeat.id) return []
          const on = addDays(today, d.on)
          const reviewOn = addDays(on, d.days)
          return [
            {
              id: randomUUID(),
              by: bySeat.personId,
              bySeat: bySeat.id,
              seatId: seat.id,
              personId: seat.personId,
              itemIds: [...new Set(d.items.map((i) => items[i % items.length]!.id))],
              on,
              reviewOn,
              toldOn: addDays(on, Math.min(d.told, d.days)),
              ended: d.ended,
            },
          ]
        }),
        households,
        residences: drawn.residences.map((r) => ({
          personId: at(r.person),
          householdId: households[r.home]!,
          state: r.state,
        })),
        authorities: drawn.authorities
          .filter((a) => at(a.child) !== at(a.holder))
          .map((a) => {
            const from = a.from === null ? null : addDays(today, a.from)
            return {
              childId: at(a.child),
              holderId: at(a.holder),
              kind: a.kind,
              from,
              until: a.until === null ? null : addDays(from ?? today, a.until - 1),
              checked: a.checked,
            }
          }),
      }
    })
}

/** The facts about a viewer, taken from the world itself (not from the SQL that is being tested). */
export function viewerFacts(world: World, accountId: string, today: string): Facts {
  const seat = world.seats.find((s) => s.accountId === accountId && s.state === 'active')
  const person = seat && world.persons.find((p) => p.id === seat.personId)
  return {
    today,
    viewer: {
      kind: 'account',
      accountId,
      session: { level: 'high', doorLevel: 'low' },
      seat:
        seat && person
          ? {
              seatId: seat.id,
              personId: seat.personId,
              kind: seat.kind,
              state: seat.state,
              since: seat.since,
              until: seat.until,
              age: person.birthDate ? ageOn(person.birthDate, today) : null,
              isCoordinator: world.coordinator === seat.id,
            }
          : null,
    },
  }
}

const hasAccount = (world: World, personId: string) =>
  world.seats.some((s) => s.personId === personId && s.accountId !== null)

/** Everybody of the family as those whose yes may be asked. */
export const familyOf = (world: World, today: string): Subject[] =>
  world.persons
    .filter((p) => p.kind === 'family')
    .map((p) => ({
      personId: p.id,
      age: p.birthDate ? ageOn(p.birthDate, today) : null,
      authorities: world.authorities.filter((a) => a.childId === p.id),
    }))

export function placeIn(world: World, item: World['items'][number]): Place {
  const parent = world.items.find((i) => i.id === item.parentId)
  const { doers, forPersons } = item
  const kindOf = (id: string) => world.persons.find((p) => p.id === id)?.kind
  const first = world.items.find((i) => i.id === item.follows)
  return placeOf(
    { ...item, content: { doers, forPersons } },
    parent && placeIn(world, parent),
    kindOf,
    first && placeIn(world, first),
  )
}

export function itemFactsOf(world: World, item: World['items'][number], accountId: string, today: string): ItemFacts {
  const seat = world.seats.find((s) => s.accountId === accountId && s.state === 'active')
  return {
    ...placeIn(world, item),
    shared: sharedWith(
      world.shares.filter((s) => s.seatId === seat?.id),
      familyOf(world, today),
      today,
    ),
    ...item,
    ...holdingFactsOf(world, item, seat, today),
    sayerHasAccount: hasAccount(world, item.saidBy),
    sayerKind: world.persons.find((p) => p.id === item.saidBy)!.kind,
  }
}

export function memberFactsOf(world: World, viewerPerson: string, personId: string, today: string): MemberFacts {
  const person = world.persons.find((p) => p.id === personId)!
  const homes = (id: string) =>
    world.residences.filter((r) => r.personId === id && r.state === 'current').map((r) => r.householdId)
  const held = world.authorities.find(
    (a) =>
      a.childId === personId &&
      a.holderId === viewerPerson &&
      a.checked &&
      ['parent', 'guardian', 'institution'].includes(a.kind) &&
      (a.from === null || a.from <= today) &&
      (a.until === null || today < a.until),
  )
  return {
    personId,
    kind: person.kind,
    createdBy: person.createdBy,
    age: person.birthDate ? ageOn(person.birthDate, today) : null,
    sharesHome: viewerPerson === personId || homes(viewerPerson).some((home) => homes(personId).includes(home)),
    authority: held?.kind ?? null,
    hasAccount: hasAccount(world, personId),
  }
}
