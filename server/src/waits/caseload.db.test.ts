import { randomUUID } from 'node:crypto'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { invitation, must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })
let t: TestApp
let table: Table
let nurse: Someone
let tom: Someone
beforeAll(async () => {
  t = await testApp()
  table = await buildTable(t)
  nurse = await table.seat('professional', 'Samira')
  tom = await table.seat('professional', 'Tom', { shared: false })
})
afterAll(() => t.close())

type Wait = { reason: string; id: string; words: string; by: string; day: string | null }
const read = async (who: Client, page = 1) => must(await who.get(`/caseload?page=${page}`)).body
const waits = async (who: Client): Promise<Wait[]> =>
  (await read(who)).families.flatMap((f: { waits: Wait[] }) => f.waits)

test('a step, a goal of another and a question wait; answered, they are gone; nobody else’s steps wait', async () => {
  const goal = await table.say(table.mother, {
    kind: 'goal',
    content: { words: 'Rust in de avond', lifeDomain: 'sleep' },
  })
  const step = await table.say(table.mother, {
    kind: 'step',
    parentId: goal,
    onDate: today,
    content: { what: 'Bellen met school', doers: [nurse.personId] },
  })
  await table.say(table.mother, {
    kind: 'step',
    parentId: goal,
    onDate: today,
    content: { what: 'Van Tom', doers: [tom.personId] },
  })
  expect((await waits(nurse.client)).map(({ reason, id, words, by }) => ({ reason, id, words, by }))).toEqual([
    { reason: 'step', id: step, words: 'Bellen met school', by: 'Mama' },
    { reason: 'view', id: goal, words: 'Rust in de avond', by: 'Mama' },
  ])
  // Nothing is shared with Tom: nothing of the family is told to him, not even how much it is.
  expect(await read(tom.client)).toMatchObject({
    waiting: 0,
    reasons: {},
    families: [{ waits: [], counts: {}, changes: [], moreChanges: 0, goal: null, openGoals: 0 }],
  })
  must(await nurse.client.patch(`${table.path}/items/${step}`, { state: 'done' }, 1))
  await table.say(nurse, { kind: 'view', parentId: goal, content: { stance: 'agree' } })
  expect(await waits(nurse.client)).toEqual([])
})

test('what others did is told since one said "seen"; of the own hand nothing; the mark is nobody else’s', async () => {
  const words = async () => (await read(nurse.client)).families[0].changes.map((c: { words: string }) => c.words)
  const before = await words()
  expect(before[0]).toBe('Van Tom')
  const [family] = (await read(nurse.client)).families
  const mothers = (await read(table.mother.client)).families[0].changes.length
  must(await nurse.client.post('/caseload/seen', { familyId: table.familyId, upTo: family.changes[0].at }))
  expect(await words()).toEqual([])
  expect((await read(table.mother.client)).families[0].changes.length).toBe(mothers)
  await table.say(nurse, { kind: 'strength', content: { text: 'Eigen woorden', aboutPersons: [] } })
  await table.say(table.mother, {
    kind: 'strength',
    audience: 'family',
    content: { text: 'Alleen voor ons', aboutPersons: [] },
  })
  expect(await words()).toEqual([])
  for (const n of [1, 2, 3, 4, 5])
    await table.say(table.mother, { kind: 'agreement', content: { text: `Afspraak ${n}` } })
  const after = (await read(nurse.client)).families[0]
  expect([after.changes.map((c: { words: string }) => c.words), after.moreChanges]).toEqual([
    ['Afspraak 5', 'Afspraak 4', 'Afspraak 3'],
    2,
  ])
  // Never back.
  must(await nurse.client.post('/caseload/seen', { familyId: table.familyId, upTo: after.changes[0].at }))
  must(await nurse.client.post('/caseload/seen', { familyId: table.familyId, upTo: family.changes[0].at }))
  expect(await words()).toEqual([])
  const { rows } = await t.owner.query('select account_id from caseload_mark where family_id = $1', [table.familyId])
  expect(rows).toEqual([{ account_id: nurse.client.accountId }])
})

test('a stranger and an administrator have no list of another, and mark nothing', async () => {
  const stranger = await t.account('stranger')
  await t.owner.query('update account set is_admin = true where id = $1', [stranger.accountId])
  expect(await read(stranger)).toMatchObject({ tables: 0, waiting: 0, found: 0, families: [] })
  const body = { familyId: table.familyId, upTo: new Date().toISOString() }
  const there = await stranger.post('/caseload/seen', body)
  const random = await stranger.post('/caseload/seen', { ...body, familyId: crypto.randomUUID() })
  expect([there.status, there.text]).toEqual([404, random.text])
  expect((await t.nobody.get('/caseload')).status).toBe(401)
  expect((await t.owner.query('select 1 from caseload_mark where account_id = $1', [stranger.accountId])).rows).toEqual(
    [],
  )
})

