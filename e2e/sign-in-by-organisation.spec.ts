import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { nobody } from './support/own-table.ts'
import { test } from './support/test.ts'

test('a helper signs in by the provider of the organisation, surely enough at once, and may unlink it', async ({
  browser,
}) => {
  const page = await nobody(browser)
  await page.goto('/inloggen')
  await expect(page.getByRole('button', { name: 'Log in bij Wijkteam Noord' })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Log in bij Wijkteam Noord' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Een tafel beginnen|gezin/)
  const me = (await (await page.request.get('/api/v1/me')).json()) as { email: string }
  expect(me.email).toBe('tom@wijkteam.example')
  await page.goto('/instellingen/inloggen')
  await expect(page.getByText('Je hebt extra laten zien dat jij het bent.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ontkoppel Wijkteam Noord' })).toBeVisible()
  await axe(page)
})

test('why it did not work is said, and nothing of an address is believed', async ({ browser }) => {
  const page = await nobody(browser)
  await page.goto('/inloggen?reden=acr-refused')
  await expect(page.getByText('Je bent daar niet zeker genoeg ingelogd.')).toBeVisible()
  await axe(page)
  await page.goto('/inloggen?reden=bel-dit-nummer-nu')
  await expect(page.getByText('De organisatie geeft geen antwoord.')).toBeVisible()
  // a forged way back ends at the same page
  await page.goto('/api/auth/provider/wijkteam/callback?code=x&state=forged')
  await expect(page).toHaveURL(/\/inloggen\?reden=attempt-unknown$/)
  await expect(page.getByText('Dit inloggen duurde te lang of was al gebruikt.')).toBeVisible()
})
