import { randomUUID } from 'node:crypto'
import { somePng } from '@keukentafel/core/attachment/testing/pictures.ts'
import { MARKS, someJpeg, someWebm } from '@keukentafel/core/attachment/testing/sounds.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clamd } from '../scan/scanner.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { tablesWith } from '../testing/dump.ts'
import { EICAR, type FakeClamd, fakeClamd } from '../testing/fake-clamd.ts'
import { must } from '../testing/found.ts'
import { postSound } from '../testing/post-sound.ts'
import { lockedPdf, PDF_MARKS, somePdf } from '../testing/some-pdf.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Letters, reports and photos (docs/decisions/0041-documents.md): they have exactly the rights of the item they hang on.
let t: TestApp
let elsewhere: TestApp
let table: Table
let father: Someone
let nurse: Someone
let stranger: Someone
beforeAll(async () => {
  ;[t, elsewhere] = await Promise.all([testApp(), testApp()])
  table = await buildTable(t)
  father = await table.seat('family', 'Emre')
  nurse = await table.seat('professional', 'Samira')
  stranger = await table.seat('professional', 'Tom', { shared: false })
})
afterAll(() => Promise.all([t.close(), elsewhere.close()]))

const letter = (who: Someone, more: object = {}) =>
  table.say(who, {
    kind: 'document',
    content: { title: 'Brief van school', sort: 'letter', text: 'De gymzaal is zes weken dicht.' },
    ...more,
  })
const hang = (who: Someone, itemId: string, bytes: Uint8Array, { id = randomUUID(), key = randomUUID() } = {}) =>
  postSound(who.client, `${table.path}/items/${itemId}/attachments?id=${id}`, bytes, { type: 'application/pdf', key })
const codes = (answer: { body: { errors?: { code: string }[]; code: string } }) =>
  answer.body.errors?.map(({ code }) => code) ?? [answer.body.code]
const read = (who: Someone, id: string) => who.client.get(`${table.path}/attachments/${id}`)
const stored = async (itemId: string) =>
  (await t.owner.query('select count(*)::int as n from attachment where item_id = $1', [itemId])).rows[0].n

