import { randomUUID } from 'node:crypto'
import { someJpeg } from '@keukentafel/core/attachment/testing/sounds.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeMail } from '../mail/templates.ts'
import { type Client, type TestApp, testApp } from './app.ts'
import { canariesIn, everyRead } from './canary-reach.ts'
import { CANARIES, type CanaryTable, canaryTable } from './canary-table.ts'
import { must } from './found.ts'
import { postSound } from './post-sound.ts'
import { statementsOf } from './statements.ts'
import { streamOf } from './stream-of.ts'

// What X learns by trying: answers to writes, streams, mail, a second account, words that are tried out.
let t: TestApp
let c: CanaryTable
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  c = await canaryTable(t)
  const body = {
    id: randomUUID(),
    fromPerson: c.x.personId,
    ofPerson: c.z.personId,
    what: 'everything',
    words: [CANARIES.address, CANARIES.place, CANARIES.school, CANARIES.phone, CANARIES.organisation],
    reason: 'Hij zoekt haar',
  }
  expect((await c.z.client.post(`${c.table.path}/shields`, body)).status).toBe(200)
})
afterAll(() => t.close())

const item = (more: object) => ({
  id: randomUUID(),
  kind: 'goal',
  content: { words: 'Iets', lifeDomain: 'home' },
  ...more,
})
/** Every write with an id that is not one's own to name, in the path and in the body. */
const writes: [string, string, (id: string) => unknown][] = [
  ['PATCH', '/items/ID', () => ({ state: 'later' })],
  ['POST', '/items/ID/audience', () => ({ audience: 'family', audiencePersons: [] })],
  ['POST', '/items', (id) => item({ parentId: id, kind: 'step', content: { what: 'Iets doen', doers: [] } })],
  ['POST', '/items', (id) => item({ parentId: id, kind: 'view', content: { stance: 'agree', text: '' } })],
  ['POST', '/items', (id) => item({ content: { words: 'Iets', lifeDomain: 'home', forPersons: [id] } })],
  ['POST', '/items', (id) => item({ saidBy: id })],
  ['POST', '/items', (id) => item({ audience: 'chosen', audiencePersons: [id] })],
  // What came with the calendar, messages, papers and a calmer week.
  [
    'POST',
    '/items/ID/split',
    () => ({ id: randomUUID(), from: '2030-01-09', content: { from: '10:00', until: '11:00' } }),
  ],
  ['POST', '/items/ID/carry-out', () => ({})],
  ['POST', '/items', (id) => item({ parentId: id, kind: 'thread', audience: 'circle', content: { text: 'Iets' } })],
  ['POST', '/items', (id) => item({ parentId: id, kind: 'message', audience: 'circle', content: { text: 'Iets' } })],
  [
    'POST',
    '/items',
    (id) => item({ kind: 'thread', audience: 'chosen', audiencePersons: [id], content: { text: 'Iets' } }),
  ],
  [
    'POST',
    '/items',
    (id) => item({ parentId: id, kind: 'document', content: { title: 'x', sort: 'letter', text: 'Iets' } }),
  ],
  [
    'POST',
    '/items',
    (id) => item({ parentId: id, kind: 'hand-over', content: { persons: [c.x.personId], doers: [c.open.nurse] } }),
  ],
  [
    'POST',
    '/items',
    (id) => item({ parentId: c.open.goalOfX, kind: 'hand-over', content: { persons: [c.x.personId], doers: [id] } }),
  ],
  [
    'POST',
    '/items',
    (id) => item({ parentId: c.open.goalOfX, kind: 'hand-over', content: { persons: [id], doers: [c.x.personId] } }),
  ],
  ['POST', '/items', (id) => item({ kind: 'near', content: { text: 'Iets', persons: [id] } })],
  ['POST', '/items', (id) => item({ kind: 'limit', content: { text: 'Iets', aboutPersons: [id] } })],
  [
    'POST',
    '/items',
    (id) => item({ kind: 'limit', content: { text: 'Iets', about: 'apart', persons: [id, c.x.personId] } }),
  ],
  ['POST', '/items', (id) => item({ parentId: id, kind: 'calmer-answer', content: { answer: 'yes' } })],
  [
    'POST',
    '/items',
    (id) =>
      item({
        parentId: id,
        kind: 'calmer-change',
        state: 'proposed',
        onDate: '2030-01-01',
        content: { how: 'phone', original: '2030-01-02', ofVersion: 1 },
      }),
  ],
  [
    'POST',
    '/items',
    (id) => item({ kind: 'visit', onDate: '2030-01-08', content: { what: 'Iets', place: 'home', forPersons: [id] } }),
  ],
  [
    'POST',
    '/items',
    (id) => item({ kind: 'visit', onDate: '2030-01-08', content: { what: 'Iets', place: 'home', visitors: [id] } }),
  ],
  ['PATCH', '/members/ID', () => ({ callName: 'Ander' })],
  ['POST', '/relations', (id) => ({ id: randomUUID(), fromPerson: id, toPerson: c.x.personId, kind: 'friend' })],
  ['POST', '/relations', (id) => ({ id: randomUUID(), fromPerson: c.x.personId, toPerson: id, kind: 'friend' })],
  ['DELETE', '/relations/ID', () => undefined],
  [
    'POST',
    '/authorities',
    (id) => ({
      id: randomUUID(),
      childId: id,
      holderId: c.x.personId,
      kind: 'parent',
      from: null,
      until: null,
      evidence: '',
      checked: false,
    }),
  ],
  [
    'POST',
    '/authorities',
    (id) => ({
      id: randomUUID(),
      childId: c.child.personId,
      holderId: id,
      kind: 'parent',
      from: null,
      until: null,
      evidence: '',
      checked: false,
    }),
  ],
  [
    'POST',
    '/households',
    (id) => ({
      households: [],
      residences: [{ id: randomUUID(), personId: id, householdId: c.open.homeOfX, nights: [1], weeks: 'every' }],
    }),
  ],
  [
    'POST',
    '/seats',
    (id) => ({
      id: randomUUID(),
      invitationId: randomUUID(),
      kind: 'network',
      person: { personId: id },
      channel: 'paper',
      role: 'x',
    }),
  ],
  ['POST', '/invitations/ID/withdraw', () => ({})],
  ['PATCH', '/seats/ID', () => ({ role: 'ander' })],
  ['POST', '/seats/ID/leave', () => ({ reason: 'Klaar' })],
  ['POST', '/seats/ID/ask-to-leave', () => ({ reason: 'Liever niet' })],
  ['POST', '/seats/ID/rather-stay', () => ({ answer: 'Nee' })],
  ['POST', '/seats/ID/end', () => ({ reason: 'Klaar' })],
  ['POST', '/coordinator', (id) => ({ id: randomUUID(), seatId: id, note: 'Wil jij?' })],
  ['POST', '/coordinator-wish', (id) => ({ id: randomUUID(), seatId: id, note: '' })],
  ['POST', '/own-rooms', (id) => ({ id: randomUUID(), name: 'Ons plan', persons: [id] })],
  [
    'POST',
    '/own-plan-talks',
    (id) => ({ id: randomUUID(), kind: 'writing', byPerson: id, onDate: '2026-01-05', text: 'Ik wil het op papier' }),
  ],
  [
    'POST',
    '/own-plan-talks',
    (id) => ({
      id: randomUUID(),
      kind: 'beside',
      besideId: id,
      byPerson: c.x.personId,
      text: 'Ik weet het anders',
      onDate: '2026-01-05',
    }),
  ],
  [
    'POST',
    '/shares',
    (id) => ({ id: randomUUID(), subjectId: id, seatId: c.open.nurseSeat, piece: 'goals', purpose: 'x' }),
  ],
  [
    'POST',
    '/shares',
    (id) => ({ id: randomUUID(), subjectId: c.x.personId, seatId: id, piece: 'goals', purpose: 'x' }),
  ],
  [
    'POST',
    '/shares',
    (id) => ({ id: randomUUID(), subjectId: c.x.personId, seatId: c.open.nurseSeat, itemId: id, purpose: 'x' }),
  ],
  ['POST', '/shares/ID/answer', () => ({ answer: 'yes' })],
  ['POST', '/shares/ID/withdraw', () => ({})],
  ['POST', '/emergencies/ID/end', () => ({})],
  ['POST', '/emergencies/ID/review', () => ({ review: 'Goed' })],
  [
    'POST',
    '/shields',
    (id) => ({ id: randomUUID(), fromPerson: id, ofPerson: c.x.personId, what: 'everything', reason: 'x' }),
  ],
  [
    'POST',
    '/shields',
    (id) => ({ id: randomUUID(), fromPerson: c.open.oma, ofPerson: id, what: 'everything', reason: 'x' }),
  ],
  [
    'POST',
    '/shields',
    (id) => ({
      id: randomUUID(),
      fromPerson: c.open.oma,
      ofPerson: c.x.personId,
      what: 'whereabouts',
      helpers: [id],
      reason: 'x',
    }),
  ],
  ['POST', '/rights/destroy', (id) => ({ id: randomUUID(), items: [id] })],
  ['POST', '/rights/requests', (id) => ({ id: randomUUID(), kind: 'copy', personId: id })],
  [
    'POST',
    '/rights/requests',
    (id) => ({ id: randomUUID(), kind: 'correct', personId: c.child.personId, items: [id], words: 'x' }),
  ],
  ['POST', '/rights/requests/ID/agree', () => ({ answer: 'yes' })],
  ['POST', '/rights/requests/ID/withdraw', () => ({})],
  ['POST', '/rights/requests/ID/answer', () => ({ outcome: 'granted', words: 'Goed' })],
  ['POST', '/holding-backs/ID/answer', () => ({ answer: 'yes', words: 'Eens' })],
  ['POST', '/holding-backs/ID/tell', () => ({})],
  ['POST', '/disclosures/ID/end', () => ({})],
  ['POST', '/disclosures/ID/tell', () => ({})],
  ['POST', '/agreements/ask', (id) => ({ id: randomUUID(), subjectId: id, what: 'x' })],
  ['POST', '/agreements', (id) => ({ id: randomUUID(), subjectId: id, seatId: c.open.nurseSeat, what: 'x' })],
  ['POST', '/agreements', (id) => ({ id: randomUUID(), subjectId: c.x.personId, seatId: id, what: 'x' })],
  ['POST', '/agreements/ID/answer', () => ({ answer: 'yes' })],
  ['POST', '/agreements/ID/withdraw', () => ({})],
  ['POST', '/agreements/ID/alone', () => ({ reason: 'keeps-wish', words: 'x' })],
  ['POST', '/agreements/ID/end', () => ({})],
  [
    'POST',
    '/agreements/ID/incapacity',
    () => ({
      id: randomUUID(),
      findings: 'x',
      consulted: 'x',
      secondSeatId: c.open.nurseSeat,
      reviewOn: new Date(Date.now() + 9e8).toISOString().slice(0, 10),
    }),
  ],
  ['POST', '/incapacities/ID/answer', () => ({ answer: 'yes', words: 'x' })],
  ['POST', '/incapacities/ID/end', () => ({})],
  ['POST', '/incapacities/ID/view', () => ({ words: 'x', objects: true })],
  ['POST', '/bridges/ID/choices', (id) => ({ choices: [{ shareId: id, choice: 'stay' }] })],
]

