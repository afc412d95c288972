import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { somebody } from './support/plan.ts'
import { test } from './support/test.ts'

const part = (page: Page, name: string) =>
  page
    .locator('details')
    .filter({ has: page.locator(':scope > summary', { hasText: new RegExp(`^${name}`) }) })
    .last()

test('mama and Deniz lay their picture beside each other, and a goal grows out of it', async ({ browser }, info) => {
  test.slow()
  const mama = await somebody(browser, info, 'Sevgi')
  const deniz = await somebody(browser, info, 'Deniz')
  const { page } = mama

  // The plan begins with this week and what goes well.
  await mama.at('plan')
  await expect(page.getByRole('heading', { name: 'Deze week' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Wat goed gaat' })).toBeVisible()
  await page.getByRole('link', { name: 'Zo gaat het bij ons' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zo gaat het bij ons')
  await axe(page)

  // An overview first: one part is open at a time.
  const room = (on: Page, name: string) => on.locator('summary', { has: on.getByRole('heading', { name }) })
  await expect(page.getByText('Zondag tot en met woensdag')).toBeVisible()
  await room(page, 'Stukken van ons leven').click()
  await expect(page.getByText('Zondag tot en met woensdag')).toBeHidden()

  // Each her own view of one part of life: words, a number, or both; nothing is refused silently.
  await part(page, 'Nog niets over gezegd').locator(':scope > summary').click()
  await part(page, 'wonen').locator(':scope > summary').click()
  await part(page, 'wonen').getByRole('button', { name: 'Zo zie ik het' }).click()
  await page.getByRole('button', { name: 'Zet mijn kijk erbij' }).click()
  await expect(page.getByRole('alert')).toContainText('Schrijf hoe jij het ziet, of kies een cijfer')
  await page.getByLabel('Hoe zie jij het?').fill('Ik mis een eigen kamer')
  await page.getByRole('radio', { name: '3', exact: true }).check()
  await axe(page)
  await page.getByRole('button', { name: 'Zet mijn kijk erbij' }).click()

  await deniz.at('ons-beeld')
  await room(deniz.page, 'Stukken van ons leven').click()
  const home = part(deniz.page, 'wonen')
  await home.locator(':scope > summary').click()
  await expect(home.getByText('Ik mis een eigen kamer')).toBeVisible()
  await home.getByRole('button', { name: 'Zo zie ik het' }).click()
  await deniz.page.getByLabel('Hoe zie jij het?').fill('Prima zo')
  await deniz.page.getByRole('radio', { name: '7', exact: true }).check()
  await deniz.page.getByRole('button', { name: 'Zet mijn kijk erbij' }).click()
  await expect(home.getByText('Prima zo')).toBeVisible()
  await expect(home.getByText('Jullie zien dit verschillend.')).toBeVisible()

  // A worry there, and no goal: said gently. It appears with mama without a reload.
  await home.getByRole('button', { name: 'Een zorg erbij' }).click()
  await deniz.page.getByLabel('Waar zit de zorg?').fill('Straks moeten we weer verhuizen')
  await deniz.page.getByRole('button', { name: 'Zet deze zorg erbij' }).click()
  await expect(home.getByText('Hier is een zorg, en nog geen doel.')).toBeVisible()
  await expect(part(page, 'wonen').getByText('weer verhuizen')).toBeAttached()

  // Out of the worry grows a goal, which keeps the link both ways.
  await home.getByRole('link', { name: 'Maak hier een doel van' }).click()
  await expect(deniz.page.getByText('Dit groeit uit: Straks moeten we weer verhuizen')).toBeVisible()
  await deniz.page.getByLabel('De woorden').fill('We blijven op de Lindekade')
  for (let question = 0; question < 5; question += 1) await deniz.page.getByRole('button', { name: /verder/i }).click()
  await deniz.page.locator('form button[type=submit]').click()
  await expect(deniz.page.getByRole('heading', { level: 1 })).toContainText('op de Lindekade')
  await expect(deniz.page.getByText('Gegroeid uit:')).toBeVisible()
  await axe(deniz.page)
  await mama.at('ons-beeld')
  await room(page, 'Stukken van ons leven').click()
  await part(page, 'wonen').locator(':scope > summary').click()
  await expect(part(page, 'wonen').getByText('Hieruit groeide het doel')).toBeVisible()
  await expect(part(page, 'wonen').getByText('Hier is een zorg, en nog geen doel.')).toHaveCount(0)

  // The joint explanation: a piece, and who sees it otherwise beside it.
  await room(page, 'Hoe het samenhangt').click()
  const happens = page.getByRole('region', { name: 'Wat er gebeurt' })
  await happens.getByRole('button', { name: 'Dit gebeurt er' }).click()
  await page.getByLabel('Wat gebeurt er, volgens jou?').fill('De tas ligt altijd in het andere huis')
  await page.getByRole('button', { name: 'Leg dit erbij' }).click()
  await expect(happens.getByText('in het andere huis')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Leg dit erbij' })).toHaveCount(0)
  await room(page, 'Hoe het zo kwam').click()
  const tried = page.getByRole('region', { name: 'Wat we al probeerden' })
  await tried.getByRole('button', { name: 'Dit probeerden we' }).click()
  await page.getByLabel('Wat is er al geprobeerd?').fill('Een tweede paar schoenen')
  await page.getByLabel('Wat bracht het?').fill('Dat scheelde de helft')
  await page.getByRole('button', { name: 'Leg dit erbij' }).click()
  await expect(tried.getByText('Wat het bracht: Dat scheelde de helft')).toBeVisible()
  await axe(page)
})
