import { randomUUID } from 'node:crypto'
import { may } from '@keukentafel/core/access/decide.ts'
import type { RightsFacts } from '@keukentafel/core/access/facts.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statement } from '../db/statement.ts'
import { disagreementsOf, familiesOr, rowAs, SEED } from '../testing/agreement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { insertWorlds } from '../testing/insert-worlds.ts'
import { memberFactsOf, randomWorlds, viewerFacts, type World } from '../testing/worlds.ts'
import { MY } from './scopes/family.ts'
import { ME } from './scopes/item.ts'
import { askable, destroyable, requestSeen } from './scopes/rights.ts'

// The rules rights.ask, rights.destroy, rights.read and rights.hold, and the same as SQL, must say the same for every viewer in every family.
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
  /** For which organisation somebody sits here, and for which they sat here before. */
  employed: { seatId: string; organisationId: string | null }[]
  before: { personId: string; accountId: string | null; kind: string; organisationId: string }[]
}

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const TOLD =
  statement(`with ${ME}, ${MY} select array(select p.id from person p where p.family_id = $1 and ${askable('p')} order by p.id) as asks,
  array(select p.id from person p where p.family_id = $1 and ${destroyable('p', "'worry'")} order by p.id) as destroys,
  array(select p.id from person p where p.family_id = $1 and ${destroyable('p', "'child-word'")} order by p.id) as "destroysOwnPlace",
  array(select r.id from rights_request r where r.family_id = $1 and ${requestSeen('r')} order by r.id) as sees from me`)

const FILES =
  statement(`with ${ME} select own_file($1, '{}') as nothing, array(select a.id || ' ' || b.id from plan_item a, plan_item b
  where a.family_id = $1 and b.family_id = $1 and a.id <= b.id and own_file($1, array[a.id, b.id]) order by a.id, b.id) as holds from me where $2::date is not null`)

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
    ...worksFor(world),
  }
}
// Two organisations at a table, for whom the database lets anybody sit; some were here before for the other one.
function worksFor(world: World): Pick<Asked, 'employed' | 'before'> {
  const both = [randomUUID(), randomUUID()] as const
  const step = (n: number) => (world.items.length % 2 ? n : Math.floor(n / 2))
  const pick = (n: number) => (step(n) + world.items.length + world.shares.length) % 3
  return {
    employed: world.seats.map((seat, n) => ({ seatId: seat.id, organisationId: both[pick(n) as 0 | 1] ?? null })),
    before: world.seats
      .filter((_, n) => (n + world.items.length) % 2 === 0)
      .map(({ personId, accountId, kind }) => ({ personId, accountId, kind, organisationId: both[1] })),
  }
}
// Now and then a child that is born today, or tomorrow.
const aroundBirth = (world: World, n: number): World => ({
  ...world,
  persons: world.persons.map((p, i) =>
    i === 0 && n % 10 === 0 ? { ...p, birthDate: addDays(TODAY, n % 20 ? 1 : 0) } : p,
  ),
})
// Some who never had an account, among people of seventeen and eighteen.
const withoutAccounts = (world: World): World => ({
  ...world,
  seats: world.seats.map((seat, n) => (n % 2 ? { ...seat, accountId: null } : seat)),
})
// A table where many help by profession.
const atWork = (world: World): World => {
  const kindOf = (n: number) => (n % 3 === 2 ? ('family' as const) : ('professional' as const))
  const isAt = (id: string) => world.persons.findIndex((p) => p.id === id)
  return {
    ...world,
    persons: world.persons.map((p, n) => ({ ...p, kind: kindOf(n) })),
    items: world.items.map((item, n) => (n % 4 === 1 ? { ...item, kind: 'view' } : item)),
    seats: world.seats.map((seat) => ({
      ...seat,
      kind: kindOf(isAt(seat.personId)),
      accountId: seat.accountId ?? randomUUID(),
      state: 'active',
      since: '2020-01-01',
      until: null,
    })),
  }
}
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
    await client.query('set local session_replication_role = replica')
    const flat = <T>(of: (w: Asked) => T[]) =>
      JSON.stringify(worlds.flatMap((w) => of(w).map((row) => ({ ...row, familyId: w.familyId }))))
    await client.query(
      `update seat s set organisation_id = (r->>'organisationId')::uuid from jsonb_array_elements($1) r where s.family_id = (r->>'familyId')::uuid and s.id = (r->>'seatId')::uuid`,
      [flat((w) => w.employed)],
    )
    await client.query(
      `insert into seat (family_id, id, person_id, account_id, kind, state, since, until, look_again_on, organisation_id)
      select (r->>'familyId')::uuid, gen_random_uuid(), (r->>'personId')::uuid, (r->>'accountId')::uuid, r->>'kind', 'ended', '2019-01-01', '2020-01-01', '2019-06-01', (r->>'organisationId')::uuid from jsonb_array_elements($1) r`,
      [flat((w) => w.before)],
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
    destroysOwnPlace: ids.filter((id) => may('rights.destroy', { ...facts, rights: rights(id, { ownPlace: true }) })),
    sees: world.requests
      .filter(({ personId, askedBy, sayerId, state }) =>
        may('rights.read', { ...facts, rights: rights(personId, { askedBy, state, sayer: sayerOf(sayerId) }) }),
      )
      .map((r) => r.id)
      .sort(),
  }
}

