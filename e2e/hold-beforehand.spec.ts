import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

test('a professional keeps own words from being destroyed; the family reads why and until when', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'verpleegkundige')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira' })
  const words = 'Zij belde drie keer om hulp'
  const persons = await samira.page.request.get(`/api/v1/families/${table.familyId}/plan`).then((r) => r.json())
  const mama = persons.persons.find((p: { callName: string }) => p.callName === 'mama')
  await samira.post(`/families/${table.familyId}/items`, {
    id: crypto.randomUUID(),
    kind: 'worry',
    content: { text: words, aboutPersons: [mama.id] },
  })
  const { page } = samira
  await page.goto(`/t/${table.familyId}/mijn-gegevens`)
  await page.getByText('Laat niet vernietigen').click()
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(page.getByText('Kies wat moet blijven.').first()).toBeVisible()
  await axe(page)
  await page.getByRole('checkbox', { name: words }).check()
  await page.getByRole('radio', { name: 'er loopt een zaak bij de rechter' }).check()
  await page.getByLabel('Waarom?').fill('De rechter vraagt ernaar')
  const until = page.getByRole('group', { name: 'Tot welke dag?' })
  const day = new Date(Date.now() + 60 * 86_400_000)
  await until.getByLabel('Dag').fill(String(day.getUTCDate()))
  await until.getByLabel('Maand').selectOption({ index: day.getUTCMonth() + 1 })
  await until.getByLabel('Jaar').fill(String(day.getUTCFullYear()))
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(page.getByRole('heading', { name: 'Wat moet blijven' })).toBeVisible()
  await axe(page)

  const family = table.mother.page
  await family.goto(`/t/${table.familyId}/mijn-gegevens`)
  await expect(family.getByText('De rechter vraagt ernaar')).toBeVisible()
  await expect(family.getByText('Vastgelegd door Samira', { exact: false })).toBeVisible()
  await expect(family.getByText('Laat niet vernietigen')).toHaveCount(0)
  await axe(family)
  await page.getByRole('button', { name: /Dit hoeft niet meer/ }).click()
  await expect(family.getByText('De rechter vraagt ernaar')).toHaveCount(0)
})
