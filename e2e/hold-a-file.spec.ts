import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody, withAddress } from './support/own-table.ts'
import { test } from './support/test.ts'

test('a privacy officer without a seat holds the file of the organisation and reads no word; the family reads why', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'samira')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira', organisation: 'GGZ De Kade' })
  const words = 'Zij belde drie keer om hulp'
  await samira.post(`/families/${table.familyId}/items`, {
    id: crypto.randomUUID(),
    kind: 'worry',
    content: { text: words, aboutPersons: [table.motherId] },
  })
  // A name that no other table has: it is found by that.
  const name = `Tafel ${crypto.randomUUID().slice(0, 8)}`
  const named = await table.mother.context.request.patch(`/api/v1/families/${table.familyId}`, {
    data: { name },
    headers: { 'if-match': '"1"', 'idempotency-key': crypto.randomUUID() },
  })
  expect(named.ok(), await named.text()).toBe(true)

  const { page } = await withAddress(browser, 'privacy-de-kade@keukentafel.example')
  await page.goto('/verzoeken')
  await page.getByRole('link', { name: 'Een dossier laten bewaren' }).click()
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies een dossier.')
  await expect(page.getByRole('alert')).toContainText('Vul de dag in.')
  await axe(page)
  await page.getByLabel('Hoe heet de tafel?').fill('Bestaat niet')
  await page.getByRole('button', { name: 'Zoek' }).click()
  await expect(page.getByText('Daar schreef jouw organisatie niets', { exact: false })).toBeVisible()
  await page.getByLabel('Hoe heet de tafel?').fill(name)
  await page.getByRole('button', { name: 'Zoek' }).click()
  const file = page.getByRole('radio', { name: `${name}: wat GGZ De Kade daar schreef` }).first()
  await file.check()
  await page.getByRole('radio', { name: 'er loopt een zaak bij de rechter' }).check()
  await page.getByLabel('Waarom?').fill('De rechter vraagt ernaar')
  const until = page.getByRole('group', { name: 'Tot welke dag?' })
  const day = new Date(Date.now() + 60 * 86_400_000)
  await until.getByLabel('Dag').fill(String(day.getUTCDate()))
  await until.getByLabel('Maand').selectOption({ index: day.getUTCMonth() + 1 })
  await until.getByLabel('Jaar').fill(String(day.getUTCFullYear()))
  await axe(page)
  await page.getByRole('button', { name: 'Leg dit vast' }).click()
  const card = page
    .getByRole('listitem')
    .filter({ hasText: `${name}: wat GGZ De Kade` })
    .first()
  await expect(card).toContainText('De rechter vraagt ernaar')
  await expect(page.getByText(words)).toHaveCount(0)
  await axe(page)

  const family = table.mother.page
  await family.goto(`/t/${table.familyId}/mijn-gegevens`)
  await expect(
    family.getByText('Vastgelegd door wie bij GGZ De Kade over privacy gaat', { exact: false }),
  ).toBeVisible()
  await expect(family.getByText('De rechter vraagt ernaar')).toBeVisible()
  await axe(family)
  await family.goto(`/t/${table.familyId}/wie-keek`)
  await expect(family.getByText('legde vast dat dat blijft', { exact: false }).first()).toBeVisible()

  await card.getByRole('button', { name: /Dit hoeft niet meer/ }).click()
  await expect(page.getByText('De rechter vraagt ernaar')).toHaveCount(0)
})
