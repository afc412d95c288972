import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { sayGoal, somebody } from './support/plan.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

test('two moments of the plan: what was said differently stands side by side, marked with words too', async ({
  browser,
}, info) => {
  const sevgi = await somebody(browser, info, 'Sevgi')
  const { page } = sevgi
  await sayGoal(page, sevgi.familyId, `Nieuw sinds vandaag (${info.project.name})`)
  await sevgi.at('vergelijk')
  const quarter = page.getByRole('button', { name: 'Drie maanden geleden' })
  await quarter.click()
  await expect(quarter).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('heading', { name: /^Erbij gekomen/ })).toBeVisible()
  await expect(page.getByText(`Nieuw sinds vandaag (${info.project.name})`)).toBeVisible()
  await axe(page)
  await page.getByLabel('Dag', { exact: true }).first().fill('31')
  await page.getByLabel('Maand').first().selectOption({ label: 'februari' })
  await page.getByRole('button', { name: 'Vergelijk', exact: true }).click()
  await expect(page.getByText('Deze dag klopt niet. Vul dag, maand en jaar in.')).toBeVisible()
  await sevgi.leave()
})

test('strengths and worries stand side by side, each voice by itself, and a success is added', async ({
  browser,
}, info) => {
  const opa = await somebody(browser, info, 'Opa Kees')
  const { page } = opa
  const text = `Deniz belt mij vaker (${info.project.name})`
  await opa.at('goed-en-zorgen')
  await page.getByRole('button', { name: 'Iets wat goed gaat erbij' }).click()
  await page.getByLabel('Wat gaat er goed?').fill(text)
  await page.getByRole('radio', { name: /Alleen het gezin/ }).check()
  await expect(page.getByText(/Straks horen dit:/)).not.toContainText('Tom')
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(said(page.getByRole('region', { name: 'Opa Kees' }), text)).toBeVisible()
  await axe(page)
  const tom = await somebody(browser, info, 'Tom')
  await tom.at('goed-en-zorgen')
  await expect(tom.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(tom.page.getByText(text)).toHaveCount(0)

  await opa.at('terugblik')
  await page.getByRole('button', { name: 'Klein succes erbij' }).click()
  const success = `Samen een band geplakt (${info.project.name})`
  await page.getByLabel('Wat is er gelukt?').fill(success)
  await page.getByRole('button', { name: 'Zet dit succes erbij' }).click()
  await expect(said(page, success)).toBeVisible()
  await page.getByRole('button', { name: 'Samira', exact: true }).click()
  await expect(page.getByText(success)).toHaveCount(0)
  await axe(page)
  await opa.leave()
  await tom.leave()
})

test('week and plan come out on A4, with lines for the pen and nothing that not everybody hears', async ({
  browser,
}, info) => {
  const sevgi = await somebody(browser, info, 'Sevgi')
  const { page } = sevgi
  await sevgi.at('papier')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Op papier')
  // Who stands in the words already is not named once more.
  const visit = page.getByRole('region', { name: /^Onze week/ }).getByText('Imani komt voor het slapen')
  await expect(visit).toBeVisible()
  await expect(visit).not.toContainText('slapen, Imani')
  await axe(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.locator('.kt-pen-row').first()).toBeVisible()
  const footer = await page.evaluate(() => document.documentElement.style.getPropertyValue('--kt-print-footer'))
  expect(footer).toMatch(/^"\d+ \w+ \d{4}, versie \d+"$/)
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await sevgi.leave()
})
