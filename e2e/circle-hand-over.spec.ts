import { expect, test } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'

test('the family says whom it would like, and another becomes coordinator, with a note', async ({ browser }) => {
  test.slow()
  const table = await ownTable(browser)
  const tom = await somebody(browser, 'tom')
  const { seatId } = await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  const { page } = table.mother
  await page.goto(`/t/${table.familyId}/kring`)
  await expect(page.getByRole('heading', { name: 'Jij bent coördinator' })).toBeVisible()
  await page.getByRole('button', { name: 'Zeg wat jij wilt' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Tom' }).check()
  await dialog.getByLabel('Waarom?').fill('Hij vergeet niets')
  await axe(page)
  await dialog.getByRole('button', { name: 'Bewaar mijn wens' }).click()
  await expect(page.getByText('mama wil graag dat Tom coördinator is.')).toBeVisible()

  // From his seat he is filled in.
  await page.goto(`/t/${table.familyId}/kring/${seatId}`)
  await page.getByText('Wat kan er nog meer?').click()
  await page.getByRole('button', { name: 'Maak Tom coördinator' }).click()
  await expect(dialog.getByRole('radio', { name: 'Tom' })).toBeChecked()
  await page.goto(`/t/${table.familyId}/kring`)

  await page.getByRole('button', { name: 'Geef dit door aan iemand anders' }).click()
  // Only who can: Elif is nine.
  await expect(dialog.getByRole('radio')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Geef het door' }).click()
  // Both faults at once, and nothing was sent.
  await expect(dialog.getByRole('alert').getByRole('listitem')).toHaveCount(2)
  await axe(page)
  await dialog.getByRole('radio', { name: 'Tom' }).check()
  await dialog.getByLabel('Wat moet hij of zij weten?').fill('Dinsdag is een zware dag')
  await dialog.getByRole('button', { name: 'Maak Tom coördinator' }).click()
  await expect(page.getByRole('heading', { name: 'Tom is coördinator' })).toBeVisible()
  await page.getByText('Wie eerder coördinator was').click()
  await expect(page.getByText('Dinsdag is een zware dag')).toBeVisible()
  await axe(page)

  await tom.page.goto(`/t/${table.familyId}/kring/${seatId}`)
  await tom.page.getByText('Wat kan er nog meer?').click()
  await tom.page.getByRole('button', { name: 'Van tafel gaan' }).click()
  await expect(tom.page.getByRole('dialog')).toContainText('Jij bent nu coördinator')
  await tom.page.getByRole('dialog').getByRole('button', { name: 'Ga van tafel' }).click()
  await expect(tom.page.getByText('Er is altijd één coördinator')).toBeVisible()
  await axe(tom.page)
})