async function tried(who: Client, method: string, path: string, body: unknown) {
  const options = { ifMatch: 1 }
  const answer =
    method === 'DELETE'
      ? await who.delete(path, options)
      : method === 'PATCH'
        ? await who.patch(path, body, 1)
        : await who.post(path, body, options)
  return `${answer.status} ${answer.text}`
}

test.each(writes)('%s %s: what is kept is the same as what is not there, byte for byte', async (method, path, body) => {
  const at = (id: string) => `${c.table.path}${path.replace('ID', id)}`
  const random = randomUUID()
  const asks = (id: string) => statementsOf(() => tried(c.x.client, method, at(id), body(id)))
  const { done: none, asked } = await asks(random)
  expect(none).toMatch(/^4/)
  expect(asked.length).toBeGreaterThan(1)
  // A fault in the shape would be the same for any id, and prove nothing.
  expect(none).not.toMatch(/field\.unknown|text\.(empty|missing)|choice\.missing|shape\.wrong|id\.invalid|version\./)
  for (const [key, id] of Object.entries({ ...c.ids.whereabouts, ...c.ids.everything })) {
    const answer = await asks(id)
    expect(answer.done, key).toBe(none)
    // Nor does the database do more or something else for it, so that the time it takes tells no more than chance.
    expect(answer.asked, key).toEqual(asked)
  }
})

