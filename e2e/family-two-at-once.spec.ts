import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, somebody } from './support/own-table.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

// Mama at the kitchen table and mama on the train: two browsers, one after the other, each with what they saw.

test('two who change the same member: the second sees both, keeps one, keeps both, and nothing is lost', async ({
  browser,
}) => {
  test.slow()
  const { familyId, elifId, mother } = await ownTable(browser)
  const [one, two] = [mother.page, (await somebody(browser, 'mama')).page]
  for (const page of [one, two]) {
    await page.goto(`/t/${familyId}/wij?doe=wie&wie=${elifId}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Elif')
  }
  await one.getByLabel(/^Over deze persoon/).fill('Houdt van dieren')
  await one.getByLabel(/^Hij, zij, hen/).fill('zij')
  await two.getByLabel(/^Over deze persoon/).fill('Slaapt licht')
  await two.getByLabel(/^Hij, zij, hen/).fill('haar')
  await two.getByLabel(/^Talen/).fill('Nederlands, Turks')
  await one.getByRole('button', { name: 'Bewaar' }).click()
  await expect(said(one, 'Houdt van dieren')).toBeVisible()

  await two.getByRole('button', { name: 'Bewaar' }).click()
  await expect(two.getByRole('heading', { level: 1 })).toHaveText('Iemand anders was net eerder')
  await expect(two.getByText('zij', { exact: true })).toBeVisible()
  await expect(two.getByText('haar', { exact: true })).toBeVisible()
  await axe(two)
  await two.getByRole('button', { name: 'Kies die van de ander' }).click()
  await expect(two.getByText('Houdt van dieren')).toBeVisible()
  await expect(two.getByText('Slaapt licht')).toBeVisible()
  await axe(two)
  await two.getByRole('button', { name: 'Bewaar ze allebei' }).click()
  for (const page of [one, two]) {
    const elif = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Elif' }) })
    await expect(elif).toContainText('Houdt van dieren')
    await expect(elif).toContainText('Slaapt licht')
    await expect(elif).toContainText('zij')
    await expect(elif).toContainText('Nederlands en Turks')
  }
})

test('two who say where everybody sleeps: what fits goes together, and about the same nights one chooses', async ({
  browser,
}) => {
  test.slow()
  const { familyId, mother } = await ownTable(browser)
  const [one, two] = [mother.page, (await somebody(browser, 'mama')).page]
  await mother.post(`/families/${familyId}/households`, {
    households: [{ id: randomUUID(), name: 'Thuis', colour: 'mint' }],
    residences: [],
  })
  const nights = (page: typeof one, name: string) => page.getByRole('group', { name: `Waar slaapt ${name}?` })
  for (const page of [one, two]) {
    await page.goto(`/t/${familyId}/wij?doe=huizen`)
    await expect(page.getByLabel('Huis 1')).toHaveValue('Thuis')
  }
  await one.getByLabel('Huis 1').fill('Bij mama')
  await nights(one, 'mama').getByRole('radio', { name: 'Altijd: Bij mama' }).check()
  await nights(one, 'Elif').getByRole('radio', { name: 'Altijd: Bij mama' }).check()
  await two.getByRole('button', { name: 'Nog een huis' }).click()
  await two.getByLabel('Huis 2').fill('Bij papa')
  await nights(two, 'Elif').getByRole('radio', { name: 'Altijd: Bij papa' }).check()
  await one.getByRole('button', { name: 'Bewaar' }).click()
  await expect(one.getByText('Elif slaapt altijd hier: Bij mama.')).toBeVisible()

  await two.getByRole('button', { name: 'Bewaar' }).click()
  await expect(two.getByRole('heading', { level: 1 })).toHaveText('Iemand anders was net eerder')
  // Only Elif's nights were said twice; the name, the new home and mama's nights go together.
  await expect(two.getByRole('heading', { name: 'Twee antwoorden: Waar slaapt Elif?' })).toBeVisible()
  await expect(two.getByText('Altijd: Bij mama')).toBeVisible()
  await expect(two.getByText('Altijd: Bij papa')).toBeVisible()
  await axe(two)
  await two.getByRole('button', { name: 'Kies die van mij' }).click()
  for (const page of [one, two]) {
    await expect(page.getByText('Elif slaapt altijd hier: Bij papa.')).toBeVisible()
    await expect(page.getByText('mama slaapt altijd hier: Bij mama.')).toBeVisible()
  }
  // A home that one takes away and in which the other lets somebody sleep is there again.
  for (const page of [one, two]) await page.goto(`/t/${familyId}/wij?doe=huizen`)
  await nights(two, 'mama').getByRole('radio', { name: 'Altijd: Bij papa' }).check()
  await one.getByRole('button', { name: 'Haal weg: Bij papa' }).click()
  await nights(one, 'Elif').getByRole('radio', { name: 'Altijd: Bij mama' }).check()
  await one.getByRole('button', { name: 'Bewaar' }).click()
  await expect(one.getByText('Elif slaapt altijd hier: Bij mama.')).toBeVisible()
  await two.getByRole('button', { name: 'Bewaar' }).click()
  await expect(two.getByText('Het past bij elkaar.')).toBeVisible()
  await axe(two)
  await two.getByRole('button', { name: 'Bewaar' }).click()
  await expect(two.getByText('mama slaapt altijd hier: Bij papa.')).toBeVisible()
  await expect(two.getByText('Elif slaapt altijd hier: Bij mama.')).toBeVisible()
})
