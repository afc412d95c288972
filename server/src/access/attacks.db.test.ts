import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { found, invitation, must, seatByCode } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// What somebody tried who wanted more than is theirs: an ex-partner with a family seat of whom no authority is known, a
// curious colleague with seats at several tables, and who runs the installation. Each was possible once.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const goal = (words: string, more = {}) => ({ kind: 'goal', content: { words, lifeDomain: 'sleep' }, ...more })
const note = (parentId: string, text: string, more = {}) => ({ kind: 'note', parentId, content: { text }, ...more })
const stance = (parentId: string, more = {}) => ({ kind: 'view', parentId, content: { stance: 'agree' }, ...more })
const planOf = async (table: Table, who: Someone) => (await who.client.get(`${table.path}/plan`)).text
const audience = (table: Table, who: Someone, id: string, body: object) =>
  who.client.post(`${table.path}/items/${id}/audience`, body)

describe('the ex-partner', () => {
  const withEx = async () => {
    const table = await buildTable(t)
    const [ex, nurse] = [await table.seat('family', 'Mehmet'), await table.seat('professional', 'Samira')]
    return { table, ex, nurse, mother: table.mother }
  }

  test('hears nothing more by narrowing the goal under which something was said to others', async () => {
    const { table, ex, nurse, mother } = await withEx()
    const ours = { audience: 'chosen', audiencePersons: [mother.personId, nurse.personId] }
    for (const next of [
      { audience: 'family' },
      { audience: 'chosen', audiencePersons: [ex.personId, nurse.personId] },
      { audience: 'chosen', audiencePersons: [ex.personId] },
    ]) {
      const id = await table.say(ex, goal('Rust'))
      const secret = await table.say(mother, note(id, 'KANARIE ik ben bang', ours))
      must(await audience(table, ex, id, next))
      expect(await planOf(table, ex)).not.toContain('KANARIE')
      expect((await ex.client.get(`${table.path}/items/${secret}/history`)).status).toBe(404)
      expect(await planOf(table, mother)).toContain('KANARIE')
    }
  })

  test('hears nothing that was said to chosen people below what the family hears', async () => {
    const { table, ex, nurse, mother } = await withEx()
    const id = await table.say(ex, goal('Rust', { audience: 'family' }))
    const ours = { audience: 'chosen', audiencePersons: [mother.personId, nurse.personId] }
    await table.say(mother, note(id, 'KANARIE', ours))
    expect(await planOf(table, ex)).not.toContain('KANARIE')
    expect(await planOf(table, nurse)).not.toContain('KANARIE')
    const between = await table.say(
      ex,
      goal('Samen', { audience: 'chosen', audiencePersons: [ex.personId, mother.personId] }),
    )
    const sister = await table.seat('family', 'Zus')
    await table.say(mother, note(between, 'KANARIE', { audience: 'family' }))
    expect(await planOf(table, sister)).not.toContain('KANARIE')
  })

  test('does not let himself into her home by way of the child who sleeps in both', async () => {
    const table = await found(t)
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const [hers, his] = [randomUUID(), randomUUID()]
    const nights = (id: string, personId: string, householdId: string) => ({
      id,
      personId,
      householdId,
      nights: [1],
      weeks: 'every',
    })
    const homes = (more: object = {}) => [
      { id: hers, name: 'KANARIE opvang', colour: 'mint' },
      { id: his, name: 'Bij papa', colour: 'lilac', ...more },
    ]
    const [own, childHers, childHis, exHis] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    const put = (who: typeof ex.client, households: object[], residences: object[]) =>
      who.post(`${table.path}/households`, { households, residences })
    must(
      await put(table.founder, homes(), [
        nights(own, table.founderId, hers),
        nights(childHers, table.childId, hers),
        nights(childHis, table.childId, his),
      ]),
    )
    const before = must(await ex.client.get(table.path)).body
    expect([before.households, before.residences]).toEqual([[], []])
    // Recorded by the owner: that he lives where the child sometimes sleeps.
    const db = await t.owner.connect()
    await db.query(`begin; select set_config('kt.act', 'test', true)`)
    await db.query('insert into residence (family_id, id, person_id, household_id) values ($1, $2, $3, $4)', [
      table.familyId,
      exHis,
      ex.personId,
      his,
    ])
    await db.query('commit')
    db.release()
    const join = await put(ex.client, homes(), [
      nights(exHis, ex.personId, his),
      nights(randomUUID(), ex.personId, hers),
    ])
    expect(join.body.errors).toMatchObject([{ pointer: '/residences/1/householdId', code: 'household.joined' }])
    const moved = await put(ex.client, homes(), [nights(exHis, ex.personId, hers)])
    expect(moved.body.errors).toMatchObject([{ code: 'household.joined' }])
    const mother = must(await ex.client.get(table.path)).body.members.find(
      (m: { id: string }) => m.id === table.founderId,
    )
    expect(mother.details).toBeNull()
  })

  test('does not keep seeing a home that he once wrote down, when she lives there alone', async () => {
    const { table, ex, mother } = await withEx()
    const home = randomUUID()
    must(
      await ex.client.post(`${table.path}/households`, {
        households: [{ id: home, name: 'Ons huis', colour: 'mint' }],
        residences: [],
      }),
    )
    const db = await t.owner.connect()
    await db.query(`begin; select set_config('kt.act', 'test', true)`)
    await db.query('insert into residence (family_id, id, person_id, household_id) values ($1, $2, $3, $4)', [
      table.familyId,
      randomUUID(),
      mother.personId,
      home,
    ])
    await db.query(`update household set name = 'KANARIE' where family_id = $1`, [table.familyId])
    await db.query('commit')
    db.release()
    expect((await ex.client.get(table.path)).text).not.toContain('KANARIE')
    expect((await mother.client.get(table.path)).text).toContain('KANARIE')
  })

  test('does not speak or sign for her, rewrite her words or read her details after she got up', async () => {
    const table = await found(t)
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    // He named her; she came with an account of her own, wrote things down, and left.
    const [herId, words] = [randomUUID(), randomUUID()]
    must(await ex.client.post(`${table.path}/members`, { id: herId, callName: 'Leyla' }))
    const { code, id: seatId } = must(
      await ex.client.post(`${table.path}/seats`, invitation({ kind: 'family', person: { personId: herId } })),
    ).body
    const her = await t.account('Leyla')
    must(await her.post('/invitations/accept', { code }))
    must(await her.patch(`${table.path}/members/${herId}`, { fullName: 'KANARIE' }, 1))
    must(await her.post(`${table.path}/items`, { id: words, ...goal('Mijn eigen woorden') }))
    must(await her.post(`${table.path}/seats/${seatId}/leave`, { reason: '' }))
    expect((await ex.client.get(table.path)).text).not.toContain('KANARIE')
    expect((await ex.client.patch(`${table.path}/members/${herId}`, { about: 'x' }, 2)).status).toBe(403)
    const rewrite = await ex.client.patch(`${table.path}/items/${words}`, { content: { words: 'Anders' } }, 1)
    expect(rewrite.body.reason).toBe('not-the-sayer')
    const sign = await ex.client.post(`${table.path}/items`, { id: randomUUID(), ...stance(words, { saidBy: herId }) })
    expect(sign.body.errors).toMatchObject([{ code: 'sayer.other' }])
  })

  test('does not call her view or her signature past', async () => {
    const { table, ex, mother, nurse } = await withEx()
    const id = await table.say(ex, goal('Rust'))
    const content = { stance: 'see_differently', text: 'Zo niet' }
    const view = await table.say(mother, { ...stance(id), content })
    const signature = await table.say(mother, { kind: 'signature', content })
    for (const item of [view, signature])
      for (const who of [ex, nurse]) {
        const answer = await who.client.patch(`${table.path}/items/${item}`, { state: 'past' }, 1)
        expect([answer.status, answer.body.reason]).toEqual([403, 'not-the-sayer'])
      }
    must(await mother.client.patch(`${table.path}/items/${view}`, { state: 'past' }, 1))
  })

  test('does not sit down as a guest to whom something was said that he does not hear', async () => {
    const table = await found(t)
    const ex = await seatByCode(t, table, table.founder, { kind: 'family', callName: 'Mehmet' })
    const opa = randomUUID()
    const offer = (person: object) => invitation({ kind: 'network', person, lookAgainOn: null })
    const first = offer({ newPersonId: opa, callName: 'Opa' })
    must(await table.founder.post(`${table.path}/seats`, first))
    const retry = async () => {
      must(await ex.client.post(`${table.path}/invitations/${first.invitationId}/withdraw`, { reason: '' }))
      return ex.client.post(`${table.path}/seats`, offer({ personId: opa }))
    }
    const said = {
      id: randomUUID(),
      kind: 'worry',
      content: { text: 'KANARIE' },
      audience: 'chosen',
      audiencePersons: [opa],
    }
    must(await table.founder.post(`${table.path}/items`, said))
    expect((await retry()).body.reason).toBe('not-in-audience')
    must(await table.founder.post(`${table.path}/seats`, offer({ personId: opa })))
  })
})

