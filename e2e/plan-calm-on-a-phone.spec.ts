import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { planOf, somebody } from './support/plan.ts'
import { test } from './support/test.ts'

test('the plan is one thing at a time, hides nobody who sees it differently, and is whole on paper', async ({
  browser,
}, info) => {
  const sevgi = await somebody(browser, info, 'Sevgi')
  const { page } = sevgi
  await sevgi.at('plan')
  const goal = page.getByRole('article').filter({ hasText: 'Ik wil weer rustig slapen.' })
  await expect(goal).toBeVisible()
  // What does not work out, what comes next, and who sees it differently: without opening anything.
  await expect(goal.getByText('Nodig om verder te kunnen')).toBeVisible()
  await expect(goal.getByText('Deniz ziet het anders')).toBeVisible()
  await expect(goal.getByText('Ik vind dat we eerst iets aan de herrie moeten doen.')).toBeVisible()
  const done = goal.getByRole('link', { name: 'Nachtlampje kopen, eentje voor elk huis' })
  const remark = goal.getByText('Ja. Ook bij mij, want donderdag is het meestal twee uur.')
  await expect(remark).toBeHidden()
  if (info.project.name === 'phone') {
    // (Where there is room, what was done last stands there too; which step that is goes by the day of the week.)
    await expect(done).toBeHidden()
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBeLessThan(9000)
  }
  await axe(page)
  await goal.getByText('Alles over dit doel').click()
  await expect(remark).toBeVisible()
  await expect(goal.getByRole('link', { name: 'Naar de bladzijde van dit doel' })).toBeVisible()
  await axe(page)

  // Agreements: the words and what if it goes wrong; the rest of them under one line.
  const agreements = page.getByRole('region', { name: 'Onze afspraken' })
  const count = (await planOf(page, sevgi.familyId)).filter(
    ({ item }) => item.kind === 'agreement' && item.state === 'current',
  ).length
  await expect(agreements.getByText('Als het misgaat:').locator('visible=true')).toHaveCount(3)
  await agreements.getByText(/^Nog \d+ afspraken?$/).click()
  await expect(agreements.getByText('Als het misgaat:').locator('visible=true')).toHaveCount(count)

  // On paper nothing is folded away.
  await page.reload()
  await expect(goal).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const folded of [remark, done, agreements.getByText('Als het misgaat:').last()]) {
    const box = await folded.boundingBox()
    expect(box?.height).toBeGreaterThan(5)
  }
  await sevgi.leave()
})
