import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { goalId, planOf, somebody } from './support/plan.ts'
import { test } from './support/test.ts'

test('mother, daughter, grandfather, coordinator and nurse make a goal together and see each other', async ({
  browser,
}, info) => {
  test.setTimeout(120_000)
  const words = `Samen eten zonder telefoons (${info.project.name})`
  const tom = await somebody(browser, info, 'Tom')
  const deniz = await somebody(browser, info, 'Deniz')

  // The coordinator writes down what the mother says; whose words they are comes first.
  await tom.at('plan/doel-erbij')
  const page = tom.page
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies wie dit zegt')
  await expect(page.getByRole('alert')).toContainText('Schrijf op wat je graag wilt')
  await axe(page)
  await page.getByRole('radio', { name: /Sevgi/ }).check()
  await page.getByLabel('De woorden').fill(words)
  await page.reload()
  await expect(page.getByLabel('De woorden')).toHaveValue(words)
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar hoort het bij?')
  await page.getByRole('radio', { name: 'gezin' }).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('checkbox', { name: /Elif/ }).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('radio', { name: /De hele kring/ })).toBeChecked()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Wat gaat er gebeuren?').fill('Een mand bij de deur zetten')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt het zo?')
  await axe(page)
  await page.getByRole('button', { name: 'Zet op tafel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words)
  await expect(page.getByText('Opgeschreven door Tom').first()).toBeVisible()

  // It is an idea: who is not of the family is told kindly why not yet.
  await expect(page.getByText('Dit wordt pas een doel van nu als iemand van het gezin ja zegt.')).toBeVisible()
  await expect(page.getByRole('button', { name: /we gaan dit nu doen/ })).toHaveCount(0)

  // The daughter says yes and begins; the coordinator sees it without doing anything.
  const id = await goalId(page, tom.familyId, words)
  await deniz.at(`plan/doel/${id}`)
  await deniz.page.getByRole('button', { name: /Ik ben het ermee eens/ }).click()
  await expect(deniz.page.getByRole('heading', { name: 'Nu', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nu', exact: true })).toBeVisible()
  await expect(
    page
      .getByText('Deniz is het ermee eens')
      .or(page.getByText(/Deniz.* staa?n? ?t? ?hierachter/))
      .first(),
  ).toBeVisible()

  // The grandfather takes a step, the nurse adds a remark: both appear at the daughter's.
  const opa = await somebody(browser, info, 'Opa Kees')
  await opa.at(`plan/doel/${id}`)
  await opa.page.getByRole('button', { name: 'Stap erbij' }).click()
  const dialog = opa.page.getByRole('dialog')
  await dialog.getByLabel('Wat gaat er gebeuren?').fill('Opa maakt een houten mand')
  await dialog.getByRole('checkbox', { name: /Opa Kees/ }).check()
  await dialog.getByRole('button', { name: 'morgen' }).click()
  await axe(opa.page)
  await dialog.getByRole('button', { name: 'Zet deze stap erbij' }).click()
  await expect(deniz.page.getByRole('link', { name: 'Opa maakt een houten mand' })).toBeVisible()

  const samira = await somebody(browser, info, 'Samira')
  await samira.at(`plan/doel/${id}`)
  await samira.page.getByRole('button', { name: 'Zeg hoe jij het ziet' }).click()
  await samira.page.getByRole('radio', { name: /maar ik wil er iets bij zeggen/ }).check()
  await samira.page.getByLabel('In jouw eigen woorden').fill('Ook als mama een slechte dag heeft, klein beginnen.')
  await samira.page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(deniz.page.getByText('klein beginnen')).toBeVisible()
  await expect(page.getByText('klein beginnen')).toBeVisible()

  const steps = (await planOf(page, tom.familyId)).filter(({ item }) => item.kind === 'step')
  expect(steps.filter(({ item }) => item.content.what === 'Opa maakt een houten mand')).not.toHaveLength(0)
  for (const person of [tom, deniz, opa, samira]) await person.leave()
})

test('who sees it differently stays to be seen, as large, also after the goal began', async ({ browser }, info) => {
  const words = `Elke zondag naar het bos (${info.project.name})`
  const sevgi = await somebody(browser, info, 'Sevgi')
  const deniz = await somebody(browser, info, 'Deniz')
  await sevgi.at('plan/doel-erbij')
  await sevgi.page.getByLabel('De woorden').fill(words)
  await sevgi.page.getByRole('button', { name: 'Verder' }).click()
  await sevgi.page.getByRole('radio', { name: 'gezin' }).check()
  for (let i = 0; i < 3; i++) await sevgi.page.getByRole('button', { name: 'Verder' }).click()
  await sevgi.page.getByRole('button', { name: 'Zonder stap verder' }).click()
  await sevgi.page.getByRole('button', { name: 'Zet op tafel' }).click()
  await expect(sevgi.page.getByRole('heading', { level: 1 })).toContainText(words)
  const id = await goalId(sevgi.page, sevgi.familyId, words)
  await deniz.at(`plan/doel/${id}`)
  await deniz.page.getByRole('button', { name: 'Zeg hoe jij het ziet' }).click()
  await deniz.page.getByRole('radio', { name: 'Ik zie het anders' }).check()
  await deniz.page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(deniz.page.getByRole('alert')).toContainText('Schrijf in je eigen woorden')
  await deniz.page.getByLabel('In jouw eigen woorden').fill('Zondag voetbal ik.')
  await deniz.page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await sevgi.page.getByRole('button', { name: /Ik ben het ermee eens/ }).click()
  await expect(sevgi.page.getByRole('heading', { name: 'Nu', exact: true })).toBeVisible()
  await expect(sevgi.page.getByText('Deniz ziet het anders')).toBeVisible()
  await expect(sevgi.page.getByText('Zondag voetbal ik.')).toBeVisible()
  await axe(sevgi.page)

  // Other words: what Deniz said was about the earlier ones, and what stood there can still be read.
  await sevgi.page.getByRole('button', { name: 'Woorden aanpassen' }).first().click()
  await sevgi.page.getByLabel('De woorden').fill(`${words}, na het voetbal`)
  await sevgi.page.getByRole('button', { name: 'Bewaar deze woorden' }).click()
  await expect(sevgi.page.getByText('Dit ging over de woorden die er eerder stonden.')).toBeVisible()
  await sevgi.page.getByRole('button', { name: 'Eerder stond er' }).click()
  await expect(sevgi.page.getByText(/Veranderd door Sevgi/)).toBeVisible()
  await expect(sevgi.page.locator('ins')).toContainText('voetbal')
  await sevgi.leave()
  await deniz.leave()
})