test('in plain words first; a photo, a picture and a PDF come back without who made them, when and where', async () => {
  const without = { kind: 'document', content: { title: 'Brief', sort: 'letter', text: ' ' } }
  const refused = await table.mother.client.post(`${table.path}/items`, { id: randomUUID(), ...without })
  expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/content/text', code: 'text.empty' })])
  const itemId = await letter(table.mother)
  const marks = [...MARKS, ...PDF_MARKS]
  for (const [bytes, type] of [
    [someJpeg(), 'image/jpeg'],
    [somePng(), 'image/png'],
    [await somePdf(), 'application/pdf'],
  ] as const) {
    const id = randomUUID()
    must(await hang(table.mother, itemId, bytes, { id }))
    const got = must(await read(nurse, id))
    expect(got.headers).toMatchObject({
      'content-type': type,
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    for (const mark of marks) expect(got.text).not.toContain(mark)
  }
  for (const mark of marks) expect(await tablesWith(t.owner, Buffer.from(mark).toString('hex'))).toEqual([])
  const plan = must(await nurse.client.get(`${table.path}/plan`)).body.items as { item: { id: string } }[]
  expect(plan.find(({ item }) => item.id === itemId)?.item).toMatchObject({
    content: { attachments: [{ seconds: null }, { seconds: null }, { contentType: 'application/pdf' }] },
  })
})

test('it is there for who hears what it hangs on, and for nobody else; sent twice it is there once', async () => {
  const goal = await table.say(table.mother, {
    kind: 'goal',
    audience: 'family',
    content: { words: 'Rust', lifeDomain: 'home' },
  })
  const itemId = await letter(table.mother, { parentId: goal })
  const [id, key] = [randomUUID(), randomUUID()]
  const pdf = await somePdf()
  const [one, two] = await Promise.all([1, 2].map(() => hang(table.mother, itemId, pdf, { id, key })))
  expect([must(one!).body, await stored(itemId)]).toEqual([must(two!).body, 1])
  must(await read(father, id))
  for (const other of [nurse, stranger]) {
    expect((await read(other, id)).text).toBe((await read(other, randomUUID())).text)
    expect((await hang(other, itemId, pdf)).text).toBe((await hang(other, randomUUID(), pdf)).text)
  }
  // Pages belong to the words: who may not say them otherwise adds none.
  expect(await hang(father, itemId, pdf)).toMatchObject({ status: 403, body: { reason: 'not-the-sayer' } })
  expect(codes(await hang(table.mother, itemId, someWebm()))).toEqual(['attachment.not-here'])
  expect(codes(await hang(table.mother, goal, pdf))).toEqual(['attachment.not-here'])
})

test('what is not understood is refused, with every fault named, and leaves nothing', async () => {
  const itemId = await letter(table.mother)
  const script = await somePdf(async (doc) => {
    doc.addJavaScript('x', 'app.alert(1)')
    await doc.attach(Buffer.from('x'), 'x.exe')
  })
  expect(codes(await hang(table.mother, itemId, script))).toEqual(['pdf.files', 'pdf.script'])
  const locked = await hang(table.mother, itemId, await lockedPdf())
  expect(locked.body.errors?.[0]?.detail).toBe(
    'Deze pdf zit op slot. Daardoor kunnen we niet zien wat erin zit. Vraag om een pdf zonder wachtwoord.',
  )
  for (const bad of [
    '<!doctype html><script>1</script>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'PK\x03\x04',
    '',
  ])
    expect(codes(await hang(table.mother, itemId, Buffer.from(bad)))).toEqual(['attachment.unreadable'])
  expect(codes(await hang(table.mother, itemId, Buffer.alloc(400_001)))).toEqual(['too.large'])
  expect(await stored(itemId)).toBe(0)
  for (let i = 0; i < 10; i++) must(await hang(table.mother, itemId, somePng()))
  expect(codes(await hang(table.mother, itemId, somePng()))).toEqual(['document.pages'])
})

test('a scanner looks first: what it finds, and what it cannot look at, is not kept', async () => {
  const fake: FakeClamd = await fakeClamd()
  t.deps.scanner = clamd(fake.address, 500)
  try {
    const itemId = await letter(table.mother)
    must(await hang(table.mother, itemId, somePng()))
    const [id, key] = [randomUUID(), randomUUID()]
    const plain = Buffer.concat([Buffer.from(somePng()), Buffer.from(EICAR)])
    expect(codes(await hang(table.mother, itemId, plain))).toEqual(['attachment.malware'])
    for (const mode of ['silent', 'confused', 'hangs-up'] as const) {
      fake.mode = mode
      const away = await hang(table.mother, itemId, somePng(), { id, key })
      expect([away.status, away.body.code]).toEqual([503, 'scanner.away'])
    }
    expect(await stored(itemId)).toBe(1)
    // The same file once more, under the same id and key, when the scanner is there again.
    fake.mode = 'works'
    must(await hang(table.mother, itemId, somePng(), { id, key }))
    expect(await stored(itemId)).toBe(2)
  } finally {
    delete t.deps.scanner
    await fake.close()
  }
})

test('taken out and brought in elsewhere with its pages; a PDF that was tampered with is refused; destroyed, no byte is left', async () => {
  const itemId = await letter(father)
  const id = randomUUID()
  must(await hang(father, itemId, await somePdf(), { id }))
  const bundle = must(await father.client.get(`${table.path}/export`))
  const there = await elsewhere.account('there')
  const media = bundle.body.entry.find((e: { resource: { id: string } }) => e.resource.id === id).resource
  const clean = media.content.data as string
  media.content.data = Buffer.from(await somePdf()).toString('base64')
  expect((await there.post('/imports', bundle.body)).body.familyId).toBeNull()
  media.content.data = clean
  must(await there.post('/imports', bundle.body))
  const { rows } = await elsewhere.owner.query('select bytes from attachment where id = $1', [id])
  expect(rows[0].bytes.toString('base64')).toBe(clean)
  must(await father.client.post(`${table.path}/rights/destroy`, { id: randomUUID(), items: [itemId] }))
  expect(await stored(itemId)).toBe(0)
  expect((await read(father, id)).status).toBe(404)
})

test('nothing is looked into for a session that ended, and no more than so many for one account', async () => {
  const [guest, pdf] = [await table.seat('professional', 'Bas'), await somePdf()]
  const itemId = await letter(guest)
  let looked = 0
  t.deps.scanner = async () => {
    looked++
    return 'clean'
  }
  try {
    for (let i = 0; i < 20; i++) await hang(guest, itemId, pdf)
    expect(looked).toBe(20)
    expect((await hang(guest, itemId, pdf)).status).toBe(429)
    // What is light may still come: a photo of the next page.
    must(await hang(guest, await letter(guest), someJpeg()))
    await t.owner.query('delete from session where account_id = $1', [guest.client.accountId])
    expect((await hang(guest, itemId, someJpeg())).status).toBe(401)
    expect(looked).toBe(21)
  } finally {
    delete t.deps.scanner
    await t.owner.query('delete from rate_limit')
  }
})
