import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeMail } from '../mail/templates.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone } from '../testing/table.ts'

// Whom an agreement to help concerns hears by mail that something waits, and not what (what is kept from X: canary-told.db.test.ts).
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const aged = (years: number) => `${new Date().getFullYear() - years}-01-01`

async function scene(age: number) {
  const table = await buildTable(t)
  const samira = await table.seat('professional', 'Samira', { shared: false })
  const bo = await table.seat('professional', 'Bo', { shared: false })
  const opa = await table.seat('network', 'Opa', { shared: false })
  const oom = await table.seat('family', 'Oom')
  const young = await table.seat('family', 'Deniz', { birthDate: aged(age) })
  const id = randomUUID()
  const people = { mother: table.mother, samira, bo, opa, oom, young }
  /** Who is mailed by what is done; the mail holds no word of it. */
  const toldBy = async (act: () => Promise<unknown>) => {
    await t.owner.query('delete from mail')
    await act()
    const { rows } = await t.owner.query(
      'select m.*, a.id as account from mail m join account a on a.email = m.to_address',
    )
    for (const { template, locale, params } of rows) {
      const { subject, text } = writeMail(template, locale, params)
      expect(`${subject} ${text}`).not.toMatch(/KANARIE|Samira|Deniz/)
      expect(template).toBe('something-waits')
    }
    const nameOf = (account: string) =>
      Object.entries(people).find(([, one]: [string, Someone]) => one.client.accountId === account)![0]
    return rows.map((row) => nameOf(row.account)).toSorted()
  }
  const at = `${table.path}/agreements`
  const ask = () =>
    samira.client.post(`${at}/ask`, { id, subjectId: young.personId, what: 'KANARIE training' }).then(must)
  const say = (who: Someone, answer: string) =>
    who.client.post(`${at}/${id}/answer`, { answer, words: 'KANARIE' }).then(must)
  return { table, people, id, at, toldBy, ask, say }
}

test('at fourteen: whom it is about, who holds authority and the helper, each time but for who did it', async () => {
  const { people, toldBy, ask, say, at, id } = await scene(14)
  expect(await toldBy(ask)).toEqual(['mother', 'young'])
  expect(await toldBy(() => say(people.young, 'yes'))).toEqual(['mother', 'samira'])
  expect(await toldBy(() => say(people.mother, 'no'))).toEqual(['samira', 'young'])
  const alone = { reason: 'keeps-wish', words: 'KANARIE' }
  // From here on the own yes is enough; whose yes is not asked any more is not told of what follows.
  await toldBy(async () => must(await people.samira.client.post(`${at}/${id}/alone`, alone)))
  expect(await toldBy(() => say(people.young, 'no'))).toEqual(['samira'])
  expect(await toldBy(async () => must(await people.samira.client.post(`${at}/${id}/end`, {})))).toEqual(['young'])
})

test('a child of nine gets no mail; at seventeen no parent does', async () => {
  const nine = await scene(9)
  expect(await nine.toldBy(nine.ask)).toEqual(['mother'])
  const seventeen = await scene(17)
  expect(await seventeen.toldBy(seventeen.ask)).toEqual(['young'])
})

test('that somebody cannot weigh it: the second, and whom it is about; nobody else of the table', async () => {
  const { table, people, toldBy, ask, say, at, id } = await scene(14)
  await ask()
  await say(people.young, 'yes')
  const record = {
    id: randomUUID(),
    findings: 'KANARIE overziet het niet',
    consulted: 'Een collega',
    secondSeatId: people.bo.seatId,
    reviewOn: addDays(dayInAmsterdam(new Date().toISOString()), 60),
  }
  expect(await toldBy(async () => must(await people.samira.client.post(`${at}/${id}/incapacity`, record)))).toEqual([
    'bo',
    'mother',
    'young',
  ])
  const answer = { answer: 'yes', words: 'KANARIE klopt' }
  expect(
    await toldBy(async () =>
      must(await people.bo.client.post(`${table.path}/incapacities/${record.id}/answer`, answer)),
    ),
  ).toEqual(['mother', 'samira', 'young'])
})

test('what is refused tells nobody', async () => {
  const { people, toldBy, ask, at, id } = await scene(14)
  await ask()
  expect(await toldBy(() => people.opa.client.post(`${at}/${id}/answer`, { answer: 'yes', words: '' }))).toEqual([])
  expect(await toldBy(() => people.oom.client.post(`${at}/${id}/answer`, { answer: 'yes', words: '' }))).toEqual([])
})
