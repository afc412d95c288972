import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type TestApp, testApp } from '../testing/app.ts'
import { buildTable } from '../testing/table.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

async function place() {
  const table = await buildTable(t)
  const sister = await table.seat('family', 'Zus')
  const kees = await table.seat('family', 'Kees')
  const nurse = await table.seat('professional', 'Samira')
  const body = (more: object = {}) => ({
    id: randomUUID(),
    fromPerson: kees.personId,
    toPerson: sister.personId,
    kind: 'supports',
    strength: 'good',
    ...more,
  })
  const say = (who: Client, more: object = {}) => who.post(`${table.path}/relations`, body(more))
  const supports = async (who: Client) =>
    (await who.get(table.path)).body.relations
      .filter((r: { kind: string }) => r.kind === 'supports')
      .map((r: { fromPerson: string; strength: string }) => [r.fromPerson, r.strength])
  return { table, sister, kees, nurse, say, supports }
}

test('who carries somebody is said by who is carried, once, and can become more', async () => {
  const { table, sister, kees, nurse, say, supports } = await place()
  expect((await say(sister.client)).status).toBe(200)
  expect(await supports(sister.client)).toEqual([[kees.personId, 'good']])
  expect((await say(sister.client, { strength: 'much' })).status).toBe(200)
  expect((await say(sister.client, { strength: 'much' })).status).toBe(200)
  expect(await supports(table.mother.client)).toEqual([[kees.personId, 'much']])
  // Not who carries, not another, not who may name nobody; each refusal is a line.
  expect((await say(kees.client)).status).toBe(403)
  expect((await say(nurse.client)).status).toBe(403)
  const own = await table.mother.client.get(table.path)
  const relation = own.body.relations.find((r: { kind: string }) => r.kind === 'supports')
  expect((await kees.client.delete(`${table.path}/relations/${relation.id}`)).status).toBe(403)
  const log = await t.owner.query(
    `select action, outcome, person_id from access_log where family_id = $1 and outcome <> 'permit' order by seq`,
    [table.familyId],
  )
  expect(log.rows.map((row) => [row.action, row.person_id])).toEqual([
    ['member.edit', kees.personId],
    ['member.add', nurse.personId],
    ['member.edit', kees.personId],
  ])
  expect((await sister.client.delete(`${table.path}/relations/${relation.id}`)).status).toBe(200)
  expect(await supports(sister.client)).toEqual([])
})

test('support has a strength and nothing else has; the database keeps that too', async () => {
  const { table, sister, kees, say } = await place()
  for (const more of [{ strength: '' }, { kind: 'sibling' }]) {
    const answer = await say(sister.client, more)
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(['/strength'])
  }
  expect((await say(sister.client, { strength: 'none' })).status).toBe(400)
  await expect(
    t.owner.query(
      `insert into relation (family_id, id, from_person, to_person, kind, strength) values ($1, $2, $3, $4, 'parent', 'much')`,
      [table.familyId, randomUUID(), kees.personId, sister.personId],
    ),
  ).rejects.toThrow(/relation_strength/)
})

test('a name and a sign for drawings are one’s own, and no shielded word comes through them', async () => {
  const { table, sister, kees, nurse } = await place()
  const path = `${table.path}/members/${sister.personId}`
  const mine = (await sister.client.get(table.path)).body.members.find((m: { id: string }) => m.id === sister.personId)
  const drawn = { drawnAs: 'een vriendin uit de Kerkstraat', drawnShape: 'diamond' }
  expect((await nurse.client.patch(path, drawn, mine.version)).status).toBe(403)
  expect((await sister.client.patch(path, { drawnShape: 'heart' }, mine.version)).status).toBe(400)
  expect((await sister.client.patch(path, drawn, mine.version)).status).toBe(200)
  const seen = async (who: Client) => {
    const { members } = (await who.get(table.path)).body
    const { drawnAs, drawnShape } = members.find((m: { id: string }) => m.id === sister.personId)
    return { drawnAs, drawnShape }
  }
  expect(await seen(kees.client)).toEqual(drawn)
  const shield = await sister.client.post(`${table.path}/shields`, {
    id: randomUUID(),
    fromPerson: kees.personId,
    ofPerson: sister.personId,
    what: 'whereabouts',
    words: ['Kerkstraat'],
    reason: 'Ik ben bang voor hem',
  })
  expect(shield.status).toBe(200)
  expect(JSON.stringify(await seen(kees.client))).not.toContain('Kerkstraat')
  expect(JSON.stringify((await kees.client.get(`${table.path}/export`)).body)).not.toContain('Kerkstraat')
  expect(await seen(nurse.client)).toEqual(drawn)
})