test('what somebody keeps of a place where people write: the same for what is not there', async () => {
  const keep = (id: string) =>
    statementsOf(() => tried(c.x.client, 'POST', `/me/messages/${id}`, { familyId: c.table.familyId, muted: true }))
  const none = await keep(randomUUID())
  expect(none.done).toMatch(/^404/)
  for (const [key, id] of Object.entries({ ...c.ids.whereabouts, ...c.ids.everything }))
    expect([key, await keep(id)]).toEqual([key, none])
  expect((await keep(c.open.goalOfX!)).done).toMatch(/^200/)
})

test('a page that is hung on something: the same for what is not there', async () => {
  const hang = (id: string) =>
    statementsOf(async () => {
      const answer = await postSound(
        c.x.client,
        `${c.table.path}/items/${id}/attachments?id=${randomUUID()}`,
        someJpeg(),
      )
      await t.owner.query('delete from rate_limit')
      return `${answer.status} ${answer.text}`
    })
  const none = await hang(randomUUID())
  expect(none.done).toMatch(/^404/)
  for (const [key, id] of Object.entries({ ...c.ids.whereabouts, ...c.ids.everything }))
    expect([key, await hang(id)]).toEqual([key, none])
})

test('that the same statements are asked is seen: for what X may change there are more', async () => {
  const asks = (id: string) =>
    statementsOf(() => tried(c.x.client, 'PATCH', `${c.table.path}/items/${id}`, { content: { words: 'Vaker' } }))
  const [there, none] = [await asks(c.open.goalOfX!), await asks(randomUUID())]
  expect(there.done).toMatch(/^200/)
  expect(there.asked.length).toBeGreaterThan(none.asked.length)
})

