import { expect } from '@playwright/test'
import { as } from './support/as.ts'
import { test } from './support/test.ts'

test('the demo goes back to the beginning, after a calm question', async ({ page }) => {
  const { familyId } = await as(page, 'Sevgi')
  const what = 'Iets dat weer weg moet'
  const id = crypto.randomUUID()
  const written = await page.request.post(`/api/v1/families/${familyId}/items`, {
    data: { id, kind: 'strength', content: { text: what } },
  })
  expect(written.ok(), await written.text()).toBe(true)

  await page.goto('/kies')
  await page.getByRole('button', { name: 'Begin opnieuw', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nee, laat zo' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Begin opnieuw', exact: true }).click()
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('dialog').getByRole('button', { name: 'Ja, begin opnieuw' }).click(),
  ])

  const again = await as(page, 'Sevgi')
  const plan = await page.request.get(`/api/v1/families/${again.familyId}/plan`)
  expect(plan.ok()).toBe(true)
  expect(await plan.text()).not.toContain(what)
})
