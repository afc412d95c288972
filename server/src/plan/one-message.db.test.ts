import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { generateFamilies } from '../demo/generate-families.ts'
import { LIST_MY_FAMILIES } from '../families/my-families-store.ts'
import { signedCookie, testApp } from '../testing/app.ts'

test('the plan, one’s tables and a search are one message to the database and one for the log, however much is said', async () => {
  const t = await testApp()
  try {
    const { parents, professionals } = await generateFamilies(t.owner, { families: 2, dialogue: true })
    const parent = t.client('', signedCookie(parents[0]!.token))
    const helper = t.client('', signedCookie(professionals[0]!.token))
    const sent = vi.spyOn(pg.Client.prototype, 'query')
    const ask = async (who: typeof parent, path: string) => {
      sent.mockClear()
      const answer = await who.get(path)
      expect(answer.status).toBe(200)
      return { answer, messages: sent.mock.calls.length }
    }
    const plan = await ask(parent, `/families/${parents[0]!.familyId}/plan`)
    expect(plan.answer.body.items.length).toBeGreaterThan(150)
    expect(plan.answer.body.origins).toHaveLength(3)
    expect(plan.messages).toBe(2)
    const tables = await ask(helper, '/my-families')
    expect(tables.answer.body.families).toHaveLength(2)
    expect(tables.messages).toBe(2)
    expect((await ask(helper, '/people?name=E')).messages).toBe(2)
    sent.mockRestore()
  } finally {
    await t.close()
  }
})

test('what is open at a table is asked word for word as its index holds it: else the whole plan of each is walked', () => {
  const file = path.join(import.meta.dirname, '../../migrations/0002-circle-and-plan.sql')
  const tight = (text: string) => text.replaceAll(/\s+|i\./g, '')
  const index = /create index plan_item_open on plan_item \(family_id\) where (\([^;]*\));/.exec(
    fs.readFileSync(file, 'utf8'),
  )
  expect(tight(LIST_MY_FAMILIES.create)).toContain(tight(index![1]!))
})