test('a conflict shows X nothing of it', async () => {
  const { path } = c.table
  const answers = [
    await c.x.client.patch(`${path}/items/${c.open.goalOfX}`, { content: { words: 'Anders' } }, 99),
    await c.x.client.patch(`${path}/members/${c.child.personId}`, { pronoun: 'hij' }, 99),
    await c.x.client.patch(`${path}/seats/${c.open.nurseSeat}`, { role: 'verpleegkundige' }, 99),
    await c.x.client.patch(path, { question: 'Anders' }, 99),
    await c.x.client.post(`${path}/households`, { households: [], residences: [], seen: [] }),
  ]
  for (const answer of answers) expect([answer.status, canariesIn(answer.text, c, 'everything')]).toEqual([409, []])
})

test('who hears what changes without a trace of what hangs below it unseen', async () => {
  const narrow = await c.x.client.post(`${c.table.path}/items/${c.open.goalOfX}/audience`, {
    audience: 'family',
    audiencePersons: [],
  })
  expect(narrow.status, narrow.text).toBe(200)
  const ours = await c.x.client.post(`${c.table.path}/items/${c.open.ours}/audience`, {
    audience: 'chosen',
    audiencePersons: [c.x.personId],
  })
  expect(ours.status, ours.text).toBe(200)
  const { rows } = await t.owner.query('select audience_persons from plan_item where id = $1', [c.open.ours])
  expect(rows[0].audience_persons).toContain(c.z.personId) // whom X does not see X does not take away
})

