import { isSaidByFamily } from '@keukentafel/core/access/sayers.ts'
import { kindNames, kinds } from '@keukentafel/core/plan/kinds.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { postSound } from '../testing/post-sound.ts'
import { buildTable } from '../testing/table.ts'

// Domain 8.13: an own statement goes wherever the text goes. Beside whatever is said somebody may put how they see it.
let t: TestApp
let elsewhere: TestApp
beforeAll(async () => {
  ;[t, elsewhere] = await Promise.all([testApp(), testApp()])
})
afterAll(() => Promise.all([t.close(), elsewhere.close()]))

const said: Record<string, object> = {
  goal: { content: { words: 'x', lifeDomain: 'home' } },
  requirement: { content: { text: 'x', by: 'de rechter', basis: 'condition' } },
  step: { content: { what: 'x' } },
  note: { content: { text: 'x' } },
  strength: { content: { text: 'x' } },
  worry: { content: { text: 'x' } },
  success: { content: { text: 'x' } },
  agreement: { content: { text: 'x' } },
  section: { content: { section: 'our-day', text: 'x' } },
  'look-back': { onDate: '2026-12-01', content: { text: 'x' } },
  visit: { onDate: '2026-12-01', content: { what: 'x', from: '10:00', place: 'home' } },
  signature: { content: { stance: 'see_differently', text: 'x' } },
  conversation: { content: { text: 'x' } },
  information: { content: { part: 'know', text: 'x' } },
  condition: { content: { text: 'x' } },
  'plan-b': { content: { text: 'x' } },
  'agenda-point': { content: { text: 'x' } },
  'taking-part': { content: { way: 'there' } },
  'child-word': { audience: 'circle', content: { room: 'hard', text: 'x' } },
  'came-of': { content: { text: 'x' } },
  transcript: { content: { text: 'x' } },
  // Of oneself alone unless it is shown.
  'heard-check': { audience: 'circle', content: { heard: 3, text: 'x' } },
  progress: { onDate: '2026-11-01', content: { direction: 'worse', text: 'x' } },
  'own-line': { onDate: '2026-11-01', content: { score: 4, text: 'x' } },
  'domain-view': { content: { lifeDomain: 'sleep', score: 4 } },
  explanation: { content: { part: 'tried', text: 'x', brought: 'x' } },
  stuck: { content: { text: 'x' } },
  rest: { onDate: '2027-01-01', content: { how: 'asleep', text: 'x' } },
  weighing: { content: { text: 'x' } },
  option: { content: { text: 'x', load: 'less' } },
  voice: { content: { text: 'x', way: 'self' } },
  decision: { content: { text: 'x', character: 'voluntary' } },
  threat: { content: { text: 'x' } },
  'safety-agreement': { content: { text: 'x', layer: 'stable' } },
  'safety-call': { content: { name: 'x' } },
  calmer: { content: { text: 'x', week: '2026-11-02' } },
  'calmer-change': { onDate: '2026-11-01', content: { how: 'phone', original: '2026-11-01', ofVersion: 1 } },
  'calmer-answer': { content: { answer: 'yes' } },
  limit: { content: { text: 'x', about: 'visits-week', number: 4 } },
  energy: { content: { text: 'x', way: 'costs' } },
  capacity: { onDate: '2026-11-01', content: { level: 'some', text: 'x' }, audience: 'circle' },
  document: { content: { text: 'x', title: 'x', sort: 'letter' } },
  conclusion: { onDate: '2026-11-01', content: { what: 'change', text: 'x' } },
}
// Below what a child showed.
const shown = { kind: 'child-word', audience: 'circle', content: { room: 'dream', text: 'x' } }
// Not beside a view, nor beside a note for oneself that nobody else hears, nor beside what was written to somebody: one answers it.
const none: readonly string[] = ['view', 'meldcode-note', 'thread', 'message']
const texts = kindNames.filter((kind) => !none.includes(kind))