describe('the colleague', () => {
  test('does not find in what is taken out why a seat was ended', async () => {
    const table = await buildTable(t)
    const [samira, nurse] = [await table.seat('professional', 'Samira'), await table.seat('professional', 'Bo')]
    must(await table.mother.client.post(`${table.path}/seats/${samira.seatId}/end`, { reason: 'KANARIE' }))
    expect((await nurse.client.get(`${table.path}/circle`)).text).not.toContain('KANARIE')
    expect((await nurse.client.get(`${table.path}/export`)).text).not.toContain('KANARIE')
    expect((await table.mother.client.get(`${table.path}/export`)).text).toContain('KANARIE')
  })

  test('approves nothing that gives power to themselves', async () => {
    const table = await found(t, 'helper')
    const record = (holderId: string, checked: boolean) =>
      table.founder.post(`${table.path}/authorities`, {
        id: randomUUID(),
        childId: table.childId,
        holderId,
        kind: 'institution',
        evidence: 'register',
        checked,
      })
    expect((await record(table.founderId, true)).body.reason).toBe('authority-closed')
  })

  test('every reading of the plan of then is in the record of processing, with whose words', async () => {
    const table = await buildTable(t)
    await table.say(table.mother, goal('Rust'))
    must(
      await table.mother.client.get(
        `${table.path}/plan-at?moment=${encodeURIComponent(new Date(Date.now() + 1000).toISOString())}`,
      ),
    )
    const { rows } = await t.owner.query(
      'select subject_ids from processing_record where family_id = $1 order by at desc limit 1',
      [table.familyId],
    )
    expect(rows[0].subject_ids).toEqual([table.mother.personId])
    expect((await table.mother.client.get(`${table.path}/plan-at?moment=0000-01-01T00:00:00Z`)).status).toBe(400)
  })
})

