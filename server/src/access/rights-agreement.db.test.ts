import { randomUUID } from 'node:crypto'
import { may } from '@keukentafel/core/access/decide.ts'
import type { RightsFacts } from '@keukentafel/core/access/facts.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { disagreementsOf, familiesOr, rowAs, SEED } from '../testing/agreement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { insertWorlds, memberFactsOf, randomWorlds, viewerFacts, type World } from '../testing/worlds.ts'
import { MY } from './scopes/family.ts'
import { ME } from './scopes/item.ts'
import { askable, destroyable, requestSeen } from './scopes/rights.ts'

// The rules rights.ask, rights.destroy and rights.read, and the same as SQL, must say the same for every viewer in every family.
const FAMILIES = familiesOr(500)
const TODAY = '2026-02-28'

interface Request {
  id: string
  personId: string
  askedBy: string
  sayerId: string | null
  state: 'waiting' | 'open'
}
interface Asked extends World {
  requests: Request[]
}

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const TOLD =
  statement(`with ${ME}, ${MY} select array(select p.id from person p where p.family_id = $1 and ${askable('p')} order by p.id) as asks,
  array(select p.id from person p where p.family_id = $1 and ${destroyable('p')} order by p.id) as destroys,
  array(select r.id from rights_request r where r.family_id = $1 and ${requestSeen('r')} order by r.id) as sees from me`)

// Every pair of somebody and whom it is about, by somebody, answered by somebody or by nobody here.
const asked = (world: World): Asked => {
  const ids = world.persons.map((p) => p.id)
  const at = (n: number) => ids[n % ids.length]!
  return {
    ...world,
    requests: ids.map((personId, n) => ({
      id: randomUUID(),
      personId,
      askedBy: at(n + world.shares.length),
      sayerId: (n + world.items.length) % 3 === 0 ? null : at(n + world.items.length),
      state: (n + world.authorities.length) % 3 === 0 ? 'waiting' : 'open',
    })),
  }
}
// Now and then a child that is born today, or tomorrow.
const aroundBirth = (world: World, n: number): World => ({
  ...world,
  persons: world.persons.map((p, i) =>
    i === 0 && n % 10 === 0 ? { ...p, birthDate: addDays(TODAY, n % 20 ? 1 : 0) } : p,
  ),
})
async function insert(worlds: Asked[]): Promise<void> {
  await insertWorlds(t.owner, worlds)
  const rows = worlds.flatMap((w) => w.requests.map((r) => ({ ...r, familyId: w.familyId })))
  const client = await t.owner.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('kt.act', 'test', true)`)
    await client.query(
      `insert into rights_request (family_id, id, kind, person_id, asked_by, asked_account, sayer_id, words, state, asked_at, answer_by)
      select (r->>'familyId')::uuid, (r->>'id')::uuid, 'copy', (r->>'personId')::uuid, (r->>'askedBy')::uuid, gen_random_uuid(), (r->>'sayerId')::uuid, '', r->>'state', now(), '2027-01-01'
      from jsonb_array_elements($1) r`,
      [JSON.stringify(rows)],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}

function byRule(world: Asked, accountId: string): object | undefined {
  const facts = viewerFacts(world, accountId, TODAY)
  const me = facts.viewer.kind === 'account' ? facts.viewer.seat : null
  if (!me || !may('family.read', facts)) return undefined
  const rights = (personId: string, more: Partial<RightsFacts> = {}): RightsFacts => {
    const { kind, age, authority } = memberFactsOf(world, me.personId, personId, TODAY)
    return { person: { personId, kind, age, authority }, askedBy: me.personId, state: 'open', sayer: null, ...more }
  }
  const sayerOf = (id: string | null) => {
    if (!id) return null
    const { kind, hasAccount } = memberFactsOf(world, me.personId, id, TODAY)
    return { personId: id, kind, hasAccount }
  }
  const ids = world.persons.map((p) => p.id).sort()
  return {
    asks: ids.filter((id) => may('rights.ask', { ...facts, rights: rights(id) })),
    destroys: ids.filter((id) => may('rights.destroy', { ...facts, rights: rights(id) })),
    sees: world.requests
      .filter(({ personId, askedBy, sayerId, state }) =>
        may('rights.read', { ...facts, rights: rights(personId, { askedBy, state, sayer: sayerOf(sayerId) }) }),
      )
      .map((r) => r.id)
      .sort(),
  }
}

const disagreements = (worlds: readonly Asked[], told = TOLD) =>
  disagreementsOf(worlds, (world, account) => rowAs(t, told, world, account, TODAY), byRule)

const worlds: Asked[] = []
test(`rule and SQL agree on ${FAMILIES} generated families (seed ${SEED})`, { timeout: 3_600_000 }, async () => {
  const agree = async (batch: Asked[]) => {
    await insert(batch)
    expect((await disagreements(batch)).slice(0, 1)).toEqual([])
    return batch
  }
  const half = Math.ceil(FAMILIES / 2)
  for (let done = 0; done < half; done += 500)
    worlds.splice(
      0,
      worlds.length,
      ...(await agree(randomWorlds(Math.min(500, half - done), TODAY, SEED + done).map(asked))),
    )
  worlds.push(
    ...(await agree(
      randomWorlds(Math.max(500, FAMILIES - half), TODAY, SEED + 1, 'sharing')
        .map(aroundBirth)
        .map(asked),
    )),
  )
})

test.each([
  ['a child under twelve asks alone', '(select my.age from my) >= 12', '(select my.age from my) >= 11'],
  [
    'a child under twelve may ask, because the age is read as at most',
    '(select my.age from my) >= 12',
    '(select my.age from my) <= 12',
  ],
  ['for somebody of sixteen a parent still asks', `interval '16 years'`, `interval '17 years'`],
  ['words of somebody of twelve are destroyed by a parent', `interval '12 years'`, `interval '13 years'`],
  ['who is not born yet has a representative', '.birth_date <= $2::date and', '.birth_date is not null and'],
  ['authority that nobody checked counts', 'and a.checked_on is not null', ''],
  ['authority that is over counts', 'and (a.until_date is null or $2::date < a.until_date)', ''],
  ['who helps by profession destroys own words', `p.kind <> 'professional' and case`, 'true and case'],
  ['a request that waits for a young person is seen by who would answer', `r.state <> 'waiting' and`, ''],
  [
    'somebody of seventeen answers for who has no account',
    '(select my.age from my) >= 18',
    '(select my.age from my) >= 17',
  ],
  ['everybody at the table sees what was asked', 'r.asked_by = me.person_id or', 'true or'],
])('planted mistake is found: %s', { timeout: 600_000 }, async (_name, right, wrong) => {
  expect(TOLD.text).toContain(right)
  const found = await disagreements(worlds, statement(TOLD.text.replaceAll(right, wrong)))
  expect(found.length).toBeGreaterThan(0)
})
