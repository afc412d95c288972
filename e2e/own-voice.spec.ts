import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { codeFor, somebody as newcomer, ownTable } from './support/own-table.ts'
import { planOf, somebody } from './support/plan.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const wordsOf = async (page: Page, familyId: string) =>
  (await planOf(page, familyId)).filter(({ item }) => item.kind === 'child-word')

/** A line across the sheet. */
async function draw(page: Page) {
  const sheet = page.getByRole('img', { name: /^Tekenvel/ })
  await sheet.scrollIntoViewIfNeeded()
  const box = (await sheet.boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 90, box.y + 120, { steps: 4 })
  await page.mouse.move(box.x + 150, box.y + 60, { steps: 4 })
  await page.mouse.up()
}

test('Elif of nine draws what is hard, keeps it, shows it to mama, and hears what came of it', async ({
  browser,
}, info) => {
  test.slow()
  const elif = await somebody(browser, info, 'Elif')
  const sevgi = await somebody(browser, info, 'Sevgi')
  const emre = await somebody(browser, info, 'Emre')
  const { page, familyId } = elif
  const before = { sevgi: await wordsOf(sevgi.page, familyId), emre: await wordsOf(emre.page, familyId) }
  await elif.at('week')
  // What papa did with what she said before is on her first screen.
  await expect(main(page).getByText('Papa zoekt een bak voor Bonbon')).toBeVisible()
  await axe(page)
  await main(page).getByRole('link', { name: 'Mijn plek', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn plek')
  await axe(page)
  await main(page).getByRole('link', { name: 'Wat is moeilijk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat is moeilijk')
  await button(page, 'Zet hier iets neer').click()
  await button(page, 'Bewaar dit voor mij').click()
  await expect(page.getByRole('alert')).toContainText('Teken, praat, kies een plaatje of schrijf iets')
  await draw(page)
  await expect(page.getByText('Eén lijn getekend.')).toBeVisible()
  await page.getByText('Kies plaatjes').click()
  await page.getByRole('checkbox', { name: 'Twee huizen' }).check()
  await page.getByLabel('In jouw woorden').fill('De brug tussen de huizen')
  await axe(page)
  await button(page, 'Bewaar dit voor mij').click()
  const made = main(page).getByRole('listitem').filter({ hasText: 'De brug tussen de huizen' }).first()
  await expect(made.getByText('Niemand ziet dit. Alleen jij.')).toBeVisible()
  await expect(made.getByRole('img', { name: 'Een tekening van Elif' })).toBeVisible()
  await axe(page)
  expect(await wordsOf(sevgi.page, familyId)).toEqual(before.sevgi)

  await made.getByRole('button', { name: 'Kies wie dit mag zien' }).click()
  await made.getByRole('checkbox', { name: /^Sevgi/ }).check()
  await axe(page)
  await made.getByRole('button', { name: 'Laat het zien' }).click()
  await expect(made.getByText('Dit zien ook: Sevgi')).toBeVisible()
  expect(await wordsOf(emre.page, familyId)).toEqual(before.emre)

  // Mama sees it, is told what she cannot promise, and says what she did with it.
  await sevgi.at('meer')
  await openMore(sevgi.page, 'Ons plan en ons gezin')
  await sevgi.page.getByRole('link', { name: 'Wat kinderen laten zien' }).click()
  await expect(sevgi.page.getByText('Beloof een kind nooit dat je alles geheim houdt')).toBeVisible()
  const shown = main(sevgi.page).getByRole('listitem').filter({ hasText: 'De brug tussen de huizen' }).first()
  await shown.getByRole('button', { name: 'Zeg wat ermee gebeurde' }).click()
  await shown.getByRole('button', { name: 'Laat dit terugkomen bij het kind' }).click()
  await expect(sevgi.page.getByRole('alert')).toContainText('Schrijf wat ervan kwam')
  await shown.getByLabel('Wat is er gebeurd met wat Elif zei?').fill('Papa en ik bellen nu als jij op school bent.')
  await shown.getByText('Het staat in het plan').click()
  await shown.getByRole('radio', { name: /^Ik wil weer rustig slapen/ }).check()
  await axe(sevgi.page)
  await shown.getByRole('button', { name: 'Laat dit terugkomen bij het kind' }).click()
  await expect(said(shown, 'Papa en ik bellen nu als jij op school bent.')).toBeVisible()

  await elif.at('week')
  await expect(main(page).getByText('Papa en ik bellen nu als jij op school bent.')).toBeVisible()
  await elif.at('mijn-plek?room=hard')
  await expect(made.getByRole('link', { name: /Ik wil weer rustig slapen/ })).toBeVisible()
  await axe(page)
  // To a helper: she asks at home with a tap, and mama reads the question, not the words.
  await made.getByRole('button', { name: 'Kies wie dit mag zien' }).click()
  await made.getByRole('checkbox', { name: /^Sevgi/ }).uncheck()
  await made.getByRole('checkbox', { name: /^Bas/ }).check()
  await made.getByRole('button', { name: 'Laat het zien' }).click()
  await expect(made.getByText('Bas ziet dit nog niet')).toBeVisible()
  await made.getByRole('button', { name: 'Vraag het thuis' }).click()
  await expect(made.getByText('Je hebt het gevraagd.')).toBeVisible()
  await axe(page)
  await sevgi.at('wie-ziet-wat')
  await expect(sevgi.page.getByText(/Elif .*Bas/).first()).toBeVisible()
  await expect(sevgi.page.getByText('De brug tussen de huizen')).toHaveCount(0)
  // She has it gone for good, at nine; asked once more, because nobody brings it back.
  await made.getByRole('button', { name: 'Gooi dit voor altijd weg' }).click()
  await expect(made.getByText('Niemand kan dit terughalen.')).toBeVisible()
  await axe(page)
  await made.getByRole('button', { name: 'Ja, gooi weg' }).click()
  await expect(main(page).getByText('De brug tussen de huizen')).toHaveCount(0)
  expect(await wordsOf(sevgi.page, familyId)).toEqual(before.sevgi)
  for (const one of [elif, sevgi, emre]) await one.leave()
})

test('Deniz of fourteen is told first what stays secret and what does not', async ({ browser }, info) => {
  const deniz = await somebody(browser, info, 'Deniz')
  const { page, familyId } = deniz
  await deniz.at('meer')
  await openMore(page, 'Ons plan en ons gezin')
  await page.getByRole('link', { name: 'Mijn plek' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor je begint')
  await expect(page.getByText('Een helper kan niet alles geheim houden')).toBeVisible()
  await axe(page)
  await button(page, 'Ik snap het').click()
  await main(page).getByRole('link', { name: 'Waar ik van droom' }).click()
  // Writing comes first at her age.
  await page.getByLabel('In jouw woorden').fill('Een keer een weekend zonder tas')
  await axe(page)
  await button(page, 'Bewaar dit voor mij').click()
  await expect(page.getByText('Niemand ziet dit. Alleen jij.')).toBeVisible()
  expect(
    (await wordsOf(page, familyId)).some(({ item }) => item.content.text === 'Een keer een weekend zonder tas'),
  ).toBe(true)
  await deniz.leave()
})

test('on the device of mama: without an own account she can read it and it is said; with a turn of her own she cannot', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser)
  const { page } = table.mother
  await page.goto(`/t/${table.familyId}/mijn-plek`)
  await main(page).getByRole('link', { name: 'Samen met Elif' }).click()
  await expect(page.getByText('mama kan het ook lezen')).toBeVisible()
  await axe(page)
  await button(page, 'Ik snap het').click()
  await main(page).getByRole('link', { name: 'Wat is fijn' }).click()
  await page.getByText('Kies plaatjes').click()
  await page.getByRole('checkbox', { name: 'Een dier' }).check()
  await button(page, 'Bewaar dit voor mij').click()
  await expect(page.getByText('mama schreef het op en ziet het ook.')).toBeVisible()
  await axe(page)

  // Elif gets an own place, and a turn on the same device.
  const elif = await newcomer(browser, 'elif')
  const { code } = await table.mother.post(`/families/${table.familyId}/seats`, {
    id: randomUUID(),
    invitationId: randomUUID(),
    kind: 'family',
    person: { personId: table.elifId },
    channel: 'paper',
  })
  await elif.post('/invitations/accept', { code })
  await page.goto(`/t/${table.familyId}/samen`)
  await page.getByLabel('Kies een pin van vier cijfers').fill('4071')
  await page.getByLabel('Nog een keer dezelfde pin').fill('4071')
  await page.getByRole('button', { name: 'Begin samen' }).click()
  await page.getByRole('button', { name: 'Kom erbij' }).click()
  await page.getByLabel('Jouw e-mailadres').fill(elif.email)
  const mails = async () =>
    ((await (await page.request.get('/api/v1/demo/outbox')).json()) as { mails: { to: string }[] }).mails.filter(
      ({ to }) => to === elif.email,
    ).length
  const before = await mails()
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await expect.poll(mails).toBeGreaterThan(before)
  await page.getByLabel('Code uit de e-mail').fill(await codeFor(page.request, elif.email))
  await page.getByLabel('Kies een pin van vier cijfers').fill('1357')
  await page.getByLabel('Nog een keer dezelfde pin').fill('1357')
  await page.getByRole('button', { name: 'Doe mee' }).click()
  await page.getByRole('button', { name: 'Elif', exact: true }).click()
  await page.getByLabel('Jouw vier cijfers, Elif').fill('1357')
  await page.getByRole('button', { name: 'Ik ben aan de beurt' }).click()
  await expect(page.getByText('Nu ben jij aan de beurt, Elif')).toBeVisible()
  await page.goto(`/t/${table.familyId}/mijn-plek?room=hard`)
  await expect(page.getByText('De volgende ziet dit niet.')).toBeVisible()
  await draw(page)
  await page.getByText('Schrijf iets').click()
  await page.getByLabel('In jouw woorden').fill('Dit is alleen van mij')
  await axe(page)
  await button(page, 'Bewaar dit voor mij').click()
  await expect(page.getByText('Niemand ziet dit. Alleen jij.')).toBeVisible()
  await page.getByRole('button', { name: 'Geef door' }).click()
  await expect(page.getByRole('heading', { name: 'Wie is er aan de beurt?' })).toBeVisible()
  await page.goBack()
  await expect(page.locator('body')).not.toContainText('Dit is alleen van mij')
  await page.goto('/samen')
  await page.getByRole('button', { name: 'mama', exact: true }).click()
  await page.getByLabel('De pin van mama').fill('4071')
  await page.getByRole('button', { name: 'Ik ben aan de beurt' }).click()
  await expect(page.getByText('Nu aan de beurt: mama')).toBeVisible()
  await page.goto(`/t/${table.familyId}/mijn-plek`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat kinderen laten zien')
  await expect(page.getByText('Dit is alleen van mij')).toHaveCount(0)
  expect(JSON.stringify(await planOf(page, table.familyId))).not.toContain('Dit is alleen van mij')
})

test('Elif reads her place in English too', async ({ browser }, info) => {
  const elif = await somebody(browser, info, 'Elif', 'en')
  const { page } = elif
  await elif.at('mijn-plek?room=good')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is good')
  await expect(main(page).getByText('A good day').first()).toBeVisible()
  await axe(page)
  await elif.leave()
})