describe('who has only the connection', () => {
  test('a body is not read for somebody without a session, and what people type is small', async () => {
    const big = `{"a":"${'x'.repeat(2_000_000)}"}`
    const send = (url: string, cookie = '') =>
      t.app.inject({
        method: 'POST',
        url: `/api/v1${url}`,
        headers: { cookie, 'content-type': 'application/json' },
        payload: big,
      })
    expect((await send('/imports')).statusCode).toBe(401)
    expect((await send(`/families/${randomUUID()}/items`, 'keukentafel.session_token=forged.forged')).statusCode).toBe(
      401,
    )
    expect((await send('/invitations/decline')).statusCode).toBe(413)
    expect((await send(`/families/${randomUUID()}/items`, (await t.account()).cookie)).statusCode).toBe(413)
  })

  test('a temporary table of the app does not stand in for the history', async () => {
    const table = await buildTable(t)
    const client = await t.deps.db.pool.connect()
    const events = async () =>
      (await t.owner.query('select count(*)::int as n from plan_event where family_id = $1', [table.familyId])).rows[0]
        .n
    const before = await events()
    try {
      await client.query('begin')
      await client.query('create temporary table plan_event (like public.plan_event) on commit drop')
      await client.query('grant all on pg_temp.plan_event to public')
      await client.query(`select enter_family($1), set_config('kt.act', 'test', true)`, [table.familyId])
      await client.query(`update family set question = 'Anders' where id = $1`, [table.familyId])
      await client.query('commit')
    } finally {
      client.release()
    }
    expect(await events()).toBe(before + 1)
  })

  test('another role on the database enters nowhere, and a view opens no more than its table', async () => {
    const role = `other_${randomUUID().slice(0, 8)}`
    const client = await t.owner.connect()
    try {
      await client.query('begin')
      await client.query(`create role ${role}`)
      const { rows } = await client.query(
        `select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
          and has_function_privilege($1, p.oid, 'execute')`,
        [role],
      )
      expect(rows).toEqual([])
      const views = await client.query(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)`,
      )
      expect(views.rows).toEqual([])
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('every table with a family in it has the second net', async () => {
    const { rows } = await t.owner.query(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'family_id' and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity
         and has_table_privilege('kt_app', c.oid, 'select, insert, update, delete')`,
    )
    // The demo list says which invented people one can be; it is empty everywhere else. A joint session is found by the hash of a
    // device, before anybody entered, and says nothing of a family but its id.
    expect(rows.map((row) => row.relname).sort()).toEqual(['demo_family', 'demo_person', 'joint_session'])
  })
})
