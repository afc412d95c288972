import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { cleaned } from '@keukentafel/core/attachment/clean.ts'
import { MARKS, someJpeg, someMp4, someOgg, someWebm } from '@keukentafel/core/attachment/testing/sounds.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENTER_SESSION } from '../access/entry.ts'
import { statement } from '../db/statement.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { tablesWith } from '../testing/dump.ts'
import { everyGet, saying } from '../testing/every-get.ts'
import { must } from '../testing/found.ts'
import { postSound } from '../testing/post-sound.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'
import { READ_ATTACHMENT_TEXT } from './attachment-store.ts'

// What hangs on an item has exactly the rights of that item (docs/decisions/0032-spoken.md).
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

/** A sound of which the voice is known again by its bytes. */
function aVoice() {
  const voice = Uint8Array.from(Buffer.from(randomUUID().repeat(2)))
  return {
    sound: someWebm({ voice }),
    hex: Buffer.from(voice).toString('hex'),
    base64: Buffer.from(voice).toString('base64'),
  }
}
async function everybody() {
  const table = await buildTable(t)
  const child = await table.seat('family', 'Elif', { birthDate: '2017-07-15' })
  const father = await table.seat('family', 'Emre')
  const nurse = await table.seat('professional', 'Samira')
  return { table, child, father, nurse }
}
async function spoken(table: Table, who: Someone, sound = someWebm(), more = '') {
  const [itemId, id] = [randomUUID(), randomUUID()]
  must(
    await postSound(
      who.client,
      `${table.path}/child-words?itemId=${itemId}&id=${id}&room=hard&seconds=7${more}`,
      sound,
    ),
  )
  return { itemId, id }
}
const play = (table: Table, who: Someone, id: string, more = '') =>
  who.client.get(`${table.path}/attachments/${id}${more}`)
const showTo = (table: Table, who: Someone, id: string, persons: Someone[]) =>
  who.client.post(`${table.path}/items/${id}/audience`, {
    audience: 'chosen',
    audiencePersons: persons.map(({ personId }) => personId),
  })
const codes = (answer: { text: string; body: { errors?: { pointer: string; code: string }[]; code: string } }) =>
  answer.body.errors?.map(({ code }) => code) ?? [answer.body.code]
