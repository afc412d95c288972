import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

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

test('while one hands it over another was first: one is told who it is now and why, and decides again', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser)
  const [tom, lotte] = [await somebody(browser, 'tom'), await somebody(browser, 'lotte')]
  const toms = await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  await sitDown(table, lotte, { kind: 'network', callName: 'Tante Lotte', role: 'tante' })
  const { page } = table.mother
  const dialog = page.getByRole('dialog')
  const begin = async () => {
    await page.goto(`/t/${table.familyId}/kring`)
    await page.getByRole('button', { name: /Geef dit door|Kies een andere/ }).click()
    await dialog.getByRole('radio', { name: 'Tante Lotte' }).check()
    await dialog.getByLabel('Wat moet hij of zij weten?').fill('Elif slaapt weer')
  }
  const elsewhere = (seatId: string, note: string) =>
    table.mother.post(`/families/${table.familyId}/coordinator`, { id: randomUUID(), seatId, note })

  // The news does not reach this screen: the server finds it, and what was typed is still there.
  await page.route('**/api/v1/changes', (route) => route.abort())
  await begin()
  await elsewhere(toms.seatId, 'Op vrijdag ben ik er niet')
  await dialog.getByRole('button', { name: 'Maak Tante Lotte coördinator' }).click()
  const told = dialog.getByRole('status').filter({ hasText: 'Ondertussen werd Tom coördinator' })
  await expect(told).toContainText('Op vrijdag ben ik er niet')
  await expect(dialog.getByLabel('Wat moet hij of zij weten?')).toHaveValue('Elif slaapt weer')
  await axe(page)
  await dialog.getByRole('button', { name: 'Maak Tante Lotte coördinator' }).click()
  await expect(page.getByRole('heading', { name: 'Tante Lotte is coördinator' })).toBeVisible()

  // The news does arrive. Whom one chose became it meanwhile: then nobody is chosen any more.
  await page.unroute('**/api/v1/changes')
  await page.reload()
  await page.getByRole('button', { name: 'Kies een andere coördinator' }).click()
  await dialog.getByRole('radio', { name: 'Tom' }).check()
  await dialog.getByLabel('Wat moet hij of zij weten?').fill('Toch weer Tom')
  await elsewhere(toms.seatId, 'Ik ben terug')
  await expect(told).toContainText('Ik ben terug')
  await dialog.getByRole('button', { name: 'Geef het door' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Kies iemand.')
  await axe(page)
})
