import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

const begin = async (page: Page, familyId: string) => {
  await page.goto(`/t/${familyId}/meer`)
  await openMore(page, 'Ons plan en ons gezin')
  await page.getByRole('link', { name: 'Ons eigen plan' }).click()
  await page.getByRole('button', { name: 'Begin een kamer' }).click()
}

test('the family writes among itself, asks grandmother in, and brings one line to the table; the coordinator finds nothing before that', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser)
  const { page } = table.mother
  const joke = await somebody(browser, 'joke')
  await sitDown(table, joke, { kind: 'network', callName: 'oma Joke', role: 'oma' })
  const tom = await somebody(browser, 'tom')
  const { seatId } = await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  await table.mother.post(`/families/${table.familyId}/coordinator`, {
    id: crypto.randomUUID(),
    seatId,
    note: 'Wil jij?',
  })

  await begin(page, table.familyId)
  await axe(page)
  // Nobody is ticked, and a helper is not even there to choose.
  await expect(page.getByRole('checkbox', { name: /oma Joke/ })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Tom/ })).toHaveCount(0)
  await page.getByLabel('Hoe heet de kamer?').fill('Van ons drieën')
  await page.getByRole('button', { name: 'Begin deze kamer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Van ons drieën')
  const room = page.url()

  // Own words, a child's words, and a draft that only mama sees.
  const say = async (who: Page, heading: string, text: string, before?: () => Promise<void>) => {
    await who.getByRole('button', { name: `Zet erbij: ${heading}` }).click()
    await who.getByLabel('In je eigen woorden').fill(text)
    await before?.()
    await who.getByRole('button', { name: /Zet dit in de kamer|Bewaar het kladje/ }).click()
    await expect(who.getByLabel('In je eigen woorden')).toHaveCount(0)
    await expect(who.getByText(text).first()).toBeVisible()
  }
  await page.getByRole('button', { name: 'Zet erbij: Wat willen we?' }).click()
  await page.getByRole('button', { name: 'Zet dit in de kamer' }).click()
  await expect(page.getByRole('alert')).toContainText('Schrijf op wat je wilt zeggen')
  await axe(page)
  await page.getByRole('button', { name: 'Niet doen' }).click()
  await say(page, 'Wat willen we?', 'Elke avond samen eten')
  await say(page, 'Wat gaat er goed?', 'Wij lachen veel', () => page.getByRole('radio', { name: /Elif/ }).check())
  await expect(page.getByText('mama schreef het op')).toBeVisible()
  await say(page, 'Waar maken we ons zorgen om?', 'Een kladje', () =>
    page.getByRole('checkbox', { name: /Alleen jij ziet het/ }).check(),
  )
  await expect(page.getByRole('heading', { name: 'Nog alleen voor jou' })).toBeVisible()
  await axe(page)

  // Nothing of it anywhere for the others yet.
  await joke.page.goto(`/t/${table.familyId}/eigen-plan`)
  await expect(joke.page.getByText('Je zit nu niet in een kamer.')).toBeVisible()
  await joke.page.goto(room)
  await expect(joke.page.getByRole('heading', { level: 1 })).toHaveText('Hier is niets')
  await tom.page.goto(`/t/${table.familyId}/eigen-plan`)
  await expect(tom.page.getByText('Wat het daarvoor opschrijft, zie je hier nooit.')).toBeVisible()
  await expect(tom.page.getByText('kamer')).toHaveCount(0)
  await axe(tom.page)
  await tom.page.goto(room)
  await expect(tom.page.getByRole('heading', { level: 1 })).toHaveText('Hier is niets')
  await tom.page.goto(`/t/${table.familyId}/plan`)
  await expect(tom.page.getByText('Elke avond samen eten')).toHaveCount(0)

  // Grandmother comes in, sees it without the draft, and says something herself.
  await page.getByRole('button', { name: 'Vraag iemand erbij' }).click()
  await page.getByRole('radio', { name: /oma Joke/ }).check()
  await axe(page)
  await page.getByRole('button', { name: 'Vraag oma Joke erbij' }).click()
  await joke.page.goto(`/t/${table.familyId}/eigen-plan`)
  await joke.page.getByRole('link', { name: 'Van ons drieën' }).click()
  await expect(joke.page.getByText('Elke avond samen eten')).toBeVisible()
  await expect(joke.page.getByText('Een kladje')).toHaveCount(0)
  await expect(joke.page.getByRole('button', { name: 'Breng dit naar tafel' })).toHaveCount(0)
  await expect(joke.page.getByRole('button', { name: 'Wie keek hier?' })).toHaveCount(0)
  await say(joke.page, 'Wie doet wat?', 'Ik kook op dinsdag')
  await axe(joke.page)
  await expect(page.getByText('Ik kook op dinsdag')).toBeVisible()

  // One line to the table.
  const line = page.locator('.own-plan-line', { hasText: 'Elke avond samen eten' })
  await line.getByRole('button', { name: 'Breng dit naar tafel' }).click()
  await page.locator('form').getByRole('button', { name: 'Breng dit naar tafel' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies waar het over gaat')
  await page.getByRole('radio', { name: 'gezin', exact: true }).check()
  await expect(page.getByText('Wie het hoort, weet dan dat er een eigen plan is.')).toBeVisible()
  await axe(page)
  await page.locator('form').getByRole('button', { name: 'Breng dit naar tafel' }).click()
  await expect(page.getByText(/Naar tafel gebracht op .*: als doel/)).toBeVisible()
  await tom.page.goto(`/t/${table.familyId}/plan`)
  await expect(tom.page.getByText('Elke avond samen eten')).toHaveCount(1)
  const { items } = await tom.get<{ items: { item: { id: string; kind: string } }[] }>(
    `/families/${table.familyId}/plan`,
  )
  const goal = items.find(({ item }) => item.kind === 'goal')?.item.id
  await tom.page.goto(`/t/${table.familyId}/plan/doel/${goal}`)
  await expect(tom.page.getByText('Uit het eigen plan van de familie').first()).toBeVisible()
  await expect(tom.page.getByText('Ik kook op dinsdag')).toHaveCount(0)
  await tom.page.goto(room)
  await expect(tom.page.getByRole('heading', { level: 1 })).toHaveText('Hier is niets')

  // On paper stands what was said, not what one can press, and no draft.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Ik kook op dinsdag')).toBeVisible()
  await expect(page.getByText('Een kladje')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Vraag iemand erbij' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  // Taken out, her open screen lets go of it.
  await page.getByRole('button', { name: 'Haal oma Joke eruit' }).click()
  await expect(joke.page.getByRole('heading', { level: 1 })).toHaveText('Hier is niets')
  await page.getByRole('button', { name: 'Wie keek hier?' }).click()
  await expect(page.getByText(/oma Joke: \d/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Ga uit de kamer' }).click()
  await page.getByRole('button', { name: 'Ja, ik ga eruit' }).click()
  await expect(page.getByText('Je zit nu niet in een kamer.')).toBeVisible()
})

test('offering it is a conversation that is kept; the reasons to skip it are three, and the days are for helpers', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser)
  const { page } = table.mother
  const tom = await somebody(browser, 'tom')
  await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  await tom.page.goto(`/t/${table.familyId}/eigen-plan`)
  await tom.page.getByRole('button', { name: 'Schrijf het gesprek op' }).click()
  await tom.page.getByRole('button', { name: 'Bewaar dit gesprek' }).click()
  await expect(tom.page.getByRole('alert')).toContainText('Kies een antwoord')
  await axe(tom.page)
  await tom.page.getByLabel('Hoe is het verteld?').fill('Aan de keukentafel, met het boekje')
  await tom.page.getByLabel('In welke taal?').fill('Turks')
  await tom.page.getByRole('radio', { name: 'Nu niet' }).check()
  await tom.page.getByRole('group', { name: 'Wie van het gezin zei dit?' }).getByRole('radio', { name: /mama/ }).check()
  await tom.page.getByLabel('In hun eigen woorden').fill('Eerst de verhuizing')
  await tom.page.getByRole('button', { name: 'Bewaar dit gesprek' }).click()
  await expect(said(tom.page, 'Eerst de verhuizing')).toBeVisible()

  await tom.page.getByRole('button', { name: 'Niet wachten op een eigen plan' }).click()
  await expect(tom.page.getByRole('radio')).toHaveCount(3)
  await tom.page.getByRole('radio', { name: /concreet bedreigd/ }).check()
  await tom.page.getByLabel('Waarom?').fill('Elif slaapt al drie nachten niet thuis')
  await axe(tom.page)
  await tom.page.getByRole('button', { name: 'Bewaar deze reden' }).click()
  await expect(tom.page.getByText('(Jeugdwet 4.1.3 lid 5)')).toBeVisible()

  await page.goto(`/t/${table.familyId}/eigen-plan`)
  await expect(page.getByText('Eerst de verhuizing')).toBeVisible()
  await expect(page.getByText('Elif slaapt al drie nachten niet thuis')).toBeVisible()
  await expect(page.getByText('Deze dagen zijn voor hulpverleners.')).toBeVisible()
  // Beside what is written about her she puts how she sees it; Tom reads both.
  await page.getByRole('button', { name: 'Zeg hoe jij het ziet' }).first().click()
  await page.getByLabel('In je eigen woorden').fill('Elif sliep bij oma')
  await page.getByRole('button', { name: 'Zet dit ernaast' }).click()
  await expect(said(page, 'Elif sliep bij oma')).toBeVisible()
  await expect(tom.page.getByText('Elif sliep bij oma')).toBeVisible()
  await page.getByRole('button', { name: 'Ik wil het plan op papier' }).click()
  await page.getByLabel('Waarom wil je dat?').fill('Dan lees ik het rustig na')
  await page.getByRole('button', { name: 'Laat het weten' }).click()
  await expect(page.getByText(/Uiterlijk .* staat het plan op papier/)).toBeVisible()
  await axe(page)
  // Also now the family can begin its own room.
  await expect(page.getByRole('button', { name: 'Begin een kamer' })).toBeVisible()
})

test('in English it reads the same', async ({ browser }) => {
  const table = await ownTable(browser, 'en')
  const { page } = table.mother
  await page.goto(`/t/${table.familyId}/eigen-plan`)
  await page.getByRole('button', { name: 'Begin a room' }).click()
  await page.getByRole('button', { name: 'Begin this room' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ours')
  await expect(page.getByRole('heading', { name: 'What do we need from others?' })).toBeVisible()
  await axe(page)
})
