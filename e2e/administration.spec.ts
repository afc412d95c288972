import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { nobody, ownTable, signInByMail, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

async function asAdmin(page: Page, email: string): Promise<void> {
  await signInByMail(page.request, email)
  const me = async () =>
    (await page.request.get('/api/v1/me')).json() as Promise<{ isAdmin: boolean; accountId: string }>
  await expect.poll(async () => (await me()).isAdmin, { timeout: 30_000 }).toBe(true)
  await page.goto('/beheer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laat eerst zien dat jij het bent')
  await axe(page)
  await page.request.post('/api/v1/demo/sign-in', { data: { accountId: (await me()).accountId } })
}

test('an administrator adds an organisation and its people, and somebody who leaves is out at once', async ({
  browser,
}, { project }) => {
  test.slow()
  const table = await ownTable(browser)
  const nurse = await somebody(browser, 'wijkhulp')
  await sitDown(table, nurse, { kind: 'professional', callName: 'Wil', role: 'wijkteam' })
  const page = await nobody(browser)
  await asAdmin(page, `beheer-${project.name}@keukentafel.example`)
  await page.goto('/beheer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beheer')
  await axe(page)
  const name = `Wijkteam ${randomUUID().slice(0, 8)}`
  await page.getByLabel('Naam van de organisatie').fill(name)
  await page.getByRole('button', { name: 'Zet deze organisatie erbij' }).click()
  await page.getByText(`${name}: 0 personen`).click()
  await page.getByLabel('E-mailadres').locator('visible=true').first().fill('niemand@keukentafel.example')
  await page.getByRole('button', { name: `Werkt bij ${name}` }).click()
  await expect(page.getByRole('alert')).toContainText('geen account')
  await page.getByLabel('E-mailadres').locator('visible=true').first().fill(nurse.email)
  await page.getByRole('button', { name: `Werkt bij ${name}` }).click()
  await expect(page.getByText(`${name}: 1 persoon`)).toBeVisible()
  await axe(page)
  // Its words, for everybody at a table with it.
  const words = page.locator('details', { hasText: `Woorden van ${name}` })
  await words.getByLabel('Woord', { exact: true }).fill('startgesprek')
  await words.getByRole('button', { name: 'Bewaar dit woord' }).click()
  await expect(words.getByText('Vul hier iets in.').first()).toBeVisible()
  await words.getByLabel('Wat betekent het?').fill('Het eerste gesprek met iedereen')
  await words.getByRole('button', { name: 'Bewaar dit woord' }).click()
  await expect(words.getByText('Het eerste gesprek met iedereen').first()).toBeVisible()
  await expect(words.getByRole('button', { name: 'Verander startgesprek' })).toBeVisible()
  await axe(page)

  await expect(page.getByText('Jeugdhulp: 20 jaar, vanaf de laatste verandering', { exact: false })).toBeVisible()
  await page.getByText(`${name}: Jeugdhulp`).click()
  await page.locator('details', { hasText: name }).last().getByRole('radio', { name: 'Medische zorg' }).check()
  await page.getByRole('button', { name: `Bewaar voor ${name}` }).click()
  await expect(page.getByText(`${name}: Medische zorg`)).toBeVisible()
  await axe(page)

  await nurse.page.goto(`/t/${table.familyId}/plan`)
  await expect(nurse.page.getByText('het gezin van Elif').first()).toBeVisible()
  await page.getByRole('button', { name: /gaat weg$/ }).click()
  await expect(page.getByText('Overal wordt uitgelogd.')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: /^Ja, .* gaat weg$/ }).click()
  await expect(page.getByText(/is weg\./)).toBeVisible()
  // the screen that stood open closes by itself
  await expect(nurse.page.getByText('het gezin van Elif', { exact: true })).toHaveCount(0)
  expect((await nurse.page.request.get('/api/v1/me')).status()).toBe(401)

  await page.getByText('Wijkteam Noord: aan').click()
  await expect(page.getByText('/api/auth/provider/wijkteam/callback')).toBeVisible()
  await page.getByRole('button', { name: 'Nieuwe manier om in te loggen' }).click()
  await page.getByRole('button', { name: 'Bewaar de afspraak' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await axe(page)
})
