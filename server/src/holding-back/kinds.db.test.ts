import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable } from '../testing/table.ts'

// Everything that can be about somebody is held back in the same way (docs/decisions/0013).
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())

test('every kind that can be about somebody is held back from them, heard by the second, and told', async () => {
  const table = await buildTable(t)
  const { mother } = table
  const [samira, bo] = [await table.seat('professional', 'Samira'), await table.seat('professional', 'Bo')]
  const hold = async (item: object) => {
    const [id, itemId] = [randomUUID(), randomUUID()]
    const asked = { secondSeatId: bo.seatId, reason: 'serious-harm', words: 'Nu niet', until: addDays(TODAY, 20) }
    const body = { id, ...asked, fromPersons: [mother.personId], item: { id: itemId, ...item } }
    const answer = await samira.client.post(`${table.path}/holding-backs`, body)
    expect(answer.status, `${JSON.stringify(item)} ${answer.text}`).toBe(200)
    return { id, itemId }
  }
  const about = { aboutPersons: [mother.personId] }
  const goal = await hold({
    kind: 'goal',
    content: { words: 'Rust', lifeDomain: 'home', forPersons: [mother.personId] },
  })
  const visible = must(
    await samira.client.post(`${table.path}/items`, {
      id: randomUUID(),
      kind: 'goal',
      content: { words: 'Samen', lifeDomain: 'home', forPersons: [mother.personId] },
    }),
  ).body.id as string
  const held = [
    goal,
    await hold({ kind: 'worry', content: { text: 'Zorg', ...about } }),
    await hold({ kind: 'strength', content: { text: 'Sterk', ...about } }),
    await hold({ kind: 'success', onDate: TODAY, content: { text: 'Gelukt', ...about } }),
    await hold({ kind: 'step', parentId: visible, content: { what: 'Bellen', doers: [mother.personId] } }),
    await hold({
      kind: 'visit',
      onDate: addDays(TODAY, 3),
      content: { what: 'Praten', from: '15:30', place: 'home', visitors: [], forPersons: [mother.personId] },
    }),
    await hold({ kind: 'note', parentId: visible, content: { text: 'Een aantekening' } }),
    await hold({
      kind: 'requirement',
      parentId: visible,
      content: { text: 'Moet', by: 'De rechter', basis: 'order', reference: 'C/13' },
    }),
    await hold({ kind: 'view', parentId: visible, content: { stance: 'see_differently', text: 'Anders' } }),
    // Below what is held back itself.
    await hold({ kind: 'note', parentId: goal.itemId, content: { text: 'Nog een' } }),
  ]
  const plan = async (who: typeof bo) => (await who.client.get(`${table.path}/plan`)).text
  for (const { itemId } of held) expect(await plan(bo), itemId).toContain(itemId)
  const hers = await plan(mother)
  for (const { itemId } of held) expect(hers).not.toContain(itemId)
  for (const { id } of held) must(await samira.client.post(`${table.path}/holding-backs/${id}/tell`))
  const after = await plan(mother)
  for (const { itemId } of held) expect(after).toContain(itemId)
})
