import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { somebody as newcomer, ownTable, sitDown } from './support/own-table.ts'
import { planOf, sayGoal, somebody } from './support/plan.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

const WORDS = 'Samen ontbijten op zondag'

/** The sheet of the goal of this story. */
const sheet = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: WORDS }) })
    .first()

async function say(page: Page, direction: string, words: string) {
  await sheet(page).getByRole('button', { name: 'Zeg hoe het gaat' }).click()
  await page.getByRole('radio', { name: direction }).check()
  await page.getByLabel('In jouw eigen woorden').fill(words)
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(sheet(page).getByText(words)).toBeVisible()
}

test('mama, her daughter of 14, grandfather and the coordinator look back at a goal, and see each other’s words', async ({
  browser,
}, info) => {
  test.slow()
  const mama = await somebody(browser, info, 'Sevgi')
  const deniz = await somebody(browser, info, 'Deniz')
  const opa = await somebody(browser, info, 'Opa Kees')
  const tom = await somebody(browser, info, 'Tom')
  const { page, familyId } = mama
  await sayGoal(page, familyId, WORDS, 'now')
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })
  const planned = randomUUID()
  await page.request.post(`/api/v1/families/${familyId}/items`, {
    headers: { 'idempotency-key': planned },
    data: { id: planned, kind: 'look-back', onDate: today, content: { place: 'aan de keukentafel' } },
  })

  await mama.at('plan')
  await page.getByRole('link', { name: 'Kijk samen terug' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samen terugkijken')
  await sheet(page).getByRole('button', { name: 'Zeg hoe het gaat' }).click()
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies hoe het gaat')
  await page.getByRole('button', { name: 'Niet doen' }).click()
  await say(page, 'Het gaat beter', 'Drie zondagen gelukt')
  await axe(page)

  await deniz.at('plan/terugkijken')
  await say(deniz.page, 'Het gaat slechter', 'Ik word dan te vroeg wakker gemaakt')
  await opa.at('plan/terugkijken')
  await say(opa.page, 'Het is hetzelfde', 'Ik zie ze even vaak')
  await tom.at('plan/terugkijken')
  await say(tom.page, 'Het gaat beter', 'Ik hoor er meer over')

  // Everybody reads everybody, the same size, with no sum of it.
  for (const { page: seen } of [mama, deniz, opa, tom]) {
    await seen.goto(`/t/${familyId}/plan/terugkijken`)
    for (const words of ['Drie zondagen', 'te vroeg wakker', 'even vaak', 'meer over'])
      await expect(sheet(seen).getByText(words)).toBeVisible()
  }
  await expect(sheet(page).getByText('Deniz: het gaat slechter')).toBeVisible()
  await axe(deniz.page)

  // Her own number is hers, until she shows it to mama.
  await deniz.page.getByRole('button', { name: 'Geef jezelf vandaag een cijfer' }).click()
  await deniz.page.getByRole('radio', { name: '4', exact: true }).check()
  await deniz.page.getByLabel('Wat maakt dat het dit cijfer is?').fill('Ik ben vaak moe')
  await axe(deniz.page)
  await deniz.page.getByRole('button', { name: 'Bewaar dit cijfer' }).click()
  await expect(said(deniz.page, 'Ik ben vaak moe')).toBeVisible()
  expect(JSON.stringify(await planOf(page, familyId))).not.toContain('Ik ben vaak moe')
  await deniz.page.getByRole('button', { name: 'Geef jezelf vandaag een cijfer' }).click()
  await deniz.page.getByRole('radio', { name: '6', exact: true }).check()
  await deniz.page.getByLabel('Wat maakt dat het dit cijfer is?').fill('Opa belde')
  await deniz.page.getByRole('radio', { name: 'Ik deel het' }).check()
  await deniz.page.getByRole('checkbox', { name: /Sevgi/ }).check()
  await deniz.page.getByRole('button', { name: 'Bewaar dit cijfer' }).click()
  await expect(said(deniz.page, 'Opa belde')).toBeVisible()
  await page.reload()
  await page.getByText('Deniz deelt dit met jou').click()
  await expect(page.getByText('Opa belde')).toBeVisible()
  await expect(page.getByText('Ik ben vaak moe')).toHaveCount(0)
  await opa.page.reload()
  await expect(sheet(opa.page)).toBeVisible()
  await expect(opa.page.getByText('Opa belde')).toHaveCount(0)
  // And hers again: nobody is a choice too.
  const shown = deniz.page.getByRole('listitem').filter({ hasText: 'Opa belde' })
  await shown.getByText('Wie hoort dit?').click()
  await expect(shown.getByText('Dit zien ook: Sevgi')).toBeVisible()
  await shown.getByRole('button', { name: 'Kies wie dit mag zien' }).click()
  await shown.getByRole('checkbox', { name: /Sevgi/ }).uncheck()
  await shown.getByRole('button', { name: 'Laat het aan niemand zien' }).click()
  await expect(shown.getByText('Niemand ziet dit. Alleen jij.')).toBeVisible()
  expect(JSON.stringify(await planOf(page, familyId))).not.toContain('Opa belde')

  // A ladder in own words, for the time that begins now: it counts for nothing that was seen before.
  await sheet(page).getByText('Een ladder maken bij dit doel').click()
  await sheet(page).getByRole('button', { name: 'Schrijf de ladder' }).click()
  await page.getByLabel('Zoals gehoopt', { exact: true }).fill('Elke zondag samen')
  await page.getByRole('button', { name: 'Spreek deze ladder af' }).click()
  await expect(page.getByRole('alert')).toContainText('Schrijf iets bij “Veel meer dan gehoopt”')
  for (const [level, words] of [
    ['Veel minder dan gehoopt', 'Nooit samen'],
    ['Minder dan gehoopt', 'Eén keer in de maand'],
    ['Meer dan gehoopt', 'Ook op zaterdag'],
    ['Veel meer dan gehoopt', 'Het hele weekend'],
  ] as const)
    await page.getByLabel(level, { exact: true }).fill(words)
  await axe(page)
  await page.getByRole('button', { name: 'Spreek deze ladder af' }).click()
  await expect(sheet(page).getByText('De ladder telt vanaf de dag erna.')).toBeVisible()

  // What is taken along, and how another sees it.
  await page.getByRole('button', { name: 'Iets om te houden' }).click()
  await page.getByLabel('Dit houden we').fill('Opa haalt de broodjes')
  await axe(page)
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(page.getByRole('button', { name: 'Zet dit erbij' })).toHaveCount(0)
  await expect(said(page, 'Opa haalt de broodjes')).toBeVisible()
  await page.getByRole('button', { name: 'Hoe we daarmee omgaan' }).click()
  await page.getByLabel('Hoe gaan we daarmee om?').fill('Om de week')
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(page.getByRole('button', { name: 'Zet dit erbij' })).toHaveCount(0)

  // The day is closed with the next one; what was said stays to be read.
  await page.getByRole('button', { name: 'We hebben teruggekeken' }).click()
  await page.getByRole('button', { name: 'Sluit af en plan de volgende' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies hoe vaak jullie terugkijken')
  await page.getByRole('radio', { name: /^Zwaar/ }).check()
  await axe(page)
  await page.getByRole('button', { name: 'Sluit af en plan de volgende' }).click()
  await expect(page.getByRole('button', { name: 'Sluit af en plan de volgende' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Eerdere keren' })).toBeVisible()
  const held = (await planOf(page, familyId)).filter(({ item }) => item.kind === 'look-back')
  expect(held.find(({ item }) => item.id === planned)?.item.state).toBe('held')
  expect(held.some(({ item }) => item.content.rhythm === 'heavy' && item.state === 'planned')).toBe(true)
  await opa.page.reload()
  await opa.page.getByText('Teruggekeken op').first().click()
  await expect(opa.page.getByText('Ik word dan te vroeg wakker gemaakt')).toBeVisible()
  await axe(opa.page)
  for (const one of [mama, deniz, opa, tom]) await one.leave()
})

test('Elif of nine says how it goes in her own words, with an arrow to tap', async ({ browser }, info) => {
  const elif = await somebody(browser, info, 'Elif')
  const { page } = elif
  await elif.at('plan')
  await page.getByRole('link', { name: 'Hoe gaat het nu?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoe gaat het nu?')
  await page.getByRole('button', { name: 'Zeg hoe het gaat' }).first().click()
  await page.getByRole('radio', { name: 'Het gaat beter' }).check()
  await page.getByLabel('In jouw eigen woorden').fill('Ik slaap met het lampje')
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(said(page, 'Ik slaap met het lampje')).toBeVisible()
  await axe(page)
  await elif.leave()
})

test('mama says we are stuck: picture and plan come back, and fresh eyes are asked; then the plan sleeps and wakes', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser)
  const { page } = table.mother
  const tom = await newcomer(browser, 'tom')
  await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  const path = `/families/${table.familyId}`
  const say = (kind: string, content: object) => table.mother.post(`${path}/items`, { id: randomUUID(), kind, content })
  await say('worry', { text: 'Elif slaapt niet' })
  await table.mother.post(`${path}/items`, {
    id: randomUUID(),
    kind: 'goal',
    state: 'now',
    content: { words: 'Rustige avonden', lifeDomain: 'sleep' },
  })

  await page.goto(`/t/${table.familyId}/plan`)
  await page.getByRole('link', { name: 'We zitten vast' }).click()
  await expect(page.getByText('Dit is geen stap naar dwang')).toBeVisible()
  await expect(page.getByText('Elif slaapt niet')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Rustige avonden' })).toBeVisible()
  await page.getByRole('button', { name: 'Zeg dat we vastzitten' }).click()
  await page.getByRole('button', { name: 'Zet dit op tafel' }).click()
  await expect(page.getByRole('alert')).toContainText('Schrijf wat er niet lukt')
  await page.getByLabel('Wat lukt er niet?').fill('Elke week komt er iemand bij')
  await page.getByLabel('Wie kan met frisse ogen meekijken?').fill('Tante Joke')
  await axe(page)
  await page.getByRole('button', { name: 'Zet dit op tafel' }).click()
  await expect(page.getByText('Frisse ogen: Tante Joke')).toBeVisible()
  await axe(page)
  await expect(page.getByRole('link', { name: 'Vraag iemand om mee te kijken' })).toBeVisible()

  // Tom reads it above the plan, and cannot lay the plan to rest.
  await tom.page.goto(`/t/${table.familyId}/plan`)
  await expect(tom.page.getByRole('heading', { name: 'mama zegt: we zitten vast' })).toBeVisible()
  await axe(tom.page)
  await tom.page.goto(`/t/${table.familyId}/plan/rust`)
  await expect(tom.page.getByText('Alleen het gezin laat het plan rusten')).toBeVisible()
  await expect(tom.page.getByRole('button', { name: 'Laat het plan rusten' })).toHaveCount(0)

  await page.getByRole('button', { name: 'We kunnen weer verder' }).click()
  await expect(page.getByText('Frisse ogen: Tante Joke')).toHaveCount(0)

  await page.goto(`/t/${table.familyId}/plan/rust`)
  await page.getByRole('button', { name: 'Laat het plan rusten' }).click()
  await page.getByRole('radio', { name: /^We ronden het af/ }).check()
  await page.getByRole('button', { name: 'Rond het plan af' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies of schrijf wie er in de buurt blijft')
  await page.getByLabel('Wat is er bereikt?').fill('Elif slaapt weer')
  await page.getByRole('checkbox', { name: /Tom/ }).check()
  await axe(page)
  await page.getByRole('button', { name: 'Rond het plan af' }).click()
  await expect(page.getByText('In de buurt blijven: Tom')).toBeVisible()
  await expect(page.getByText(/Nazorg: op .* vraagt iemand hoe het gaat/)).toBeVisible()
  await axe(page)
  await tom.page.goto(`/t/${table.familyId}/plan`)
  await expect(tom.page.getByRole('heading', { name: 'Het plan is afgerond' })).toBeVisible()
  await page.getByRole('button', { name: 'Ga toch verder met het plan' }).click()
  await expect(page.getByRole('button', { name: 'Laat het plan rusten' })).toBeVisible()
})