const asOwner = async (sql: string, values: unknown[]) => {
  const client = await t.owner.connect()
  try {
    await client.query(`begin; select set_config('kt.act', 'test', true)`)
    await client.query(sql, values)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

describe('speaking', () => {
  test('the word and its sound are there at once, with the voice and nothing of who made it with what', async () => {
    const { table, child } = await everybody()
    for (const sound of [someWebm(), someOgg(), someMp4(), someJpeg()]) {
      const { itemId, id } = await spoken(table, child, sound)
      const plan = must(await child.client.get(`${table.path}/plan`)).body
      const { item } = plan.items.find((one: { item: { id: string } }) => one.item.id === itemId)
      const { contentType, bytes } = cleaned(sound)!
      expect(item).toMatchObject({
        audience: 'chosen',
        audiencePersons: [child.personId],
        content: { room: 'hard', text: '' },
      })
      expect(item.content.attachments).toEqual([
        { id, contentType, size: bytes.length, seconds: contentType === 'image/jpeg' ? null : 7 },
      ])
      const { rows } = await t.owner.query('select bytes from attachment where id = $1', [id])
      expect(Buffer.compare(rows[0].bytes, Buffer.from(bytes))).toBe(0)
      const heard = must(await play(table, child, id))
      expect(heard.headers).toMatchObject({
        'content-type': contentType,
        'content-length': String(bytes.length),
        'content-disposition': 'attachment',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-security-policy': "default-src 'none'; sandbox",
        'permissions-policy': expect.stringContaining('microphone=(self)'),
      })
      for (const mark of MARKS) expect(await tablesWith(t.owner, Buffer.from(mark).toString('hex'))).toEqual([])
    }
  })

  test('sent twice under one key it is there once; another voice under that key is refused', async () => {
    const { table, child } = await everybody()
    const path = `${table.path}/child-words?itemId=${randomUUID()}&id=${randomUUID()}&room=good`
    const key = randomUUID()
    const [one, two] = await Promise.all([1, 2].map(() => postSound(child.client, path, someWebm(), { key })))
    expect([must(one!).body, must(two!).body]).toEqual([one!.body, one!.body])
    expect(codes(await postSound(child.client, path, someOgg(), { key }))).toEqual(['key.reused'])
    const other = path.replace('good', 'dream')
    expect(codes(await postSound(child.client, other, someWebm(), { key }))).toEqual(['key.reused'])
    const { rows } = await t.owner.query('select count(*)::int from attachment where family_id = $1', [table.familyId])
    expect(rows).toEqual([{ count: 1 }])
  })

  test('it hangs on what was drawn before too, by who may change those words and nobody else, and only one', async () => {
    const { table, child, father } = await everybody()
    const id = await table.say(child, { kind: 'child-word', content: { room: 'good', pictures: ['pet'] } })
    const hang = (who: Someone, on: string) =>
      postSound(who.client, `${table.path}/items/${on}/attachments?id=${randomUUID()}`)
    expect((await hang(father, id)).text).toBe((await hang(father, randomUUID())).text)
    must(await showTo(table, child, id, [father]))
    expect(await hang(father, id)).toMatchObject({ status: 403, body: { reason: 'not-the-sayer' } })
    must(await hang(child, id))
    expect(codes(await hang(child, id))).toEqual(['attachment.there'])
    const photo = () => postSound(child.client, `${table.path}/items/${id}/attachments?id=${randomUUID()}`, someJpeg())
    must(await photo())
    expect(codes(await photo())).toEqual(['attachment.there'])
    const goal = await table.say(child, { kind: 'goal', content: { words: 'Een hond', lifeDomain: 'play' } })
    expect(codes(await hang(child, goal))).toEqual(['attachment.not-here'])
    // Words that are changed later keep what hangs on them, and what is said by voice alone may have no other words.
    must(await child.client.patch(`${table.path}/items/${id}`, { content: { pictures: [] } }, 4))
    const { rows } = await t.owner.query(`select content from plan_item where id = $1`, [id])
    expect(rows[0].content.attachments.length).toBe(2)
    // Nobody says by other ways that something hangs there.
    const forged = { kind: 'child-word', content: { room: 'good', text: 'x', attachments: [] } }
    expect((await child.client.post(`${table.path}/items`, { id: randomUUID(), ...forged })).status).toBe(400)
    expect((await child.client.patch(`${table.path}/items/${id}`, { content: { attachments: [] } }, 5)).status).toBe(
      400,
    )
  })

  test('whatever is no voice is refused in a clear sentence, and leaves nothing', async () => {
    const { table, child, nurse } = await everybody()
    const send = (bytes: Uint8Array, more = '&room=hard', type = 'audio/webm', who = child) =>
      postSound(who.client, `${table.path}/child-words?itemId=${randomUUID()}&id=${randomUUID()}${more}`, bytes, {
        type,
      })
    const sound = someWebm()
    for (const bad of [
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      Buffer.from('{"id":"x"}'),
      Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF', 'latin1'),
      someWebm({ track: 1 }),
      sound.subarray(0, sound.length - 1),
      Buffer.alloc(0),
    ])
      for (const type of ['audio/webm', 'application/json', 'text/html', 'image/svg+xml'])
        expect(codes(await send(bad, '&room=hard', type))).toEqual(['attachment.unreadable'])
    const { detail } = (await send(Buffer.from('x'))).body.errors[0]
    expect(detail).toBe('Dit is geen geluid of foto die we kunnen bewaren. Maak het opnieuw.')
    expect(codes(await send(someWebm({ voice: new Uint8Array(8000) }), '&room=cellar&seconds=61'))).toEqual([
      'choice.missing',
      'sound.too-long',
    ])
    expect(codes(await send(Buffer.alloc(200_001)))).toEqual(['too.large'])
    // What it is called does not matter, what it is does.
    must(await send(someOgg(), '&room=hard', 'text/html'))
    // No helper has a place of a child, and nobody speaks for a child that can do it itself.
    expect(codes(await send(sound, '&room=hard', 'audio/webm', nurse))).toEqual(['sayer.other'])
    expect(codes(await send(sound, `&room=hard&saidBy=${child.personId}`, 'audio/webm', table.mother))).toEqual([
      'sayer.other',
    ])
    const { rows } = await t.owner.query(
      `select (select count(*)::int from attachment where family_id = $1) as sounds, (select count(*)::int from plan_item where family_id = $1) as items`,
      [table.familyId],
    )
    expect(rows).toEqual([{ sounds: 1, items: 1 }])
  })

  test('a sending that is cut off half way leaves nothing', async () => {
    const { table, child } = await everybody()
    const address = new URL(await t.app.listen({ port: 0, host: '127.0.0.1' }))
    const line = connect(Number(address.port), '127.0.0.1')
    const query = `itemId=${randomUUID()}&id=${randomUUID()}&room=good`
    const head = `POST /api/v1${table.path}/child-words?${query} HTTP/1.1\r\nhost: ${address.host}\r\ncookie: ${child.client.cookie}\r\n`
    line.write(`${head}content-type: audio/webm\r\ncontent-length: ${someWebm().length}\r\n\r\n`)
    await new Promise((done) => line.write(someWebm().subarray(0, 300), done))
    await new Promise((done) => setTimeout(done, 100))
    line.destroy()
    await new Promise((done) => setTimeout(done, 300))
    const { rows } = await t.owner.query(
      `select (select count(*)::int from attachment where family_id = $1) as sounds, (select count(*)::int from plan_item where family_id = $1) as items`,
      [table.familyId],
    )
    expect(rows).toEqual([{ sounds: 0, items: 0 }])
  })

  test('a table holds no more than was set', async () => {
    const { table, child } = await everybody()
    const { mostBytesAtTable } = t.deps.config
    t.deps.config.mostBytesAtTable = 1000
    try {
      await spoken(table, child)
      const more = await postSound(
        child.client,
        `${table.path}/child-words?itemId=${randomUUID()}&id=${randomUUID()}&room=hard`,
      )
      expect(codes(more)).toEqual(['attachment.full'])
    } finally {
      t.deps.config.mostBytesAtTable = mostBytesAtTable
    }
  })

  test('past the rules the database keeps to it: told, unchanged, with a permit', async () => {
    const { table, child } = await everybody()
    const { itemId, id } = await spoken(table, child)
    const add = `insert into attachment (family_id, id, item_id, content_type, bytes, created_by) values ($1, $2, $3, 'audio/webm', 'x', $4)`
    await expect(asOwner(add, [table.familyId, randomUUID(), itemId, child.personId])).rejects.toThrow(
      'tells of exactly',
    )
    await expect(t.owner.query(add, [table.familyId, randomUUID(), itemId, child.personId])).rejects.toThrow(
      'without a permit',
    )
    await expect(asOwner(`update attachment set bytes = 'x' where id = $1`, [id])).rejects.toThrow('does not change')
    for (const content of [`content - 'attachments'`, `jsonb_set(content, '{attachments,0,size}', '1')`])
      await expect(asOwner(`update plan_item set content = ${content} where id = $1`, [itemId])).rejects.toThrow(
        'tells of exactly',
      )
  })
})

describe('who hears it', () => {
  test('whoever the child chose and nobody else; taken back it is gone, and the same as what is not there', async () => {
    const { table, child, father, nurse } = await everybody()
    const { sound, hex, base64 } = aVoice()
    const { itemId, id } = await spoken(table, child, sound)
    const stranger = (await buildTable(t)).mother
    const administrator = { ...stranger, client: await t.account('administrator') }
    await t.owner.query('update account set is_admin = true where id = $1', [administrator.client.accountId])
    const may = async (...those: Someone[]) => {
      for (const who of [child, table.mother, father, nurse, stranger, administrator]) {
        const answer = await play(table, who, id)
        expect(answer.status).toBe(those.includes(who) ? 200 : 404)
        if (answer.status === 404) expect(answer.text).toBe((await play(table, who, randomUUID())).text)
      }
    }
    await may(child)
    must(await showTo(table, child, itemId, [father]))
    await may(child, father)
    // Of his own table the same id is as good as none.
    const elsewhere = await buildTable(t)
    expect((await play(elsewhere, elsewhere.mother, id)).status).toBe(404)
    must(await showTo(table, child, itemId, []))
    await may(child)
    for (const who of [table.mother, father, nurse])
      expect(saying(await everyGet(who.client, table.familyId, [id, itemId]), [id, itemId, hex, base64])).toEqual([])
    // The bytes stand in one place: in no history, log, answer kept for a retry, or mail.
    expect(await tablesWith(t.owner, hex)).toEqual(['public.attachment'])
    expect(await tablesWith(t.owner, base64)).toEqual([])
    // Who listened is in the log as who looked at the word.
    const { rows } = await t.owner.query(
      `select distinct action, outcome from access_log where family_id = $1 and object_id = $2 and person_id = $3 and outcome = 'permit'`,
      [table.familyId, itemId, father.personId],
    )
    expect(rows).toEqual([{ action: 'item.read', outcome: 'permit' }])
  })

  test('a helper with the yes the law asks, until it is taken back; and not what is held back', async () => {
    const table = await buildTable(t)
    const child = await table.seat('family', 'Elif', { birthDate: '2012-07-15' })
    const father = await table.seat('family', 'Emre')
    const nurse = await table.seat('professional', 'Samira', { shared: false })
    const { itemId, id } = await spoken(table, child)
    must(await showTo(table, child, itemId, [nurse, father]))
    expect((await play(table, nurse, id)).status).toBe(404)
    await asOwner(
      `insert into share (family_id, id, subject_id, recipient_id, seat_id, piece, purpose, from_date, until_date, voices, asked_by)
      select $1, gen_random_uuid(), $2, $3, $4, 'self', 'test', '2020-01-01', '2190-01-01', jsonb_build_array(jsonb_build_object('personId', p, 'said', 'yes', 'at', '2020-01-01T00:00:00.000Z'),
        jsonb_build_object('personId', $5::uuid, 'said', 'yes', 'at', '2020-01-01T00:00:00.000Z')), $2 from (select $2::uuid as p) x`,
      [table.familyId, child.personId, nurse.personId, nurse.seatId, table.mother.personId],
    )
    must(await play(table, nurse, id))
    const { rows } = await t.owner.query('select id from share where family_id = $1 and recipient_id = $2', [
      table.familyId,
      nurse.personId,
    ])
    must(await child.client.post(`${table.path}/shares/${rows[0].id}/withdraw`, {}))
    expect((await play(table, nurse, id)).status).toBe(404)

    // Held back from one of the family it is heard by the other, by who wrote it and by who agreed.
    const samira = await table.seat('professional', 'Samira')
    const held = await heldBack(table, child, samira)
    for (const who of [samira, held.second, table.mother, father]) must(await play(table, who, held.id))
    expect((await play(table, child, held.id)).text).toBe((await play(table, child, randomUUID())).text)
  })

  test('what hides somebody hides it, and no statement finds it then', async () => {
    const { table, child, father } = await everybody()
    const { itemId, id } = await spoken(table, child)
    must(await showTo(table, child, itemId, [father]))
    const shields = `${table.path}/shields`
    must(await play(table, father, id))
    must(await child.client.patch(`${table.path}/items/${itemId}`, { content: { text: 'Ons huis in Schuilstad' } }, 2))
    must(
      await table.mother.client.post(shields, {
        id: randomUUID(),
        fromPerson: father.personId,
        ofPerson: table.mother.personId,
        what: 'whereabouts',
        words: ['Schuilstad'],
        reason: 'Hij mag niet weten waar',
      }),
    )
    const gone = await play(table, father, id)
    expect([gone.status, gone.text]).toEqual([404, (await play(table, father, randomUUID())).text])
    const { results } = await t.deps.db.read(entryOf(father, table), [[statement('select id from attachment')]])
    expect(results[0]).toEqual([])
    must(await play(table, child, id))
  })

  test('in an emergency, with what that opens, under the ground and in the log of that', async () => {
    const { table, child, nurse } = await everybody()
    const other = await table.seat('professional', 'Bo', { shared: false })
    const [shown, own] = [await spoken(table, child), await spoken(table, child)]
    must(await showTo(table, child, shown.itemId, [nurse]))
    const emergency = randomUUID()
    must(await other.client.post(`${table.path}/emergencies`, { id: emergency, reason: 'Niemand neemt op vannacht' }))
    expect((await play(table, other, shown.id)).status).toBe(404)
    must(await play(table, other, shown.id, `?emergency=${emergency}`))
    expect((await play(table, other, own.id, `?emergency=${emergency}`)).status).toBe(404)
    for (const who of [nurse, table.mother])
      expect((await play(table, who, own.id, `?emergency=${emergency}`)).status).not.toBe(200)
    const { rows } = await t.owner.query(
      `select action, outcome from access_log where family_id = $1 and object_id = $2 and person_id = $3 and action = 'emergency.look' order by seq`,
      [table.familyId, emergency, other.personId],
    )
    expect(rows).toEqual([
      { action: 'emergency.look', outcome: 'permit' },
      { action: 'emergency.look', outcome: 'deny' },
    ])
    must(await other.client.post(`${table.path}/emergencies/${emergency}/end`, {}))
    expect((await play(table, other, shown.id, `?emergency=${emergency}`)).status).not.toBe(200)
  })

  test('planted: each part that is left out of the statement lets somebody hear who does not hear the item', async () => {
    const { table, child, father, nurse } = await everybody()
    const [own, shown] = [await spoken(table, child), await spoken(table, child)]
    must(await showTo(table, child, shown.itemId, [father]))
    const held = await heldBack(table, father, nurse)
    const wrong = async (text: string) => {
      const found: string[] = []
      for (const [name, who] of Object.entries({ child, father, nurse, mother: table.mother })) {
        const heard = (await who.client.get(`${table.path}/plan`)).text
        for (const [which, { itemId, id }] of Object.entries({ own, shown, held })) {
          const { results } = await t.deps.db.read(entryOf(who, table), [
            [statement(text), [table.familyId, '2026-11-24', id]],
          ])
          if (results[0]!.length > 0 !== heard.includes(itemId)) found.push(`${name} ${which}`)
        }
      }
      return found
    }
    expect(await wrong(READ_ATTACHMENT_TEXT)).toEqual([])
    const [before, after] = READ_ATTACHMENT_TEXT.split(/\nwhere /) as [string, string]
    expect(await wrong(`${before}\nwhere $2::date is not null`)).toContain('nurse own')
    const unheld = after.replace('not (i.path && me.held)', 'true')
    expect(unheld).not.toBe(after)
    expect(await wrong(`${before}\nwhere ${unheld}`)).toContain('father held')
    expect(await wrong(`${before}\nwhere (${after}) or me.kind = 'family'`)).toContain('father own')
  })
})

const entryOf = (who: Someone, table: Table) => ({
  statement: ENTER_SESSION,
  values: [decodeURIComponent(who.client.cookie.split('=')[1]!).split('.')[0]!, table.familyId],
})
/** A helper writes about somebody and holds it back from them; a photo or a document will hang on such words one day, here a sound does. */
async function heldBack(table: Table, from: Someone, by: Someone) {
  const second = await table.seat('professional', 'Tweede')
  const [itemId, id, holding] = [randomUUID(), randomUUID(), randomUUID()]
  const today = new Date()
  must(
    await by.client.post(`${table.path}/holding-backs`, {
      id: holding,
      secondSeatId: second.seatId,
      reason: 'serious-harm',
      words: 'Eerst vertelt zijn moeder het zelf',
      until: new Date(today.getTime() + 20 * 86_400_000).toISOString().slice(0, 10),
      fromPersons: [from.personId],
      item: { id: itemId, kind: 'worry', content: { text: 'Hij weet het niet', aboutPersons: [from.personId] } },
    }),
  )
  must(await second.client.post(`${table.path}/holding-backs/${holding}/answer`, { answer: 'yes', words: '' }))
  const { bytes } = cleaned(someWebm())!
  const told = [{ id, contentType: 'audio/webm', size: bytes.length, seconds: 3 }]
  await asOwner(
    `with hung as (insert into attachment (family_id, id, item_id, content_type, seconds, bytes, created_by) values ($1, $2, $3, 'audio/webm', 3, $4, $5))
    update plan_item set content = content || $6::jsonb where id = $3`,
    [table.familyId, id, itemId, Buffer.from(bytes), by.personId, JSON.stringify({ attachments: told })],
  )
  return { itemId, id, second }
}

describe('what was said, in writing', () => {
  test('by the child or by who hears it, as the words of the child, for who hears the voice; only of what was spoken', async () => {
    const { table, child, father, nurse } = await everybody()
    const { itemId } = await spoken(table, child)
    const write = (who: Someone, more: object = {}, of: string = itemId) =>
      who.client.post(`${table.path}/items`, {
        id: randomUUID(),
        kind: 'transcript',
        parentId: of,
        saidBy: child.personId,
        content: { text: 'UITGESCHREVEN' },
        ...more,
      })
    expect(codes(await write(father))).toEqual(['id.unknown'])
    must(await showTo(table, child, itemId, [father]))
    expect(codes(await write(father, { saidBy: father.personId }))).toEqual(['sayer.other'])
    const { id } = must(await write(father, { audience: 'circle' })).body
    const found = async (who: Someone) =>
      must(await who.client.get(`${table.path}/plan`)).body.items.find(
        (one: { item: { id: string } }) => one.item.id === id,
      )
    expect((await found(child)).item).toMatchObject({
      saidBy: child.personId,
      createdBy: father.personId,
      audiencePersons: [child.personId, father.personId],
    })
    for (const who of [table.mother, nurse]) expect(await found(who)).toBeUndefined()
    // The child has the last word on what it said; who wrote it down has not.
    expect((await father.client.patch(`${table.path}/items/${id}`, { content: { text: 'x' } }, 1)).status).toBe(403)
    must(await child.client.patch(`${table.path}/items/${id}`, { content: { text: 'UITGESCHREVEN door mij' } }, 1))
    // Shown to another, it goes along with the voice.
    must(await showTo(table, child, itemId, [father, table.mother]))
    expect((await found(table.mother)).item.content.text).toBe('UITGESCHREVEN door mij')
    const silent = await table.say(child, { kind: 'child-word', content: { room: 'good', text: 'x' } })
    expect(codes(await write(child, {}, silent))).toEqual(['transcript.no-sound'])
    expect(codes(await write(child, { parentId: null }))).toEqual(['choice.missing'])
  })
})

describe('destroyed, and taken along', () => {
  test('destroyed with its word, also with what was written of it: no byte is left', async () => {
    const table = await buildTable(t)
    const child = await table.seat('family', 'Deniz', { birthDate: '2011-07-15' })
    const father = await table.seat('family', 'Emre')
    const { sound, hex, base64 } = aVoice()
    const { itemId, id } = await spoken(table, child, sound)
    must(await showTo(table, child, itemId, [father]))
    await table.say(father, {
      kind: 'transcript',
      parentId: itemId,
      saidBy: child.personId,
      content: { text: `schrift ${hex}` },
    })
    expect(must(await father.client.get(`${table.path}/export`)).text).toContain(`"Media"`)
    must(await child.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items: [itemId] }))
    expect(await tablesWith(t.owner, hex)).toEqual([])
    for (const who of [child, father]) {
      expect((await play(table, who, id)).status).toBe(404)
      const file = must(await who.client.get(`${table.path}/export`)).text
      for (const trace of [id, hex, base64]) expect(file).not.toContain(trace)
    }
  })

  test('it travels with who hears it, to the byte; a file in which it was changed is refused', async () => {
    const { table, child, father } = await everybody()
    const { itemId, id } = await spoken(table, child)
    must(await showTo(table, child, itemId, [father]))
    await table.say(father, {
      kind: 'transcript',
      parentId: itemId,
      saidBy: child.personId,
      content: { text: 'Uitgeschreven' },
    })
    const bundle = must(await father.client.get(`${table.path}/export`))
    expect(must(await table.mother.client.get(`${table.path}/export`)).text).not.toContain(id)
    const media = bundle.body.entry.find(
      (e: { resource: { resourceType: string } }) => e.resource.resourceType === 'Media',
    ).resource
    const { bytes } = cleaned(someWebm())!
    expect(media).toMatchObject({
      duration: 7,
      content: { contentType: 'audio/webm', data: Buffer.from(bytes).toString('base64') },
    })
    const elsewhere = await testApp()
    try {
      const bring = async (change: (text: string) => string) =>
        (await elsewhere.account('there')).post('/imports', JSON.parse(change(bundle.text)))
      const { data } = media.content
      for (const [other, at] of [
        [Buffer.from(someWebm()).toString('base64'), '/attachment/data'],
        [Buffer.from('<script>').toString('base64'), '/attachment/data'],
        ['geen base64', '/attachment/data'],
      ] as const) {
        const answer = await bring((text) => text.replaceAll(data, other))
        expect(answer.body.familyId).toBeNull()
        expect(JSON.stringify(answer.body.faults)).toContain(at)
      }
      // What an item tells of is there, whatever form somebody gave it; and nothing else is.
      for (const list of ['[]', '"veel"', 'null', '[null,7]', '{"length":1}']) {
        const answer = await bring((text) =>
          text.replace(/\\"attachments\\":\[[^\]]*\]/g, `\\"attachments\\":${list.replaceAll('"', '\\"')}`),
        )
        expect(answer.body.familyId, list).toBeNull()
      }
      expect(
        (
          await bring((text) =>
            text
              .replaceAll('"Media"', '"Basic"')
              .replaceAll('\\"table\\":\\"attachment\\"', '\\"table\\":\\"goal_origin\\"'),
          )
        ).body.familyId,
      ).toBeNull()
      must(await bring((text) => text))
      const { rows } = await elsewhere.owner.query('select item_id, bytes, seconds from attachment')
      expect(rows).toEqual([{ item_id: itemId, bytes: Buffer.from(bytes), seconds: 7 }])
    } finally {
      await elsewhere.close()
    }
  })
})