test('what one chose to see is kept for the account alone; wrong choices are refused, all at once', async () => {
  must(await nurse.client.post('/caseload/choice', { show: 'mine', reasons: ['step'], unansweredAfter: 7 }))
  expect(await read(nurse.client)).toMatchObject({
    choice: { show: 'mine', reasons: ['step'], unansweredAfter: 7 },
    tables: 1,
    found: 0,
    families: [],
  })
  expect((await read(table.mother.client)).choice).toEqual({ show: 'all', reasons: [], unansweredAfter: 14 })
  const wrong = await nurse.client.post('/caseload/choice', { show: 'risk', reasons: ['score'], unansweredAfter: 1 })
  expect([wrong.status, wrong.body.errors.length]).toEqual([400, 3])
  must(await nurse.client.post('/caseload/choice', { show: 'changed', reasons: [], unansweredAfter: 14 }))
  expect((await read(nurse.client)).found).toBe(0)
  await table.say(table.mother, { kind: 'agreement', content: { text: 'Nieuw' } })
  expect((await read(nurse.client)).found).toBe(1)
  must(await nurse.client.post('/caseload/choice', { show: 'all', reasons: [], unansweredAfter: 14 }))
})

test('who coordinates is told what stands still and what nobody answered; asked to leave and the day of the own seat wait too', async () => {
  const goal = await table.say(table.mother, {
    kind: 'goal',
    content: { words: 'Op tijd op school', lifeDomain: 'school' },
  })
  await table.say(table.mother, {
    kind: 'step',
    parentId: goal,
    onDate: addDays(today, -3),
    content: { what: 'Fiets maken', doers: [nurse.personId] },
  })
  const asked = await table.say(nurse, { kind: 'conversation', content: { text: 'Over de fiets' } })
  const mothers = async () => (await waits(table.mother.client)).map(({ reason }) => reason)
  expect(await mothers()).toEqual(['stalled'])
  const db = await t.owner.connect()
  await db.query(`set session_replication_role = replica`)
  await db.query(`update plan_item set created_at = now() - interval '20 days' where id = $1`, [asked])
  await db.query(`update seat set look_again_on = '2020-01-01' where id = $1`, [nurse.seatId])
  await db.query(`set session_replication_role = origin`)
  db.release()
  expect(await mothers()).toEqual(['stalled', 'unanswered'])
  must(await table.mother.client.post(`${table.path}/seats/${nurse.seatId}/ask-to-leave`, { reason: 'Het gaat goed' }))
  expect((await waits(nurse.client)).map(({ reason }) => reason)).toEqual(['step', 'view', 'asked-to-leave', 'seat'])
})

test('handing over: asked by who may, done with the yes of who is asked and in that moment, only what they hear', async () => {
  const goal = await table.say(table.mother, { kind: 'goal', content: { words: 'Samen eten', lifeDomain: 'home' } })
  const say = (what: string, more: object = {}) =>
    table.say(table.mother, {
      kind: 'step',
      parentId: goal,
      content: { what, doers: [tom.personId, table.mother.personId] },
      ...more,
    })
  const open = await say('Boodschappen')
  const hidden = await say('Alleen wij', { audience: 'family' })
  const done = await say('Klaar', { state: 'done' })
  const visit = await table.say(table.mother, {
    kind: 'visit',
    parentId: goal,
    onDate: addDays(today, 3),
    content: { what: 'Koken', place: 'home', visitors: [tom.personId] },
  })
  const past = await table.say(table.mother, {
    kind: 'visit',
    parentId: goal,
    onDate: addDays(today, -3),
    content: { what: 'Was al', place: 'home', visitors: [tom.personId] },
  })
  const body = { kind: 'hand-over', parentId: goal, content: { persons: [tom.personId], doers: [nurse.personId] } }
  // Nobody gives away what another does; nobody takes it; not to oneself.
  const taken = await nurse.client.post(`${table.path}/items`, { id: crypto.randomUUID(), ...body })
  expect([taken.status, taken.body.code]).toEqual([403, 'not.allowed'])
  const same = await table.mother.client.post(`${table.path}/items`, {
    id: crypto.randomUUID(),
    ...body,
    content: { persons: [tom.personId], doers: [tom.personId] },
  })
  expect([same.status, same.body.errors[0].code]).toEqual([400, 'hand-over.who'])
  const id = await table.say(table.mother, body)
  expect((await waits(nurse.client)).filter(({ reason }) => reason === 'proposal').map((w) => w.id)).toEqual([id])
  expect((await table.mother.client.patch(`${table.path}/items/${id}`, { state: 'accepted' }, 1)).status).toBe(403)
  const who = async (item: string, field: string) =>
    (await t.owner.query(`select content -> $2 as who from plan_item where id = $1`, [item, field])).rows[0].who
  expect(await who(open, 'doers')).toEqual([tom.personId, table.mother.personId])
  must(await nurse.client.patch(`${table.path}/items/${id}`, { state: 'accepted' }, 1))
  expect(await who(open, 'doers')).toEqual([nurse.personId, table.mother.personId])
  expect(await who(visit, 'visitors')).toEqual([nurse.personId])
  expect(await who(hidden, 'doers')).toEqual([tom.personId, table.mother.personId])
  expect(await who(done, 'doers')).toEqual([tom.personId, table.mother.personId])
  expect(await who(past, 'visitors')).toEqual([tom.personId])
  const { rows } = await t.owner.query(
    `select by_person, act from plan_event where subject_id = $1 order by seq desc limit 1`,
    [open],
  )
  expect(rows).toEqual([{ by_person: nurse.personId, act: 'item.move' }])
  // Answered is answered.
  expect((await nurse.client.patch(`${table.path}/items/${id}`, { state: 'declined' }, 2)).status).toBe(403)
  expect((await waits(nurse.client)).some(({ reason }) => reason === 'proposal')).toBe(false)
})

