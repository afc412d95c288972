import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { sayGoal, somebody } from './support/plan.ts'
import { test } from './support/test.ts'

test('what is required stands beside the goal, dashed and with its reference, never as a wish of the family', async ({
  browser,
}, info) => {
  const words = `Op tijd op school (${info.project.name})`
  const sevgi = await somebody(browser, info, 'Sevgi')
  const tom = await somebody(browser, info, 'Tom')
  const id = await sayGoal(sevgi.page, sevgi.familyId, words)
  await tom.at(`plan/doel/${id}`)
  await tom.page.getByRole('button', { name: 'Zet erbij wat moet' }).click()
  await tom.page.getByRole('radio', { name: /Een beschikking/ }).check()
  await tom.page.getByRole('button', { name: 'Zet dit bij het doel' }).click()
  for (const fault of ['Schrijf wat er moet gebeuren', 'Schrijf van wie het moet', 'Noem de beschikking']) {
    await expect(tom.page.getByRole('alert')).toContainText(fault)
  }
  await axe(tom.page)
  await tom.page.getByLabel('Van wie moet het?').fill('de rechter')
  await tom.page.getByLabel('Wat moet er gebeuren?').fill('Iedere dag naar school')
  await tom.page.getByLabel('Welke beschikking?').fill('12 oktober, C/13/1234')
  await tom.page.getByRole('button', { name: 'Zet dit bij het doel' }).click()

  await sevgi.at(`plan/doel/${id}`)
  await expect(sevgi.page.getByText('Moet van de rechter')).toBeVisible()
  await expect(sevgi.page.getByText('Dit is geen wens van het gezin.')).toBeVisible()
  await expect(sevgi.page.getByText(/Beschikking: 12 oktober/)).toBeVisible()
  await expect(sevgi.page.getByText(/Nog niet gehoord hoe zij het zien: .*Sevgi/)).toBeVisible()
  await expect(sevgi.page.getByRole('heading', { level: 1 })).not.toContainText('Iedere dag naar school')
  // A family member has no such button.
  await expect(sevgi.page.getByRole('button', { name: 'Zet erbij wat moet' })).toHaveCount(0)

  // Who supports the goal is said apart; the court never stands among them.
  const law = sevgi.page.locator('section', { has: sevgi.page.getByRole('heading', { name: 'Wat moet van anderen' }) })
  await law.getByRole('button', { name: 'Zeg hoe jij het ziet' }).click()
  await law.getByRole('radio', { name: 'Ik zie het anders' }).check()
  await law.getByLabel('In jouw eigen woorden').fill('Niet om half negen met twee kinderen alleen.')
  await law.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(law.getByText('Sevgi ziet het anders')).toBeVisible()
  await expect(tom.page.getByText('Niet om half negen')).toBeVisible()
  await axe(sevgi.page)
  await sevgi.leave()
  await tom.leave()
})