test('a word that X tries out stays, so its going tells nothing; what others add to it does not', async () => {
  const own = await c.table.say(c.x, { kind: 'worry', content: { text: `Is het ${CANARIES.address}?` } })
  const sees = async () =>
    (await c.x.client.get(`${c.table.path}/plan`)).body.items.some((i: { item: { id: string } }) => i.item.id === own)
  expect(await sees()).toBe(true)
  const client = await t.owner.connect()
  await client.query(`begin; select set_config('kt.act', 'test', true), set_config('kt.person', '${c.open.oma}', true)`)
  await client.query(`update plan_item set content = content || $2, version = version + 1 where id = $1`, [
    own,
    { text: `Is het ${CANARIES.address}? ${CANARIES.place}` },
  ])
  await client.query('commit')
  client.release()
  expect(await sees()).toBe(false)
})

test('whom X brings to the table sees no more than X, and neither does whom that one brings', async () => {
  const invite = async (by: Client, kind: string, callName: string) => {
    const answer = await by.post(`${c.table.path}/seats`, {
      id: randomUUID(),
      invitationId: randomUUID(),
      kind,
      person: { newPersonId: randomUUID(), callName },
      channel: 'paper',
      role: 'vriend',
    })
    expect(answer.status, answer.text).toBe(200)
    const account = await t.account(callName)
    const code = String(answer.body.code)
    expect((await account.post('/invitations/accept', { code })).status).toBe(200)
    return account
  }
  const second = await invite(c.x.client, 'family', 'Piet')
  const third = await invite(second, 'network', 'Henk')
  for (const puppet of [second, third])
    for (const { what, answer } of await everyRead(c, puppet, true))
      expect([what, canariesIn(answer.text, c, 'everything')]).toEqual([what, []])
})

test('X never sees that there is a shield, and cannot touch it', async () => {
  const list = await c.x.client.get(`${c.table.path}/shields`)
  expect(list.body.shields).toEqual([])
  const { rows } = await t.owner.query('select id from shield where from_person = $1', [c.x.personId])
  for (const [method, path, body] of [
    ['PATCH', '', { words: ['x1'] }],
    ['POST', '/lift', { reason: 'Ik wil het' }],
    ['POST', '/lift/answer', { answer: 'yes' }],
    ['POST', '/review', { lookAgainOn: '2030-01-01' }],
  ] as const) {
    const of = (id: string) => tried(c.x.client, method, `${c.table.path}/shields/${id}${path}`, body)
    expect(await of(rows[0].id)).toBe(await of(randomUUID()))
  }
  // Not in the logs either, also not as coordinator or with authority over Z.
  const looks = (await c.x.client.get(`${c.table.path}/looks`)).text
  expect(looks).not.toContain('shield')
  const all = (await c.table.mother.client.get(`${c.table.path}/looks`)).text
  expect(all).not.toContain('shield')
})

const pause = () => new Promise((done) => setTimeout(done, 600))
const listen = () => streamOf(t, c.x.client)

