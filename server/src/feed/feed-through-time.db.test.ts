import { randomUUID } from 'node:crypto'
import { addDays, dayInAmsterdam } from '@keukentafel/core/shared/dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { asOwner } from '../testing/as-owner.ts'
import { eventsIn, feedOf, fetchFeed } from '../testing/feeds.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone } from '../testing/table.ts'

// A feed is asked for years by a program that nobody looks at, so it must follow the law by itself: what a helper holds back,
// and birthdays.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const TODAY = dayInAmsterdam(new Date().toISOString())
const bornYearsAgo = (years: number, daysToGo: number) => {
  const day = addDays(TODAY, daysToGo)
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`.replace('02-29', '03-01')
}
const visit = (more: object = {}) => ({
  kind: 'visit',
  onDate: addDays(TODAY, 12),
  content: { what: 'Praten', from: '15:30', place: 'home', visitors: [], forPersons: [], ...more },
})
const summariesOf = async (path: string) => {
  const { status, text } = await fetchFeed(t, path)
  return status === 200 ? eventsIn(text).map(({ summary }) => summary) : [`${status}`]
}
/** What each of these hears by a feed with words. */
async function feeds<Name extends string>(familyId: string, who: Record<Name, Someone>) {
  const made = await Promise.all(
    Object.entries<Someone>(who).map(
      async ([name, { client }]) => [name, (await feedOf(client, [familyId], { detail: 'words' })).path] as const,
    ),
  )
  return async () =>
    Object.fromEntries(await Promise.all(made.map(async ([name, path]) => [name, await summariesOf(path)])))
}
const onDay = async <T>(days: number, work: () => Promise<T>): Promise<T> => {
  t.setNow(`${addDays(TODAY, days)}T11:00:00.000Z`)
  try {
    return await work()
  } finally {
    t.setNow(new Date().toISOString())
  }
}

test('a visit that is held back stands in the feed of who wrote it and of the second, in hers only once she was told', async () => {
  const table = await buildTable(t)
  const [samira, bo] = [await table.seat('professional', 'Samira'), await table.seat('professional', 'Bo')]
  const hear = await feeds(table.familyId, { mother: table.mother, samira, bo })
  const plain = (await feedOf(table.mother.client, [table.familyId])).path
  const before = await fetchFeed(t, plain)
  const id = randomUUID()
  must(
    await samira.client.post(`${table.path}/holding-backs`, {
      id,
      secondSeatId: bo.seatId,
      reason: 'serious-harm',
      words: 'Eerst vertelt oma het zelf',
      until: addDays(TODAY, 30),
      fromPersons: [table.mother.personId],
      item: { id: randomUUID(), ...visit({ forPersons: [table.mother.personId] }) },
    }),
  )
  const same = async () => {
    const now = await fetchFeed(t, plain)
    expect([now.text, now.headers.etag]).toEqual([before.text, before.headers.etag])
  }
  expect(await hear()).toEqual({ mother: [], samira: ['Praten'], bo: ['Praten'] })
  await same()
  must(await bo.client.post(`${table.path}/holding-backs/${id}/answer`, { answer: 'yes', words: '' }))
  expect(await hear()).toMatchObject({ mother: [], samira: ['Praten'] })
  await same()
  must(await samira.client.post(`${table.path}/holding-backs/${id}/tell`))
  expect(await hear()).toMatchObject({ mother: ['Praten'], samira: ['Praten'] })
})

test('from twelve on it is the child who hears what a helper plans about it, and no longer who has authority', async () => {
  const table = await buildTable(t)
  const son = await table.seat('family', 'Sam', { birthDate: bornYearsAgo(12, 5) })
  const samira = await table.seat('professional', 'Samira')
  await table.say(samira, {
    ...visit({ forPersons: [son.personId] }),
    audience: 'chosen',
    audiencePersons: [samira.personId],
  })
  const hear = await feeds(table.familyId, { mother: table.mother, son })
  expect(await onDay(4, hear)).toEqual({ mother: ['Praten'], son: [] })
  expect(await onDay(5, hear)).toEqual({ mother: [], son: ['Praten'] })
})

test('what is shared of a child leaves and enters the feed of a helper with the birthdays: at twelve its own yes is asked, at sixteen only that', async () => {
  const heardBefore = async (years: number, whoSaidYes: 'mother' | 'son') => {
    const table = await buildTable(t)
    const son = await table.seat('family', 'Sam', { birthDate: bornYearsAgo(years, 5) })
    const samira = await table.seat('professional', 'Samira')
    await table.say(table.mother, visit({ forPersons: [son.personId] }))
    const voice = {
      personId: whoSaidYes === 'mother' ? table.mother.personId : son.personId,
      said: 'yes',
      at: '2020-01-01T00:00:00.000Z',
    }
    await asOwner(t, `update share set voices = $2 where subject_id = $1`, [son.personId, JSON.stringify([voice])])
    const hear = await feeds(table.familyId, { samira })
    return [(await onDay(4, hear)).samira, (await onDay(5, hear)).samira]
  }
  expect(await heardBefore(12, 'mother')).toEqual([['Praten'], []])
  expect(await heardBefore(16, 'mother')).toEqual([[], []])
  expect(await heardBefore(16, 'son')).toEqual([[], ['Praten']])
})