/** Sets of one and of two things that this viewer may hold beforehand. */
function holdsByRule(world: Asked, accountId: string): object | undefined {
  const facts = viewerFacts(world, accountId, TODAY)
  const me = facts.viewer.kind === 'account' ? facts.viewer.seat : null
  if (!me || !may('family.read', facts)) return undefined
  const thing = ({ saidBy, kind }: World['items'][number]) => ({
    beside: kind === 'view',
    personId: saidBy,
    kind: world.persons.find((p) => p.id === saidBy)!.kind,
    organisationIds: [
      ...world.seats
        .filter((s) => s.personId === saidBy)
        .map((s) => world.employed.find((e) => e.seatId === s.id)?.organisationId ?? null),
      ...world.before.filter((s) => s.personId === saidBy).map((s) => s.organisationId),
    ].filter((id) => id !== null),
  })
  const organisationId = world.employed.find((e) => e.seatId === me.seatId)?.organisationId ?? null
  const mayHold = (items: World['items']) =>
    may('rights.hold', { ...facts, keep: { organisationId, things: items.map(thing) } })
  const items = world.items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    nothing: mayHold([]),
    holds: items.flatMap((a, n) =>
      items
        .slice(n)
        .filter((b) => mayHold([a, b]))
        .map((b) => `${a.id} ${b.id}`),
    ),
  }
}
const holdDisagreements = (worlds: readonly Asked[]) =>
  disagreementsOf(worlds, (world, account) => rowAs(t, FILES, world, account, TODAY), holdsByRule)

const disagreements = (worlds: readonly Asked[], told = TOLD) =>
  disagreementsOf(worlds, (world, account) => rowAs(t, told, world, account, TODAY), byRule)

const worlds: Asked[] = []
test(`rule and SQL agree on ${FAMILIES} generated families (seed ${SEED})`, { timeout: 3_600_000 }, async () => {
  const agree = async (batch: Asked[]) => {
    await insert(batch)
    expect((await disagreements(batch)).slice(0, 1)).toEqual([])
    expect((await holdDisagreements(batch)).slice(0, 1)).toEqual([])
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
    ...(await agree(
      randomWorlds(100, TODAY, SEED + 2, 'authority')
        .map(withoutAccounts)
        .map(asked),
    )),
    ...(await agree(
      randomWorlds(400, TODAY, SEED + 3)
        .map(atWork)
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
  [
    'a child under twelve destroys what it said to all',
    `in ('child-word', 'heard-check')`,
    `in ('child-word', 'worry')`,
  ],
  [
    'a child under twelve cannot destroy what it has in its own place',
    `in ('child-word', 'heard-check')`,
    `in ('heard-check')`,
  ],
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

// What may be held beforehand is asked of a function, which also stands before the write (0020).
test.each([
  ['words of the family are held', `and w.kind = 'professional'`, ''],
  ['who is of the family holds', `and me.kind = 'professional'`, ''],
  [
    'two without an organisation are colleagues',
    'c.organisation_id = me.organisation_id',
    'c.organisation_id is not distinct from me.organisation_id',
  ],
  ['any organisation is the own one', 'c.organisation_id = me.organisation_id', 'c.organisation_id is not null'],
  [
    'a colleague who left wrote for nobody',
    'c.organisation_id = me.organisation_id',
    `c.state = 'active' and c.organisation_id = me.organisation_id`,
  ],
  ['for whom one worked before counts', `and me.state = 'active'`, ''],
  [
    'one thing of the own file opens the rest',
    'not exists (select from unnest(p_items) x where not exists (',
    'exists (select from unnest(p_items) x where exists (',
  ],
  ['a view is held, and with it the words of others', `and i.kind <> 'view'`, ''],
  ['nothing at all is held', `p_items <> '{}' and`, ''],
  ['own words are not the own file', 'w.id = me.person_id or', ''],
])('planted mistake in own_file is found: %s', { timeout: 600_000 }, async (_name, right, wrong) => {
  const { rows } = await t.owner.query<{ def: string }>(`select pg_get_functiondef('own_file'::regproc) as def`)
  const { def } = rows[0]!
  expect(def).toContain(right)
  try {
    await t.owner.query(def.replaceAll(right, wrong))
    expect((await holdDisagreements(worlds)).length).toBeGreaterThan(0)
  } finally {
    await t.owner.query(def)
  }
})