test('the stream of X does not move for what X may not know, and moves for the rest', async () => {
  const { text, until, stop } = await listen()
  await c.table.say(c.z, { kind: 'goal', content: { words: 'Stil', lifeDomain: 'home' } })
  await c.table.say(c.table.mother, { kind: 'worry', content: { text: `In ${CANARIES.place}` } })
  await c.helper.client.patch(`${c.table.path}/seats/${c.helper.seatId}`, { role: 'begeleider' }, 2)
  await c.z.client.patch(`${c.table.path}/members/${c.z.personId}`, { pronoun: 'zij' }, 2)
  await c.z.client.patch(`${c.table.path}/seats/${c.z.seatId}`, { phone: '06-11111111' }, 2)
  await pause()
  expect(text()).not.toContain('event: change')
  expect(text()).not.toContain('event: access')
  await c.table.say(c.table.mother, { kind: 'strength', content: { text: 'Gewoon' } })
  await until('event: change')
  expect(canariesIn(text(), c, 'everything')).toEqual([])
  stop()
})

test('who answers from outside and is X finds no request that is not there for X', async () => {
  const of = async (who: Client) => (await who.get('/requests')).text
  const other = await t.account('beheer')
  await t.owner.query('update account set is_admin = true where id = any ($1)', [
    [c.x.client.accountId, other.accountId],
  ])
  try {
    expect(await of(other)).toContain(c.ids.everything.requestByZ)
    const text = await of(c.x.client)
    expect(canariesIn(text, c, 'everything')).toEqual([])
    const answer = { outcome: 'granted', words: 'Goed' }
    for (const id of [c.ids.everything.requestByZ, c.ids.whereabouts.requestWithWords])
      expect(await tried(c.x.client, 'POST', `/requests/${id}/answer`, answer)).toBe(
        await tried(c.x.client, 'POST', `/requests/${randomUUID()}/answer`, answer),
      )
    // The administrator, who sees no content, reads of a text only who wrote it and when.
    const list = (await other.get('/requests')).body.requests as { texts: { text: string | null }[] }[]
    expect(list.flatMap((r) => r.texts).filter((x) => x.text !== null)).toEqual([])
    expect(list.flatMap((r) => r.texts).length).toBeGreaterThan(0)
  } finally {
    await t.owner.query('update account set is_admin = false where id = any ($1)', [
      [c.x.client.accountId, other.accountId],
    ])
  }
  const looks = (await c.x.client.get(`${c.table.path}/looks`)).body.lines as { who: string }[]
  expect(looks.filter((line) => line.who === 'officer')).toEqual([])
})

test('what X asks in words that are kept stays, so its going tells nothing', async () => {
  const id = randomUUID()
  const body = { id, kind: 'copy', personId: c.child.personId, words: `Staat er iets over ${CANARIES.address}?` }
  const answer = await c.x.client.post(`${c.table.path}/rights/requests`, body)
  expect(answer.status, answer.text).toBe(200)
  const { requests } = (await c.x.client.get(`${c.table.path}/rights`)).body
  expect(requests.map((r: { id: string }) => r.id)).toContain(id)
})

test('a colleague with whom nothing is shared finds nothing beside the plan but that it ends', async () => {
  const curious = await c.table.seat('professional', 'Nieuwsgierig', { shared: false })
  const read = async (path: string) => must(await curious.client.get(path)).body
  expect((await read(`${c.table.path}/holding-backs`)).holdings).toEqual([])
  expect((await read(`${c.table.path}/disclosures`)).disclosures).toEqual([])
  expect((await read(`${c.table.path}/bridges`)).bridges).toEqual([])
  const { people, texts, requests, end } = await read(`${c.table.path}/rights`)
  expect([people.map((p: { personId: string }) => p.personId), texts, requests]).toEqual([[curious.personId], [], []])
  expect(end.state).toBe('running')
  expect((await read('/requests')).requests).toEqual([])
})

test('no mail of all that was sent holds a canary, in its subject or its text', async () => {
  const { rows } = await t.owner.query('select template, locale, params from mail')
  expect(rows.length).toBeGreaterThan(0)
  for (const { template, params } of rows)
    for (const locale of ['nl', 'en'] as const) {
      const { subject, text } = writeMail(template, locale, params)
      expect(canariesIn(`${subject} ${text}`, c, 'everything')).toEqual([])
    }
})
