import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable } from './support/own-table.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

test('members, faces, who is who, and two homes with nights', async ({ browser }) => {
  test.slow()
  const { familyId, mother } = await ownTable(browser)
  const { page } = mother
  await page.goto(`/t/${familyId}/wij`)
  await expect(page.getByRole('heading', { level: 2, name: 'Elif' })).toBeVisible()
  await axe(page)

  await page.getByRole('link', { name: 'Iemand van het gezin erbij' }).click()
  await page
    .getByRole('group', { name: /Geboortedatum/ })
    .getByLabel('Dag')
    .fill('31')
  await page
    .getByRole('group', { name: /Geboortedatum/ })
    .getByLabel('Maand')
    .selectOption({ label: 'februari' })
  await page
    .getByRole('group', { name: /Geboortedatum/ })
    .getByLabel('Jaar')
    .fill('2012')
  await page.getByRole('button', { name: 'Zet erbij' }).click()
  // No name and a day that does not exist: both at once, and what was typed is still there.
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(2)
  await axe(page)
  await expect(page.getByRole('group', { name: /Geboortedatum/ }).getByLabel('Dag')).toHaveValue('31')
  await page
    .getByRole('group', { name: /Geboortedatum/ })
    .getByLabel('Dag')
    .fill('19')
  await page.getByLabel('Hoe noemen jullie deze persoon?').fill('Deniz')
  await page.getByRole('button', { name: 'Maak een gezicht' }).click()
  await page.getByText('Haar', { exact: true }).click()
  await page.getByRole('radio', { name: 'krullen' }).check()
  await page.getByText('Bril', { exact: true }).click()
  await page.getByRole('radio', { name: 'met bril' }).check()
  await axe(page)
  await page.getByLabel(/^Talen/).fill('Nederlands, Turks')
  await page.getByRole('button', { name: 'Zet erbij' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Deniz' })).toBeVisible()
  await expect(page.getByText('Nederlands en Turks')).toBeVisible()

  await page.getByRole('link', { name: 'Aanpassen mama' }).click()
  await page.getByLabel('Over mij').fill('Ik naai gordijnen')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(said(page, 'Ik naai gordijnen')).toBeVisible()

  await page.getByRole('link', { name: 'Zeg wie wie is' }).click()
  await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Deniz' })
  await page.getByLabel('is', { exact: true }).selectOption({ label: 'broer of zus' })
  await page.getByLabel('van', { exact: true }).selectOption({ label: 'Elif' })
  await page.getByLabel('Hoe noem je dat zelf?').fill('de zus')
  await axe(page)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Deniz is de zus van Elif.')).toBeVisible()

  await page.getByRole('link', { name: 'Pas huizen en nachten aan' }).click()
  await page.getByLabel('Huis 1').fill('Bij mama')
  await page.getByRole('button', { name: 'Nog een huis' }).click()
  await page.getByLabel('Huis 2').fill('Bij papa')
  const elif = page.getByRole('group', { name: 'Waar slaapt Elif?' })
  await elif.getByRole('radio', { name: 'Altijd: Bij mama' }).check()
  await elif.getByRole('radio', { name: 'Wisselt per nacht' }).check()
  await elif.getByRole('button', { name: 'vrijdagnacht' }).click()
  await elif.getByRole('button', { name: 'zaterdagnacht' }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  const nights = page.getByRole('region', { name: 'Elif' }).getByRole('listitem')
  await expect(nights).toHaveCount(7)
  await expect(nights.nth(4)).toContainText('Bij papa')
  await expect(nights.nth(6)).toContainText('Bij mama')
  await axe(page)

  await page.getByRole('button', { name: 'Er klopt iets niet' }).click()
  await page.getByRole('button', { name: /^Klopt niet meer/ }).click()
  await page.getByRole('button', { name: 'Ja, haal weg' }).click()
  await expect(page.getByText('Deniz is de zus van Elif.')).toHaveCount(0)
})
