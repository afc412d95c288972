import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

test('asked to leave, leaves with a word, is invited again, and a seat is ended', async ({ browser }) => {
  test.slow()
  const table = await ownTable(browser)
  const joke = await somebody(browser, 'joke')
  const { seatId } = await sitDown(table, joke, { kind: 'network', callName: 'Joke', role: 'buurvrouw' })
  const { page } = table.mother
  const seat = `/t/${table.familyId}/kring/${seatId}`
  await joke.page.goto(seat)
  await page.goto(seat)
  await page.getByText('Wat kan er nog meer?').click()
  await page.getByRole('button', { name: 'Vraag Joke om van tafel te gaan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Vraag het aan Joke' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Waarom vraag je dit?').fill('We willen het even klein houden')
  await dialog.getByRole('button', { name: 'Vraag het aan Joke' }).click()
  await expect(page.getByRole('heading', { name: 'Er is gevraagd of Joke van tafel wil gaan' })).toBeVisible()

  // She sees it without reloading, and chooses herself.
  await expect(joke.page.getByText('We willen het even klein houden')).toBeVisible()
  await axe(joke.page)
  await joke.page.getByText('Wat kan er nog meer?').click()
  await joke.page.getByRole('button', { name: 'Van tafel gaan' }).click()
  await joke.page.getByLabel('Wil je iets zeggen tegen de anderen?').fill('De soep blijft')
  await axe(joke.page)
  await joke.page.getByRole('dialog').getByRole('button', { name: 'Ga van tafel' }).click()
  await expect(joke.page).not.toHaveURL(/\/kring\//)
  await expect(joke.page.getByText('Je bent van tafel gegaan.')).toBeVisible()
  await joke.page.goto(seat)
  await expect(joke.page.getByRole('heading', { level: 1 })).toHaveText('Hier is niets')

  await expect(page.getByRole('heading', { name: 'Joke is van tafel gegaan' })).toBeVisible()
  await expect(page.getByText('De soep blijft')).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Nodig Joke opnieuw uit' }).click()
  await expect(page.getByRole('radio', { name: 'Joke' })).toBeChecked()
  const next = page.getByRole('button', { name: 'Verder' })
  for (const title of [
    'Wie is Joke?',
    'Waarvoor komt Joke?',
    'Wat mag je van Joke verwachten?',
    'Voor hoe lang?',
    'Hoe nodig je Joke uit?',
  ]) {
    await next.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
  await page.getByRole('radio', { name: 'Een papier met een code' }).check()
  await next.click()
  await page.getByRole('button', { name: 'Maak het papier' }).click()
  const code = (await page.locator('[translate=no]').innerText()).replace(/\s/g, '')
  await joke.page.goto(`/uitnodiging?code=${code}`)
  await joke.page.getByRole('button', { name: 'Ga aan tafel' }).click()
  await expect(joke.page).toHaveURL(new RegExp(`/t/${table.familyId}/week`))

  await page.goto(`/t/${table.familyId}/kring`)
  await page.getByRole('link', { name: 'Joke' }).first().click()
  await page.getByText('Wat kan er nog meer?').click()
  await page.getByRole('button', { name: 'Stop de plaats van Joke' }).click()
  await dialog.getByLabel('Waarom stopt deze plaats?').fill('Het is klaar zo')
  await dialog.getByRole('button', { name: 'Stop de plaats van Joke' }).click()
  await expect(page.getByRole('heading', { name: 'De plaats van Joke is gestopt' })).toBeVisible()
  await expect(page.getByText('Het is klaar zo')).toBeVisible()
})

test('asked to leave, one would rather stay: who asked reads why, and the seat stays', async ({ browser }) => {
  test.slow()
  const table = await ownTable(browser)
  const joke = await somebody(browser, 'joke')
  const { seatId } = await sitDown(table, joke, { kind: 'network', callName: 'Joke', role: 'buurvrouw' })
  const seat = `/t/${table.familyId}/kring/${seatId}`
  await table.mother.post(`/families/${table.familyId}/seats/${seatId}/ask-to-leave`, { reason: 'Even klein houden' })
  const { page } = table.mother
  await page.goto(seat)
  await joke.page.goto(`/t/${table.familyId}/kring`)
  await joke.page.getByRole('link', { name: 'Naar mijn plaats' }).click()
  await joke.page.getByRole('button', { name: 'Ik blijf liever' }).click()
  const dialog = joke.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Zeg dat ik liever blijf' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Waarom blijf je liever?').fill('Elif komt elke dinsdag eten')
  await axe(joke.page)
  await dialog.getByRole('button', { name: 'Zeg dat ik liever blijf' }).click()
  await expect(joke.page.getByText('Jij blijft liever:')).toBeVisible()
  // Who asked sees it without reloading; Joke still sits there.
  await expect(page.getByText('Joke blijft liever:')).toBeVisible()
  await expect(page.getByText('Elif komt elke dinsdag eten')).toBeVisible()
  await axe(page)
  await page.goto(`/t/${table.familyId}/kring`)
  await expect(page.getByText('Elif komt elke dinsdag eten')).toBeVisible()
  await axe(page)
  await page.goto(seat)
  await page.getByText('Wat kan er nog meer?').click()
  await page.getByRole('button', { name: 'Vraag Joke om van tafel te gaan' }).click()
  await page.getByLabel('Waarom vraag je dit?').fill('We zijn eruit')
  await page.getByRole('button', { name: 'Vraag het aan Joke' }).click()
  await expect(page.getByText('Joke blijft liever:')).toHaveCount(0)
  await expect(joke.page.getByText('We zijn eruit')).toBeVisible()
})

test('two people change the same seat at once: both texts stand there, nothing is lost', async ({ browser }) => {
  test.slow()
  const table = await ownTable(browser)
  const joke = await somebody(browser, 'joke')
  const { seatId } = await sitDown(table, joke, { kind: 'network', callName: 'Joke' })
  const edit = `/t/${table.familyId}/kring/${seatId}?doe=aanpassen`
  const { page } = table.mother
  await page.goto(edit)
  await page.getByLabel('Waarvoor aan tafel?').fill('Past op Elif')
  await joke.page.goto(edit)
  await joke.page.getByLabel('Waarvoor aan tafel?').fill('Kookt soep')
  await joke.page.getByLabel('Telefoonnummer').fill('06-00000099')
  await joke.page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(joke.page.getByText('06-00000099')).toBeVisible()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(said(page, 'Past op Elif')).toBeVisible()
  await expect(page.getByText('Kookt soep')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Bewaar ze allebei' }).click()
  await expect(page.getByText('Kookt soep Past op Elif')).toBeVisible()
  await expect(page.getByText('06-00000099')).toBeVisible()
})
