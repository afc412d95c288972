import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { streamOf } from '../testing/stream-of.ts'
import { buildTable } from '../testing/table.ts'

// A request about words of X that X may not learn of (docs/decisions/0012, 0017): somebody else answers, and X hears nothing.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => t.close())
afterEach(async () => {
  await t.owner.query('update account set is_admin = false')
  await t.owner.query('delete from rights_hold')
  await t.owner.query('delete from rights_request')
})

/** X wrote about Z, from whom everything of Z is kept; somebody answers for this installation, and so does X. */
async function unseen(kind: 'family' | 'professional' = 'family') {
  const table = await buildTable(t)
  const x = await table.seat(kind, 'Kees')
  const z = await table.seat('family', 'Zeyneb')
  const [before, own] = [
    await table.say(x, { kind: 'strength', content: { text: 'Zij is sterk', aboutPersons: [z.personId] } }),
    await table.say(x, { kind: 'goal', content: { words: 'Vaker voetballen', lifeDomain: 'play' } }),
  ]
  const admin = await t.account('beheer')
  await t.owner.query('update account set is_admin = true where id = any ($1)', [[admin.accountId, x.client.accountId]])
  const shield = {
    id: randomUUID(),
    fromPerson: x.personId,
    ofPerson: z.personId,
    what: 'everything',
    reason: 'Gevaar',
  }
  const ask = async (what: 'destroy' | 'correct', item: string) => {
    const id = randomUUID()
    const body = { id, kind: what, personId: z.personId, items: [item], words: 'Dit klopt niet' }
    must(await z.client.post(`${table.path}/rights/requests`, body))
    return id
  }
  const protect = async () => {
    must(await z.client.post(`${table.path}/shields`, shield))
    await new Promise((done) => setTimeout(done, 200))
  }
  return { table, x, z, admin, before, own, ask, protect }
}
const mailTo = async (who: Client) =>
  (
    await t.owner.query<{ n: number }>(
      'select count(*)::int as n from mail m join account a on a.email = m.to_address where a.id = $1',
      [who.accountId],
    )
  ).rows[0]!.n
const seenBy = async (who: Client, path: string) => ({
  rights: (await who.get(`${path}/rights`)).text,
  plan: JSON.stringify((await who.get(`${path}/plan`)).body.items),
  outside: (await who.get('/requests')).text,
})
interface Listed {
  id: string
  unseen: boolean
  author: string | null
  texts: { id: string; text: string | null }[]
}
const listed = async (who: Client) => must(await who.get('/requests')).body.requests as Listed[]

test('who answers for this installation answers, and sees no text; nothing of it reaches X', async () => {
  const { table, x, z, admin, before, ask, protect } = await unseen()
  await protect()
  const [was, mails, adminMails] = [await seenBy(x.client, table.path), await mailTo(x.client), await mailTo(admin)]
  const stream = await streamOf(t, x.client)
  const id = await ask('correct', before)
  expect(await mailTo(admin)).toBe(adminMails + 1)
  const [request] = await listed(admin)
  expect(request).toMatchObject({ id, unseen: true, author: 'Kees', texts: [{ id: before, text: null }] })
  const mine = must(await z.client.get(`${table.path}/rights`)).body.requests[0]
  expect(mine).toMatchObject({ id, outside: true, state: 'open' })
  // X finds it nowhere, and an answer of X is that to an id that is not there.
  const answer = { outcome: 'refused', ground: 'professional-judgement', words: 'Nee' }
  for (const path of ['/requests/ID/answer', `${table.path}/rights/requests/ID/answer`])
    expect((await x.client.post(path.replace('ID', id), answer)).text).toBe(
      (await x.client.post(path.replace('ID', randomUUID()), answer)).text,
    )
  must(await admin.post(`/requests/${id}/answer`, { outcome: 'granted', words: 'Zet je eigen woorden ernaast' }))
  const told = must(await z.client.get(`${table.path}/rights`)).body.requests[0]
  expect(told).toMatchObject({ state: 'granted', answer: { text: 'Zet je eigen woorden ernaast' } })
  await new Promise((done) => setTimeout(done, 300))
  expect(await seenBy(x.client, table.path)).toEqual(was)
  expect(await mailTo(x.client)).toBe(mails)
  expect(stream.text()).not.toMatch(/event: (change|access)/)
  stream.stop()
})

test('one that X was asked before goes to somebody else from the moment that it is kept from X', async () => {
  const { x, table, admin, before, ask, protect } = await unseen()
  const id = await ask('destroy', before)
  expect(must(await x.client.get(`${table.path}/rights`)).body.requests[0].can.answer).toBe(true)
  expect(await listed(admin)).toEqual([])
  await protect()
  expect((await listed(admin)).map((request) => request.id)).toEqual([id])
  must(await admin.post(`/requests/${id}/answer`, { outcome: 'granted', words: 'Goed' }))
  const { rows } = await t.owner.query('select from plan_item where id = $1', [before])
  expect(rows).toEqual([])
})

test('it is never X, also as the only one who answers for this installation', async () => {
  const { x, before, admin, ask, protect } = await unseen()
  await protect()
  await t.owner.query('update account set is_admin = false where id = $1', [admin.accountId])
  const mails = await mailTo(x.client)
  await ask('destroy', before)
  expect(await listed(x.client)).toEqual([])
  expect(await mailTo(x.client)).toBe(mails)
})

test('words of X as a professional are answered by the administrators, not by X', async () => {
  const { x, admin, before, ask, protect } = await unseen('professional')
  await protect()
  const id = await ask('destroy', before)
  expect((await listed(admin)).map((request) => request.id)).toEqual([id])
  expect(await listed(x.client)).toEqual([])
})

test('what holds X’s own words, and what holds something below them that X may not know, are the same to X, byte for byte', async () => {
  const { x, z, table, own, protect } = await unseen()
  const other = await table.say(x, { kind: 'goal', content: { words: 'Vaker eten', lifeDomain: 'home' } })
  const view = randomUUID()
  const beside = { id: view, kind: 'view', parentId: other, content: { stance: 'agree', text: 'Ja' } }
  must(await z.client.post(`${table.path}/items`, beside))
  await protect()
  const until = addDays(dayInAmsterdam(new Date().toISOString()), 30)
  for (const item of [own, view])
    await t.owner.query(
      `insert into rights_hold (family_id, id, items, ground, reason, until_date) values ($1, gen_random_uuid(), $2, 'court', 'Er loopt een zaak', $3)`,
      [table.familyId, [item], until],
    )
  const texts = must(await x.client.get(`${table.path}/rights`)).body.texts as Record<string, unknown>[]
  const [one, two] = [own, other].map((id) => texts.find((text) => text.itemId === id)!)
  expect({ ...one, itemId: '' }).toEqual({ ...two, itemId: '' })
  expect(one).toMatchObject({ heldUntil: until, can: { destroy: false } })
  const destroy = (item: string) => x.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items: [item] })
  const [first, second] = [await destroy(own), await destroy(other)]
  expect([first.status, first.body.code]).toEqual([409, 'rights.held'])
  expect(second.text).toBe(first.text)
})
