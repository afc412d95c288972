import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const goal = (words: string) => ({
  id: crypto.randomUUID(),
  kind: 'goal',
  state: 'now',
  content: { words, lifeDomain: 'sleep' },
})

test('mama shares by name, sees beforehand what changes, looks as the nurse, and stops with one tap', async ({
  browser,
}) => {
  const table = await ownTable(browser)
  const nurse = await somebody(browser, 'verpleegkundige')
  const { seatId } = await sitDown(table, nurse, { kind: 'professional', callName: 'Samira', shares: [] })
  const at = (path: string) => `/t/${table.familyId}/${path}`
  await table.mother.post(`/families/${table.familyId}/items`, goal('Weer samen eten'))
  await table.mother.post(`/families/${table.familyId}/items`, goal('Op tijd naar bed'))
  const { page } = table.mother

  await nurse.page.goto(at('plan'))
  await expect(nurse.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(nurse.page.getByText('Weer samen eten')).toHaveCount(0)

  await page.goto(at('meer'))
  await page.getByRole('link', { name: 'Wie ziet wat' }).click()
  await expect(page.getByText('Samira ziet niets van jou.')).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Deel iets met Samira' }).click()
  await page.getByRole('button', { name: 'Kijk wat er verandert' }).click()
  await expect(page.getByText('Kies wat je deelt.').first()).toBeVisible()
  await page.getByRole('radio', { name: 'doelen en stappen' }).check()
  await page.getByLabel('Waarvoor?').fill('Meedenken over de avonden')
  await axe(page)
  await page.getByRole('button', { name: 'Kijk wat er verandert' }).click()
  await expect(page.getByText('Hierna ziet Samira 2 dingen die nu niet te zien zijn.')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Deel dit met Samira' }).click()
  await expect(page.getByText('Samira ziet van jou: doelen en stappen.')).toBeVisible()

  // In the open screen of the nurse, without a reload.
  await expect(nurse.page.getByText('Weer samen eten').first()).toBeVisible()

  await page.getByRole('link', { name: 'Kijk als Samira' }).click()
  await expect(page.getByText('Zo ziet Samira het')).toBeVisible()
  await expect(page.getByText('Weer samen eten').first()).toBeVisible()
  await expect(page.locator('.plan-look-as').getByRole('button')).toHaveCount(0)
  await axe(page)
  await page.getByRole('link', { name: 'Terug naar wie ziet wat' }).click()

  await page.getByRole('button', { name: /Stop met doelen en stappen/ }).click()
  await expect(page.getByText('Gestopt. Dit is nu niet meer te zien.')).toBeVisible()
  await expect(nurse.page.getByText('Weer samen eten')).toHaveCount(0)
  expect(seatId).not.toBe('')
})

test('with four people the page stays calm: one sentence each, one person opened at a time', async ({ browser }) => {
  test.setTimeout(90_000)
  const table = await ownTable(browser)
  for (const [account, callName, kind, shares] of [
    ['verpleegkundige', 'Samira', 'professional', ['week', 'goals', 'self']],
    ['wijkwerker', 'Bo', 'professional', []],
    ['opa', 'Opa', 'network', ['week']],
    ['oma', 'Oma', 'network', ['week', 'goals']],
  ] as const)
    await sitDown(table, await somebody(browser, account), { kind, callName, shares })
  const { page } = table.mother
  await page.goto(`/t/${table.familyId}/wie-ziet-wat`)
  await expect(page.getByText('Bo ziet niets van jou.')).toBeVisible()
  await expect(page.getByText('Opa ziet van jou: de week.')).toBeVisible()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height, 'the page is long').toBeLessThan(2000)
  await axe(page)
  const open = (name: string) => page.getByRole('heading', { name }).getByRole('button')
  await open('Samira').click()
  await expect(page.getByRole('button', { name: /Stop met de week/ })).toHaveCount(1)
  await axe(page)
  await open('Opa').click()
  await expect(open('Samira')).toHaveAttribute('aria-expanded', 'false')
  await page.getByRole('button', { name: /Stop met de week/ }).click()
  await expect(page.getByText('Gestopt. Dit is nu niet meer te zien.')).toBeVisible()
  await expect(page.getByText('Opa ziet niets van jou.')).toBeVisible()
  await page.goto(`/t/${table.familyId}/meer`)
  await openMore(page, 'Wie ziet wat')
  await page.getByRole('link', { name: 'Toestemming voor hulp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toestemming voor hulp')
})

test('a professional asks and mama answers; until then it is no', async ({ browser }) => {
  const table = await ownTable(browser)
  const nurse = await somebody(browser, 'verpleegkundige')
  await sitDown(table, nurse, { kind: 'professional', callName: 'Samira', shares: [] })
  const where = `/t/${table.familyId}/wie-ziet-wat`
  await nurse.page.goto(where)
  await expect(nurse.page.getByText('Er is nog niets met jou gedeeld.', { exact: false })).toBeVisible()
  await nurse.page.getByText('Vraag of je iets mag zien').click()
  await nurse.page.getByRole('radio', { name: 'mama' }).check()
  await nurse.page.getByRole('radio', { name: 'de week' }).check()
  await nurse.page.getByLabel('Waarvoor?').fill('Mijn bezoek past dan bij jullie week')
  await axe(nurse.page)
  await nurse.page.getByRole('button', { name: 'Stel de vraag' }).click()
  await expect(nurse.page.getByText('Je vraag staat bij het gezin.')).toBeVisible()

  await table.mother.page.goto(where)
  await expect(table.mother.page.getByText('Samira vraagt of dit mag.')).toBeVisible()
  await axe(table.mother.page)
  await table.mother.page.getByRole('button', { name: 'Ja, dit mag' }).click()
  await expect(table.mother.page.getByText('Samira ziet van jou: de week.')).toBeVisible()
  await expect(nurse.page.getByText('Jij ziet van mama: de week.')).toBeVisible()
})

test('of a child whose authority nobody checked nothing can be shared, and the page says why', async ({ browser }) => {
  const table = await ownTable(browser, 'en')
  const opa = await somebody(browser, 'opa', 'en')
  await sitDown(table, opa, { kind: 'network', callName: 'Opa', shares: [] })
  const { page } = table.mother
  await page.goto(`/t/${table.familyId}/wie-ziet-wat`)
  await page.getByText('Of whom you cannot share').click()
  await expect(page.getByText('Elif: the authority was not checked', { exact: false })).toBeVisible()
  await axe(page)
})
