import { expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { test } from './support/test.ts'

/** Gone: not at ours any more, nothing kept, and the button back shows nothing of anybody. */
async function expectGone(page: Page) {
  await expect(page).toHaveURL(/\/livez$/)
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  await page.goBack()
  await expect(page.getByText('het gezin van')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kies wie je bent|Inloggen/)
}

test.beforeEach(async ({ page }) => {
  const { familyId } = await as(page, 'Sevgi')
  // so that the button back leads to a page of the family
  await page.goto(`/t/${familyId}/meer`)
  await page.goto(`/t/${familyId}/week`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vandaag')
})

test('one press leaves', async ({ page }) => {
  await page.getByRole('banner').getByRole('link', { name: 'Snel weg' }).click()
  await expect(page).toHaveURL(/\/livez$/)
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
})

test('nothing can be seen from the very first moment, and nothing is kept', async ({ page }) => {
  await page.evaluate(() => sessionStorage.setItem('draft:x', 'words'))
  const atOnce = await page.evaluate(() => {
    document.querySelector<HTMLElement>('header a[href="/weg"]')?.click()
    return [
      document.body.innerText.trim(),
      sessionStorage.length,
      localStorage.length,
      document.querySelectorAll('.app-cover').length,
    ]
  })
  expect(atOnce).toEqual(['', 0, 0, 1])
  await expect(page).toHaveURL(/\/livez$/)
})

test('three times Shift leaves, with dots that show how far one is', async ({ page }) => {
  await page.keyboard.press('Shift')
  await expect(page.locator('.app-dots svg')).toHaveCount(3)
  await page.keyboard.press('Shift')
  await expect(page.getByText('Nog één keer Shift om weg te gaan.')).toBeAttached()
  await page.keyboard.press('Shift')
  await expectGone(page)
})

test('typing capitals does not leave', async ({ page }) => {
  await page.goto(`${new URL(page.url()).pathname}?erbij`)
  await page.getByLabel('Wat gaan jullie doen?').pressSequentially('ABC DEF')
  for (const letter of ['G', 'H', 'I', 'J']) await page.keyboard.press(`Shift+${letter}`)
  await expect(page.getByLabel('Wat gaan jullie doen?')).toHaveValue(/ABC DEF/)
  await expect(page).toHaveURL(/week/)
})

test('who listens finds it first, and it is explained once and always under Over', async ({ page, context }) => {
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Snel weg: sluit alles en ga naar het weer' })).toBeFocused()

  const fresh = await context.newPage()
  await fresh.goto(page.url())
  await fresh.evaluate(() => localStorage.removeItem('exit-seen'))
  await fresh.reload()
  await expect(fresh.getByText('Kijkt er iemand mee?')).toBeVisible()
  await axe(fresh)
  await fresh.getByRole('button', { name: 'Begrepen' }).click()
  await fresh.reload()
  await expect(fresh.getByRole('heading', { level: 1 })).toContainText('Vandaag')
  await expect(fresh.getByText('Kijkt er iemand mee?')).toHaveCount(0)

  await fresh.goto('/over')
  await expect(fresh.getByRole('heading', { name: 'Zo wis je sporen' })).toBeVisible()
  await axe(fresh)
})
