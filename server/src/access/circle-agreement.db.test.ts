import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { ageOn } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { disagreementsOf, familiesOr, rowAs, SEED } from '../testing/agreement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { insertWorlds } from '../testing/insert-worlds.ts'
import { memberFactsOf, randomWorlds, viewerFacts, type World } from '../testing/worlds.ts'
import { familyEditable, MY, mayAddMember } from './scopes/family.ts'
import { ME } from './scopes/item.ts'
import { authorityRecordable, known, memberEditable } from './scopes/member.ts'
import { askable, contactable, endable, leavable, mayInvite, seatEditable, seatVisible } from './scopes/seat.ts'

// The rules about members and seats, and the same as SQL, must say the same for every viewer in every family.
const FAMILIES = familiesOr(400)
const TODAY = '2026-02-28'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const ids = (from: string, where: string) =>
  `array(select x.id from ${from} x where x.family_id = $1 and ${where} order by x.id)`
const TOLD =
  statement(`with ${ME}, ${MY} select ${ids('person', known('x'))} as "member.read", ${ids('person', memberEditable('x'))} as "member.edit",
  ${ids('person', authorityRecordable('x'))} as "authority.record", ${ids('seat', seatVisible('x'))} as "seat.read", ${ids('seat', contactable('x'))} as "seat.contact",
  ${ids('seat', seatEditable('x'))} as "seat.edit", ${ids('seat', leavable('x'))} as "seat.leave", ${ids('seat', askable('x'))} as "seat.ask-to-leave", ${ids('seat', endable('x'))} as "seat.end",
  ${familyEditable} as "family.edit", ${mayAddMember} as "member.add", ${mayInvite.network} as network, ${mayInvite.professional} as professional, ${mayInvite.family} as family from me`)

/** What the rules say, from the world itself. */
function byRule(world: World, accountId: string): Record<string, unknown> | undefined {
  const facts = viewerFacts(world, accountId, TODAY)
  const me = facts.viewer.kind === 'account' && facts.viewer.seat
  if (!me || !may('family.read', facts)) return undefined
  const seatsOf = (personId: string) => world.seats.filter((s) => s.personId === personId)
  // no invitations in these worlds, so an ended seat was sat on
  const sat = (s: World['seats'][number]) => ['active', 'left', 'ended'].includes(s.state)
  const members = (action: 'member.read' | 'member.edit' | 'authority.record') =>
    world.persons
      .filter((p) => {
        const onlyInvited = seatsOf(p.id).length > 0 && !seatsOf(p.id).some(sat)
        return may(action, { ...facts, member: { ...memberFactsOf(world, me.personId, p.id, TODAY), onlyInvited } })
      })
      .map((p) => p.id)
      .sort()
  const seats = (
    action: 'seat.read' | 'seat.contact' | 'seat.edit' | 'seat.leave' | 'seat.ask-to-leave' | 'seat.end',
  ) =>
    world.seats
      .filter((s) =>
        may(action, {
          ...facts,
          seat: {
            personId: s.personId,
            kind: s.kind,
            contactAudience: 'circle',
            isCoordinator: world.coordinator === s.id,
            everSat: sat(s),
          },
        }),
      )
      .map((s) => s.id)
      .sort()
  const familyTakesPart = world.seats.some((s) => {
    const born = world.persons.find((p) => p.id === s.personId)!.birthDate
    return (
      s.kind === 'family' && s.state === 'active' && s.accountId !== null && (born === null || ageOn(born, TODAY) >= 16)
    )
  })
  const invites = (adding: string) => may('seat.invite', { ...facts, adding, familyTakesPart } as Facts)
  return {
    'member.read': members('member.read'),
    'member.edit': members('member.edit'),
    'authority.record': members('authority.record'),
    'seat.read': seats('seat.read'),
    'seat.contact': seats('seat.contact'),
    'seat.edit': seats('seat.edit'),
    'seat.leave': seats('seat.leave'),
    'seat.ask-to-leave': seats('seat.ask-to-leave'),
    'seat.end': seats('seat.end'),
    'family.edit': may('family.edit', facts),
    'member.add': may('member.add', facts),
    network: invites('network'),
    professional: invites('professional'),
    family: invites('family'),
  }
}

const disagreements = (worlds: readonly World[], told = TOLD) =>
  disagreementsOf(worlds, (world, account) => rowAs(t, told, world, account, TODAY), byRule)

test(`rule and SQL agree about members and seats (seed ${SEED}), and planted mistakes are found`, {
  timeout: 3_600_000,
}, async () => {
  // authority over who takes part without an account, so that the age at which it stops to open is met often
  const quiet = randomWorlds(FAMILIES, TODAY, SEED + 1, 'authority').map((world) => ({
    ...world,
    seats: world.seats.map((s, i) => (i % 2 ? { ...s, accountId: null } : s)),
  }))
  const worlds = [...randomWorlds(FAMILIES, TODAY, SEED), ...quiet]
  await insertWorlds(t.owner, worlds)
  expect((await disagreements(worlds)).slice(0, 1)).toEqual([])
  const mistakes: [string, string][] = [
    ['birth_date)) >= 16, true', 'birth_date)) >= 99, true'],
    ['birth_date)) < 16', 'birth_date)) < 18'],
    [`x.kind <> 'family' and me.kind = 'family'`, `me.kind = 'family'`],
    [`me.is_coordinator and x.kind <> 'family'`, 'me.is_coordinator'],
    [`else me.is_coordinator and not exists`, 'else me.is_coordinator or exists'],
    [`me.is_coordinator and me.kind = 'professional'`, 'me.is_coordinator'],
  ]
  for (const [right, wrong] of mistakes) {
    expect(TOLD.text).toContain(right)
    expect((await disagreements(worlds, statement(TOLD.text.replaceAll(right, wrong)))).length, right).toBeGreaterThan(
      0,
    )
  }
})