test('a question to one helper waits for that one until they wrote back; what is told to several, or is hers, waits for nobody', async () => {
  const own = await buildTable(t)
  const [samira, other] = [await own.seat('professional', 'Samira'), await own.seat('professional', 'Tom')]
  const father = await own.seat('family', 'Papa')
  const ask = (text: string, to: Someone[], who = own.mother) =>
    own.say(who, {
      kind: 'thread',
      audience: 'chosen',
      audiencePersons: [who, ...to].map(({ personId }) => personId),
      content: { text },
    })
  const asked = async (who: Someone) => {
    const [family] = (await read(who.client)).families
    return [
      family.waits
        .filter((w: Wait) => w.reason === 'message')
        .map((w: Wait) => w.words)
        .sort(),
      family.counts.message,
    ]
  }
  const one = await ask('Mag Elif mee op kamp?', [samira])
  await ask('Weet jij een tandarts?', [samira, father])
  await ask('Ter informatie', [samira, other])
  expect(await asked(samira)).toEqual([['Mag Elif mee op kamp?', 'Weet jij een tandarts?'], 2])
  for (const who of [own.mother, father, other]) expect(await asked(who)).toEqual([[], undefined])
  await ask('Wanneer kom je?', [own.mother], samira)
  expect(await asked(own.mother)).toEqual([['Wanneer kom je?'], 1])
  // Somebody else who wrote there answered nothing for her; her own line does.
  await own.say(own.mother, {
    kind: 'message',
    parentId: one,
    audience: 'circle',
    content: { text: 'Het is al vrijdag' },
  })
  expect((await asked(samira))[1]).toBe(2)
  await own.say(samira, { kind: 'message', parentId: one, audience: 'circle', content: { text: 'Ja hoor' } })
  expect(await asked(samira)).toEqual([['Weet jij een tandarts?'], 1])
  // Two of a reason are told in words, the others are counted.
  await ask('Nog iets', [samira])
  await ask('En nog iets', [samira])
  const [words, count] = await asked(samira)
  expect([words.length, count]).toEqual([2, 3])
})

test('who is kept from somebody does not show in what waits: it waits as if that person were not among them', async () => {
  const own = await buildTable(t)
  const [z, x] = [await own.seat('family', 'Zus'), await own.seat('family', 'Kees')]
  const id = await own.say(own.mother, {
    kind: 'thread',
    audience: 'chosen',
    audiencePersons: [own.mother, z, x].map(({ personId }) => personId),
    content: { text: 'Hoe gaat het daar?' },
  })
  const asked = async () => (await waits(x.client)).filter(({ reason }) => reason === 'message').map((w) => w.id)
  expect(await asked()).toEqual([])
  const shield = { id: randomUUID(), fromPerson: x.personId, ofPerson: z.personId, what: 'everything', reason: 'Bang' }
  must(await z.client.post(`${own.path}/shields`, shield))
  const { place } = must(await x.client.get(`${own.path}/messages/${id}`)).body
  expect(place.audiencePersons).not.toContain(z.personId)
  expect(await asked()).toEqual([id])
})

test('an invitation that went to my own checked address is said with its day and nothing else, as long as it can be answered', async () => {
  const own = await buildTable(t)
  const guest = await t.account('guest')
  const { rows } = await t.owner.query('select email from account where id = $1', [guest.accountId])
  const invite = async (email: string) => {
    const body = invitation({ channel: 'email', email })
    must(await own.mother.client.post(`${own.path}/seats`, body))
    return body
  }
  const told = async (who: Client) => (await read(who)).invitations
  expect(await told(guest)).toEqual([])
  const sent = await invite(rows[0].email.toUpperCase())
  await invite('somebody-else@example.org')
  const list = await read(guest)
  expect(list).toMatchObject({ invitations: [today], tables: 0, families: [] })
  expect(JSON.stringify(list)).not.toContain(own.familyId)
  expect(await told(own.mother.client)).toEqual([])
  await t.owner.query('update account set email_verified = false where id = $1', [guest.accountId])
  expect(await told(guest)).toEqual([])
  await t.owner.query('update account set email_verified = true where id = $1', [guest.accountId])
  expect(await told(guest)).toEqual([today])
  must(await own.mother.client.post(`${own.path}/invitations/${sent.invitationId}/withdraw`, {}))
  expect(await told(guest)).toEqual([])
})
