import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { mailTo, ownTable, sitDown, somebody, withAddress } from './support/own-table.ts'
import { somebody as fromStory } from './support/plan.ts'
import { PHONE_ONLY } from './support/played-once.ts'
import { test } from './support/test.ts'

test('who looked stands there in sentences, and a question why is answered by the privacy officer', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const { page } = table.mother
  const samira = await somebody(browser, 'samira')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira', organisation: 'GGZ De Kade' })
  const joke = await somebody(browser, 'joke')
  await sitDown(table, joke, { kind: 'network', callName: 'Joke', role: 'buurvrouw' })
  for (let i = 0; i < 3; i++) await samira.get(`/families/${table.familyId}/plan`)
  const stranger = await somebody(browser, 'vreemde')
  expect((await stranger.context.request.get(`/api/v1/families/${table.familyId}/plan`)).status()).toBe(404)

  await page.goto(`/t/${table.familyId}/meer`)
  await openMore(page, 'Wie ziet wat')
  await page.getByRole('link', { name: 'Wie heeft gekeken' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie heeft gekeken')
  await expect(page).toHaveTitle('Mijn week')
  const looked = page.getByText('Samira (GGZ De Kade) keek 3 keer naar het plan. Reden: zit aan tafel.')
  await expect(looked).toBeVisible()
  await expect(
    page.getByText('Iemand zonder plaats aan deze tafel wilde kijken. Dat mocht niet: zat niet aan deze tafel.'),
  ).toBeVisible()
  await axe(page)

  await page.getByText('Kies wie of wanneer').click()
  await page.getByLabel('Wie keek?').selectOption({ label: 'Joke' })
  await page.getByRole('button', { name: 'Laat dit zien' }).click()
  await expect(looked).toHaveCount(0)
  const from = page.getByRole('group', { name: 'Vanaf' })
  await from.getByLabel('Dag').fill('31')
  await from.getByLabel('Maand').selectOption('2')
  await from.getByLabel('Jaar').fill('2026')
  await page.getByRole('button', { name: 'Laat dit zien' }).click()
  await expect(page.getByRole('alert')).toContainText('Deze datum bestaat niet')
  await axe(page)
  await page.getByRole('button', { name: 'Laat alles zien' }).click()
  await expect(looked).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(looked).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vraag waarom Samira keek' }).first()).toBeHidden()
  expect((await page.pdf({ format: 'A4', preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'Vraag waarom Samira keek' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Je vraag gaat naar wie bij GGZ De Kade over privacy gaat.')
  await dialog.getByRole('button', { name: 'Stuur de vraag' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await axe(page)
  const question = `Waarom drie keer? (${test.info().project.name})`
  await dialog.getByLabel('Wat wil je weten?').fill(question)
  await dialog.getByRole('button', { name: 'Stuur de vraag' }).click()
  await expect(page.getByText('Je vraag is verstuurd.')).toBeVisible()

  const officer = await withAddress(browser, 'privacy-de-kade@keukentafel.example')
  await officer.page.goto('/')
  await expect(officer.page).toHaveURL(/\/vragen$/)
  const card = officer.page.getByRole('listitem').filter({ hasText: question })
  await expect(card).toContainText('Samira (GGZ De Kade) keek 3 keer naar het plan.')
  await expect(card).toContainText('Van mama, het gezin van Elif')
  await axe(officer.page)
  await card.getByText('Meer tijd nodig', { exact: true }).click()
  await card.getByLabel('Waarom heb je meer tijd nodig?').fill('Samira is ziek')
  await card.getByRole('button', { name: 'Neem twee maanden meer' }).click()
  await expect(card.getByText('is meer tijd genomen')).toBeVisible()
  await card.getByLabel('Je antwoord').fill('Zij bereidde het gesprek voor.')
  await card.getByRole('button', { name: 'Stuur het antwoord' }).click()
  await expect(card.getByRole('heading', { name: /^Antwoord van/ })).toBeVisible()
  expect((await officer.context.request.get(`/api/v1/families/${table.familyId}/plan`)).status()).toBe(404)

  const mail = await mailTo(table.mother.context.request, table.mother.email)
  expect(mail).toContain('Er staat iets voor je klaar')
  expect(mail).not.toMatch(/Samira|Elif|vraag|kijk/i)
  await page.getByRole('link', { name: 'Je vragen en de antwoorden' }).click()
  await expect(page.getByText('Zij bereidde het gesprek voor.')).toBeVisible()
  await expect(page.getByText('Samira is ziek')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Autoriteit Persoonsgegevens' })).toBeVisible()
  await axe(page)
})

// Everybody in Dutch; in English one, for the words.
for (const [locale, names] of [
  ['nl', ['Sevgi', 'Deniz', 'Opa Kees', 'Samira']],
  ['en', ['Sevgi']],
] as const) {
  for (const name of names) {
    const tag = locale === 'nl' && ['Sevgi', 'Samira'].includes(name) ? [] : [PHONE_ONLY]
    test(`who looked is for ${name} too (${locale})`, { tag }, async ({ browser }, info) => {
      const person = await fromStory(browser, info, name, locale)
      await person.page.request.get(`/api/v1/families/${person.familyId}/plan`)
      await person.at('wie-keek')
      await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(person.page.getByText(locale === 'nl' ? /^Jij keek/ : /^You looked/).first()).toBeVisible()
      await expect(person.page).toHaveTitle(locale === 'nl' ? 'Mijn week' : /week/i)
      await axe(person.page)
      await person.leave()
    })
  }
}