test.each(texts)(
  'beside a %s: in the plan, its history, what is taken out, and where that is brought in',
  async (kind) => {
    const table = await buildTable(t)
    const nurse = await table.seat('professional', 'Samira')
    const goal = await table.say(table.mother, { kind: 'goal', content: { words: 'Rust', lifeDomain: 'sleep' } })
    const allowed: readonly string[] = kinds[kind].parents
    const talk =
      allowed.includes('conversation') &&
      (await table.say(table.mother, {
        kind: 'conversation',
        state: 'held',
        onDate: '2026-11-01',
        ...said.conversation,
      }))
    const word = allowed.includes('child-word') && (await table.say(table.mother, shown))
    if (word && kind === 'transcript')
      must(await postSound(table.mother.client, `${table.path}/items/${word}/attachments?id=${crypto.randomUUID()}`))
    // What is weighed hangs below a weighing, a threat below the step that works on it.
    const above = (['weighing', 'step', 'visit', 'calmer-change'] as const).find(
      (one) => allowed.includes(one) && !allowed.includes('goal'),
    )
    const visit = allowed.includes('calmer-change')
      ? await table.say(table.mother, { kind: 'visit', ...said.visit })
      : null
    const under =
      above &&
      (await table.say(table.mother, {
        kind: above,
        ...(above === 'step' && { parentId: goal }),
        ...(above === 'calmer-change' && { parentId: visit }),
        ...said[above],
      }))
    const parentId = under || talk || word || (allowed.includes('goal') && kind !== 'goal' ? goal : null)
    // Only the family lays its plan to rest, has a place of a child, and says what fits it.
    const on = await table.say(isSaidByFamily(kind) ? table.mother : nurse, {
      kind,
      parentId,
      ...(kind === 'transcript' && { saidBy: table.mother.personId }),
      ...(kind === 'not-heard' ? { content: { text: 'x', aboutPersons: [table.mother.personId] } } : said[kind]),
    })
    const content = { stance: 'see_differently', text: 'ANDERS' }
    const view = await table.say(table.mother, { kind: 'view', parentId: on, content })
    const plan = must(await nurse.client.get(`${table.path}/plan`)).body.items as { item: { id: string } }[]
    expect(plan.find(({ item }) => item.id === view)?.item).toMatchObject({
      parentId: on,
      saidBy: table.mother.personId,
      content,
    })
    must(
      await table.mother.client.patch(
        `${table.path}/items/${view}`,
        { content: { ...content, text: 'ECHT ANDERS' } },
        1,
      ),
    )
    const history = must(await nurse.client.get(`${table.path}/items/${view}/history`)).text
    expect(history).toContain('"text": "ANDERS"')
    expect(history).toContain('ECHT ANDERS')
    const bundle = must(await nurse.client.get(`${table.path}/export`))
    expect(bundle.text).toContain('ECHT ANDERS')
    must(await (await elsewhere.account('there')).post('/imports', bundle.body))
    const { rows } = await elsewhere.owner.query(
      `select v.content ->> 'text' as text from plan_item v join plan_item p on p.family_id = v.family_id and p.id = v.parent_id
      where v.family_id = $1 and v.kind = 'view' and p.kind = $2`,
      [table.familyId, kind],
    )
    expect(rows).toEqual([{ text: 'ECHT ANDERS' }])
  },
)

test('nobody takes a stance for another, nor hears it who does not hear the text', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const tom = await table.seat('professional', 'Tom')
  const note = await table.say(table.mother, {
    kind: 'success',
    audience: 'chosen',
    audiencePersons: [nurse.personId],
    content: { text: 'Hij sliep' },
  })
  const view = { kind: 'view', parentId: note, content: { stance: 'agree', text: '' } }
  const forged = await nurse.client.post(`${table.path}/items`, {
    id: crypto.randomUUID(),
    ...view,
    saidBy: table.mother.personId,
  })
  expect(forged.body.errors).toEqual([expect.objectContaining({ pointer: '/saidBy', code: 'sayer.other' })])
  expect((await tom.client.post(`${table.path}/items`, { id: crypto.randomUUID(), ...view })).status).toBe(400)
  const mine = await table.say(nurse, view)
  expect((await tom.client.get(`${table.path}/plan`)).text).not.toContain(mine)
})
