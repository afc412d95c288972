import { expect } from '@playwright/test'
import { demoFamilies, speak } from './support/as.ts'
import { axe } from './support/axe.ts'
import { ONCE } from './support/played-once.ts'
import { test } from './support/test.ts'

test('who comes for the first time sees invented people and is one of them with one tap', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/kies$/)
  await expect(page).toHaveTitle('Mijn week')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kies wie je bent')
  await expect(page.getByText('Alles hier is bedacht.')).toBeVisible()
  const families = await demoFamilies(page)
  expect(families).toHaveLength(3)
  expect(families.flatMap(({ people }) => people).length).toBeGreaterThanOrEqual(10)
  for (const { name } of families) await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  await axe(page)

  await page.getByRole('button', { name: /^Sevgi/ }).click()
  await expect(page).toHaveURL(/\/t\/[\w-]+\/week$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vandaag')
  await page.getByRole('button', { name: 'Begrepen' }).click()
  await axe(page)
})

test('in English too', { tag: ONCE }, async ({ page }) => {
  await page.goto('/kies')
  await page.getByRole('button', { name: 'In English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose who you are')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await axe(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose who you are')
})

test('the keyboard is enough, and the way past the bar works', async ({ page }) => {
  await page.goto('/kies')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Snel weg: sluit alles en ga naar het weer' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('button', { name: /^Opa Kees/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/t\/[\w-]+\/week$/)
})

test('help is one tap away', { tag: ONCE }, async ({ page }) => {
  await speak(page, 'nl')
  await page.goto('/kies')
  await page.getByRole('button', { name: 'Hulp' }).click()
  const dialog = page.getByRole('dialog')
  for (const number of ['112', '0800-2000', '0800-0432', '0800-0113'])
    await expect(dialog.getByRole('link', { name: new RegExp(`${number}$`) })).toBeVisible()
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Hulp' })).toBeFocused()
})

test('a page that is not there says so', { tag: ONCE }, async ({ page }) => {
  await page.goto('/dit/is/er/niet')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hier is niets')
  await axe(page)
})
