import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { planOf, sayGoal, sayStep, somebody } from './support/plan.ts'
import { test } from './support/test.ts'

test('a step is done with one tap, does not work out with what is needed, and is opened again', async ({
  browser,
}, info) => {
  const sevgi = await somebody(browser, info, 'Sevgi')
  const goal = await sayGoal(sevgi.page, sevgi.familyId, `Buiten komen (${info.project.name})`, 'now')
  const step = await sayStep(sevgi.page, sevgi.familyId, goal, 'Een rondje lopen')
  const { page } = sevgi
  await sevgi.at(`plan/stap/${step}`)
  await page.getByRole('button', { name: 'Lukt niet' }).click()
  await page.getByRole('button', { name: 'Laat weten dat het niet lukt' }).click()
  await expect(page.getByRole('alert')).toContainText('Schrijf wat er nodig is')
  await page.getByLabel('Wat is er nodig om verder te kunnen?').fill('Iemand die meeloopt')
  await page.getByRole('button', { name: 'Laat weten dat het niet lukt' }).click()
  await expect(page.getByText('Nodig om verder te kunnen: Iemand die meeloopt')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Weer openzetten' }).click()
  await page.getByRole('button', { name: 'Dit is klaar' }).click()
  await page.getByRole('button', { name: 'Wat bracht het?' }).click()
  await page.getByLabel('Wat bracht het?').fill('Frisse lucht')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Wat het bracht: Frisse lucht')).toBeVisible()

  // From the goal, with the ring.
  await sevgi.at(`plan/doel/${goal}`)
  const ring = page.getByRole('button', { name: 'Klaar: Een rondje lopen' })
  await expect(ring).toHaveAttribute('aria-pressed', 'true')
  await ring.click()
  await expect(ring).toHaveAttribute('aria-pressed', 'false')
  const stored = (await planOf(page, sevgi.familyId)).find(({ item }) => item.id === step)
  expect(stored?.item.state).toBe('open')
  await sevgi.leave()
})

test('a goal stops only with why, and can be picked up again', async ({ browser }, info) => {
  const sevgi = await somebody(browser, info, 'Sevgi')
  const goal = await sayGoal(sevgi.page, sevgi.familyId, `Gitaar leren (${info.project.name})`, 'now')
  const { page } = sevgi
  await sevgi.at(`plan/doel/${goal}`)
  await page.getByRole('button', { name: 'Stoppen met dit doel' }).click()
  await page.getByRole('button', { name: 'Stop met dit doel' }).click()
  await expect(page.getByRole('alert')).toContainText('Schrijf kort waarom')
  await page.getByLabel('Waarom stoppen we?').fill('Geen tijd voor')
  await page.getByRole('button', { name: 'Stop met dit doel' }).click()
  await expect(page.getByText('Waarom: Geen tijd voor')).toBeVisible()
  await page.getByRole('button', { name: 'Weer oppakken' }).click()
  await expect(page.getByRole('heading', { name: 'Nu', exact: true })).toBeVisible()
  await sevgi.leave()
})
