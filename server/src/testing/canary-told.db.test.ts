import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeMail } from '../mail/templates.ts'
import { type TestApp, testApp } from './app.ts'
import { type Act, acts, beforeActs } from './canary-acts.ts'
import { canariesIn } from './canary-reach.ts'
import { CANARIES, type CanaryTable, canaryTable } from './canary-table.ts'
import { streamOf } from './stream-of.ts'

// What X is told while others act: mail, the stream, lists of who answers from outside, counts. Each filter is taken out once, and the
// act that it is for must then tell X something.
let t: TestApp
let c: CanaryTable
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  c = await canaryTable(t)
  const { address, place, school, phone, organisation } = CANARIES
  const body = {
    id: '00000000-0000-4000-8000-0000000000aa',
    fromPerson: c.x.personId,
    ofPerson: c.z.personId,
    what: 'everything',
    words: [address, place, school, phone, organisation],
    reason: 'Hij zoekt haar',
  }
  expect((await c.z.client.post(`${c.table.path}/shields`, body)).status).toBe(200)
  await beforeActs(t, c)
  await quiet()
})
afterAll(() => t.close())

/** Longer than changes are gathered. */
const quiet = () => new Promise((done) => setTimeout(done, 400))
const mails = async () =>
  (
    await t.owner.query<{ n: number }>(
      'select count(*)::int as n from mail m join account a on a.email = m.to_address where a.id = $1',
      [c.x.client.accountId],
    )
  ).rows[0]!.n

/** What X is told of by an act: what stands in an answer, mails, and moves of the stream. */
async function toldBy(act: Act): Promise<string[]> {
  const stream = await streamOf(t, c.x.client)
  const before = await mails()
  const found = await act(t, c)
  const more = (await mails()) - before
  // X asked, and is told that there is an answer.
  if (act === acts['the count of what was destroyed']) {
    stream.stop()
    return found
  }
  if (found.length === 0 && more === 0) await quiet()
  const moved = /event: (change|access)/.test(stream.text())
  stream.stop()
  return [...found, ...(more > 0 ? [`${more} mail`] : []), ...(moved ? ['stream'] : [])]
}

test.each(Object.keys(acts) as (keyof typeof acts)[])('%s: X is told nothing', async (name) => {
  expect(await toldBy(acts[name])).toEqual([])
})

const BLIND = 'and (p_about is null or p_about <> all (hidden_for(a.id)))'
/** Which filter of which function, and the act that finds it gone. That of `list_looks` is planted in canary.db.test.ts. */
const planted: [act: keyof typeof acts, name: string, from: string, to: string][] = [
  ['what is said', 'shield_blind', 'p_ids <@ x.hidden', 'false'],
  ['held back', 'hidden_for', 'return (select x.hidden from shields_of(p_account, null, null, null) x)', `return '{}'`],
  ['a request of Z', 'tell_request', 'and new.id <> all (hidden_for(s.account_id))', ''],
  ['held back', 'hears_of', 'and p_id <> all (hidden_for(p_account))', ''],
  ['the day has come', 'holding_over', 'and b.item_id <> all (hidden_for(s.account_id));', ';'],
  ['the day has come', 'holding_over', 'and b.item_id <> all (hidden_for(s.account_id)) loop', 'loop'],
  ['a disclosure', 'tell_disclosure', 'and new.id <> all (hidden_for(s.account_id))', ''],
  ['a disclosure is told', 'disclosure_told', 'and d.id <> all (hidden_for(s.account_id))', ''],
  ['destroyed', 'destroy_items', 'and i.id <> all (h.ids)', ''],
  ['destroyed', 'destroy_items', 'and c.parent_id = any (k.ids) on', 'and false on'],
  ['the count of what was destroyed', 'destroy_granted', 'x <> all (hidden_for(r.asked_account))', 'true'],
  ['a birthday', 'birthday_notices', 'and b.person_id <> all (hidden_for(s.account_id))', ''],
  ['questions to answer', 'answerers', BLIND, ''],
  ['questions to answer', 'asked_questions', 'kt_clean(f.name)', 'f.name'],
  ['requests to answer', 'answerers', BLIND, ''],
  ['requests to answer', 'requests_to_answer', 'kt_clean(f.name)', 'f.name'],
  ['requests to answer', 'requests_to_answer', 'kt_clean(r.answer)', 'r.answer'],
  ['emergencies to review', 'answerers', BLIND, ''],
  ['emergency access', 'tell_emergency', 'and e.id <> all (hidden_for(s.account_id))', ''],
  ['emergency access', 'hears_of', 'and p_id <> all (hidden_for(p_account))', ''],
  [
    'a request of Z, X answers from outside',
    'answerers',
    'a.is_admin and a.id is distinct from p_looker and (p_about is null or p_about <> all (hidden_for(a.id)))',
    'a.is_admin',
  ],
  ['help for the child, asked by Z’s helper', 'help_concerns', 'and a.id <> all (h.ids)', ''],
  [
    'that X cannot weigh it, with Z’s helper as the second',
    'help_concerns',
    'and (p_incapacity is null or p_incapacity <> all (h.ids))',
    '',
  ],
  ['a request of Z', 'answerers_here', 'and r.id <> all (hidden_for(s.account_id))', ''],
]
test.each(planted)('planted, %s: %s without %s', async (name, fn, from, to) => {
  const { rows } = await t.owner.query('select pg_get_functiondef($1::regproc) as def', [fn])
  const { def } = rows[0] as { def: string }
  expect(def.split(from).length, 'stands there once').toBe(2)
  try {
    await t.owner.query(def.replace(from, () => to))
    expect(await toldBy(acts[name])).not.toEqual([])
  } finally {
    await t.owner.query(def)
    await quiet()
  }
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
