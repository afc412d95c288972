import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, somebody as somebodyElse } from './support/own-table.ts'
import { planOf, sayGoal, somebody } from './support/plan.ts'
import { test } from './support/test.ts'

test('two who change the same words: the second sees both and keeps both, and knew it calmly beforehand', async ({
  browser,
}, info) => {
  const words = `Rustig wakker worden (${info.project.name})`
  const one = await somebody(browser, info, 'Sevgi')
  const two = await somebody(browser, info, 'Sevgi')
  const id = await sayGoal(one.page, one.familyId, words)
  for (const { page, at } of [one, two]) {
    await at(`plan/doel/${id}`)
    await page.getByRole('button', { name: 'Woorden aanpassen' }).first().click()
  }
  await two.page.getByLabel('De woorden').fill(`${words} met muziek`)
  await one.page.getByLabel('De woorden').fill(`${words} zonder wekker`)
  await one.page.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expect(one.page.getByRole('heading', { level: 1 })).toContainText('zonder wekker')

  await expect(two.page.getByText('heeft dit net veranderd')).toBeVisible()
  await expect(two.page.getByLabel('De woorden')).toHaveValue(`${words} met muziek`)
  await two.page.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expect(two.page.getByRole('heading', { name: 'Twee mensen schreven tegelijk' })).toBeVisible()
  await expect(two.page.getByRole('heading', { name: 'Dit schreef jij' })).toBeVisible()
  await axe(two.page)
  await two.page.reload()
  await two.page.getByRole('button', { name: 'Woorden aanpassen' }).first().click()
  await expect(two.page.getByLabel('De woorden')).toHaveValue(`${words} met muziek`)
  await two.page.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await two.page.getByRole('button', { name: 'Bewaar allebei onder elkaar' }).click()
  await expect(one.page.getByRole('heading', { level: 1 })).toContainText('met muziek')
  const stored = (await planOf(one.page, one.familyId)).find(({ item }) => item.id === id)
  expect(stored?.item.content.words).toBe(`${words} zonder wekker\n${words} met muziek`)
  await one.leave()
  await two.leave()
})

test('the server finds it too when the news did not arrive: both texts, and mine can be taken', async ({
  browser,
}, info) => {
  const words = `Op tijd naar bed (${info.project.name})`
  const one = await somebody(browser, info, 'Sevgi')
  const id = await sayGoal(one.page, one.familyId, words)
  await one.at(`plan/doel/${id}`)
  await one.page.getByRole('button', { name: 'Woorden aanpassen' }).first().click()
  await one.page.getByLabel('De woorden').fill(`${words}, om negen uur`)
  // What the other changed reaches the server, but this screen is not told before it sends.
  await one.page.route('**/plan', (route) => route.abort())
  const other = await one.page.request.patch(`/api/v1/families/${one.familyId}/items/${id}`, {
    headers: { 'if-match': '"1"' },
    data: { content: { words: `${words}, met een boek` } },
  })
  expect(other.ok()).toBe(true)
  await one.page.unroute('**/plan')
  await one.page.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expect(one.page.getByText(`${words}, met een boek`).first()).toBeVisible()
  await one.page.getByRole('button', { name: 'Neem mijn tekst' }).click()
  await expect(one.page.getByRole('heading', { level: 1 })).toContainText('om negen uur')
  await one.leave()
})

test('words that became somebody else’s own meanwhile: what I typed is not lost, and stands beside them as my view', async ({
  browser,
}) => {
  test.slow()
  const { familyId, elifId, mother } = await ownTable(browser)
  const [goal, items] = [randomUUID(), `/families/${familyId}/items`]
  const content = { words: 'Ik wil in mijn eigen bed', lifeDomain: 'sleep' }
  await mother.post(items, { id: goal, kind: 'goal', saidBy: elifId, content })
  const { page } = mother
  await page.goto(`/t/${familyId}/plan/doel/${goal}`)
  await page.getByRole('button', { name: 'Woorden aanpassen' }).first().click()
  await page.getByLabel('De woorden').fill('Ik wil in mijn eigen bed slapen, met het licht aan')

  // While mama is typing for her, Elif sits down herself and says it in other words.
  const { code } = await mother.post(`/families/${familyId}/seats`, {
    id: randomUUID(),
    invitationId: randomUUID(),
    kind: 'family',
    person: { personId: elifId },
    channel: 'paper',
  })
  const elif = await somebodyElse(browser, 'elif')
  await elif.post('/invitations/accept', { code })
  const changed = await elif.context.request.patch(`/api/v1${items}/${goal}`, {
    headers: { 'if-match': '"1"' },
    data: { content: { words: 'Ik wil bij Bonbon slapen' } },
  })
  expect(changed.ok(), await changed.text()).toBe(true)

  await expect(page.getByRole('heading', { name: 'Deze woorden mag jij niet aanpassen' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ik wil bij Bonbon slapen')
  await expect(page.getByText('met het licht aan')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Zet mijn woorden ernaast' }).click()
  const voices = page.getByRole('region', { name: 'Hoe iedereen het ziet' })
  await expect(voices.getByText('mama ziet het anders')).toBeVisible()
  await expect(voices.getByText('met het licht aan')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ik wil bij Bonbon slapen')

  // And she sees it on her own screen.
  await elif.page.goto(`/t/${familyId}/plan/doel/${goal}`)
  await expect(elif.page.getByText('met het licht aan')).toBeVisible()
})

test('a dropped line and a double tap lose nothing and add nothing twice', async ({ browser }, info) => {
  const what = `Fietsband plakken ${info.project.name}`
  const opa = await somebody(browser, info, 'Opa Kees')
  const { page, familyId } = opa
  const goal = await sayGoal(page, familyId, `Fietsen met opa (${info.project.name})`)
  await opa.at(`plan/doel/${goal}`)
  const count = async () => (await planOf(page, familyId)).filter(({ item }) => item.content.what === what).length

  // The answer is lost after the server stored it.
  let lost = 0
  await page.route(
    '**/items',
    async (route) => {
      lost++
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: 'Stap erbij' }).click()
  await page.getByLabel('Wat gaat er gebeuren?').fill(what)
  await page.getByRole('button', { name: 'Zet deze stap erbij' }).click()
  await expect(page.getByText('Er is geen verbinding')).toBeVisible()
  expect(lost).toBe(1)
  await expect(page.getByLabel('Wat gaat er gebeuren?')).toHaveValue(what)
  await page.reload()
  await page.getByRole('button', { name: 'Stap erbij' }).click()
  await expect(page.getByLabel('Wat gaat er gebeuren?')).toHaveValue(what)
  await page.getByRole('button', { name: 'Zet deze stap erbij' }).dblclick()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('link', { name: what })).toHaveCount(1)
  expect(await count()).toBe(1)

  // The same, but other words are sent the second time: still one step, with the last words.
  const other = `Ketting smeren ${info.project.name}`
  await page.route(
    '**/items',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: 'Stap erbij' }).click()
  await page.getByLabel('Wat gaat er gebeuren?').fill(other)
  await page.getByRole('button', { name: 'Zet deze stap erbij' }).click()
  await expect(page.getByText('Er is geen verbinding')).toBeVisible()
  await page.getByLabel('Wat gaat er gebeuren?').fill(`${other} en poetsen`)
  await page.getByRole('button', { name: 'Zet deze stap erbij' }).click()
  await expect(page.getByRole('link', { name: `${other} en poetsen` })).toHaveCount(1)
  expect((await planOf(page, familyId)).filter(({ item }) => String(item.content.what).startsWith(other))).toHaveLength(
    1,
  )
  await opa.leave()
})
