import { may } from '@keukentafel/core/access/decide.ts'
import type { Facts } from '@keukentafel/core/access/facts.ts'
import { liveSeat } from '@keukentafel/core/access/rules/seat-in-force.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { disagreementsOf, familiesOr, rowAs, SEED } from '../testing/agreement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { insertWorlds } from '../testing/insert-worlds.ts'
import { itemFactsOf, randomWorlds, viewerFacts, type World } from '../testing/worlds.ts'
import { emergencySeen, opened } from './scopes/emergency.ts'
import { MY } from './scopes/family.ts'
import { ME } from './scopes/item.ts'

// The rules emergency.hear and emergency.see, and the same as SQL, must say the same for every viewer in every family.
const FAMILIES = familiesOr(2000)
const TODAY = '2026-02-28'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const TOLD =
  statement(`with ${ME}, ${MY} select array(select i.id from plan_item i where i.family_id = $1 and ${opened('i')} order by i.id) as hears,
  array(select p.id from (select p.id as person_id, p.id from person p where p.family_id = $1) p where ${emergencySeen('p')} order by p.id) as sees from me`)

function byRule(world: World, accountId: string): object | undefined {
  const facts = viewerFacts(world, accountId, TODAY)
  const me = facts.viewer.kind === 'account' ? facts.viewer.seat : null
  if (!me || !may('family.read', facts)) return undefined
  const atTable = (personId: string) => {
    const seat = world.seats.find((s) => s.personId === personId)
    return (
      seat?.kind === 'professional' && liveSeat({ ...seat, seatId: seat.id, age: null, isCoordinator: false }, TODAY)
    )
  }
  const emergency = (opener: string) => ({ opener, inForce: true, hasSecond: true })
  const hears = (item: World['items'][number]) => {
    const about: Facts = {
      ...facts,
      item: itemFactsOf(world, item, accountId, TODAY),
      emergency: emergency(me.personId),
      emergencyItem: {
        heardByProfessional: item.audiencePersons.some(atTable),
        namesViewer: [...item.doers, ...item.forPersons].includes(me.personId),
      },
    }
    return !may('item.read', about) && may('emergency.hear', about)
  }
  return {
    hears: world.items
      .filter(hears)
      .map((i) => i.id)
      .sort(),
    // Each person in turn as who opened it.
    sees: world.persons
      .map((p) => p.id)
      .filter((opener) => may('emergency.see', { ...facts, emergency: emergency(opener) }))
      .sort(),
  }
}

const disagreements = (worlds: readonly World[], told = TOLD) =>
  disagreementsOf(worlds, (world, account) => rowAs(t, told, world, account, TODAY), byRule)

// Most of the circle are professionals, and things are said to chosen people: where this rule has its boundaries.
const amongHelpers = (world: World): World => {
  const helper = (personId: string) => world.persons.findIndex((p) => p.id === personId) > 0
  const kindOf = <T extends { kind: World['persons'][number]['kind'] }>(one: T, id: string): T =>
    helper(id) ? { ...one, kind: 'professional' } : one
  return {
    ...world,
    persons: world.persons.map((p) => kindOf(p, p.id)),
    seats: world.seats.map((s) => kindOf(s, s.personId)),
    items: world.items.map((i, n) => ({
      ...i,
      audience: 'chosen',
      audiencePersons: [world.persons[n % world.persons.length]!.id],
    })),
  }
}

const worlds: World[] = []
test(`rule and SQL agree on ${FAMILIES} generated families (seed ${SEED})`, { timeout: 3_600_000 }, async () => {
  const agree = async (batch: World[]) => {
    await insertWorlds(t.owner, batch)
    expect((await disagreements(batch)).slice(0, 1)).toEqual([])
    return batch
  }
  for (let done = 0; done < FAMILIES; done += 500)
    worlds.splice(0, worlds.length, ...(await agree(randomWorlds(Math.min(500, FAMILIES - done), TODAY, SEED + done))))
  worlds.push(...(await agree(randomWorlds(500, TODAY, SEED + 1).map(amongHelpers))))
})

test.each([
  ['what was said to friends only is opened', `and hs.kind = 'professional'`, ''],
  ['what was said to a professional who left is opened', `and hs.state = 'active'`, ''],
  ['what was said to one whose seat begins tomorrow is opened', 'and hs.since <= $2::date', ''],
  ['what was said to one whose seat has ended is opened', 'and (hs.until is null or $2::date < hs.until)', ''],
  ['what names who opened it is opened', 'and strpos(i.content::text, me.person_id::text) = 0', ''],
  ['what is heard already is told as opened', 'not (i.said_by', 'true or (i.said_by'],
  ['a child under twelve sees it', '(select my.age from my) >= 12', '(select my.age from my) >= 11'],
  ['the network sees it', `me.kind = 'family' and coalesce`, `me.kind <> 'professional' and coalesce`],
])('planted mistake is found: %s', { timeout: 600_000 }, async (_name, right, wrong) => {
  expect(TOLD.text).toContain(right)
  const found = await disagreements(worlds, statement(TOLD.text.replaceAll(right, wrong)))
  expect(found.length).toBeGreaterThan(0)
})
