import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })

test('the family asks Tom to step back because it goes well; he does, with a small success on the timeline; what he did is taken over with a yes', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const { mother } = table
  const [tom, nurse] = [await somebody(browser, 'tom'), await somebody(browser, 'verpleegkundige')]
  const at = `/t/${table.familyId}/wie-doet-wat`
  const toms = await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  const nurses = await sitDown(table, nurse, { kind: 'professional', callName: 'Samira', role: 'verpleegkundige' })
  const say = async (item: object) => {
    const id = randomUUID()
    await mother.post(`/families/${table.familyId}/items`, { id, ...item })
    return id
  }
  const goal = await say({ kind: 'goal', content: { words: 'Rust in de avond', lifeDomain: 'sleep' } })
  const step = (what: string, doers: string[]) =>
    say({ kind: 'step', parentId: goal, onDate: day(3), content: { what, doers } })
  await step('Om acht uur voorlezen', [toms.personId])
  await step('Bellen over de slaap', [nurses.personId])

  // Two do the same kind of thing: a question, with three ways on.
  const { page } = mother
  const main = page.getByRole('main')
  const ofTom = main.getByRole('region', { name: /Is Tom hier nog nodig|Doen Tom en Samira hetzelfde/ })
  await page.goto(`/t/${table.familyId}/kring`)
  await main.getByRole('link', { name: 'Wie doet wat bij welk doel' }).click()
  await expect(ofTom).toContainText('Tom en Samira doen elk iets bij ‘Rust in de avond’')
  await axe(page)
  await ofTom.getByRole('button', { name: 'Stel voor dat één het doet' }).click()
  await expect(main.getByLabel('Wat stel je voor?')).toHaveValue(/Tom en Samira doen elk iets/)
  await axe(page)
  await main.getByRole('button', { name: 'Vraag een gesprek hierover' }).click()
  await ofTom.getByRole('button', { name: 'Vraag iemand om het over te nemen' }).click()
  await main.getByRole('button', { name: 'Stel de vraag' }).click()
  await expect(main.getByRole('alert')).toContainText('Kies wie het kan overnemen')
  await main.getByRole('radio', { name: 'Samira' }).check()
  await axe(page)
  await main.getByRole('button', { name: 'Stel de vraag' }).click()
  await expect(main.getByText(/Aan Samira is gevraagd: neem over wat Tom doet/)).toBeVisible()

  // The nurse finds the question in what waits for her, says yes, and it is gone.
  const hers = nurse.page.getByRole('main')
  await nurse.page.goto('/gezinnen')
  await expect(hers.getByText('vraag aan jou', { exact: true })).toBeVisible()
  await nurse.page.goto(at)
  await hers.getByRole('button', { name: 'Ja, ik neem het over' }).click()
  await expect(hers.getByText('Gevraagd om over te nemen')).toHaveCount(0)

  // Now Tom does nothing more here: is he still needed?
  await expect(ofTom).toContainText('Tom heeft nu geen stap en geen bezoek')
  await ofTom.getByRole('button', { name: 'Vraag Tom een stap terug te doen' }).click()
  await main.getByLabel('Wat wil je erbij zeggen?').fill('Elif slaapt weer. Dank je wel.')
  await axe(page)
  await main.getByRole('button', { name: 'Vraag het aan Tom' }).click()
  await expect(ofTom).toContainText('Het gaat goed. Elif slaapt weer. Dank je wel.')

  const his = tom.page.getByRole('main')
  await tom.page.goto(at)
  await expect(his).toContainText('Aan jou is gevraagd of je een stap terug kunt doen')
  await his.getByRole('button', { name: 'Ik doe een stap terug' }).click()
  await his.getByRole('checkbox', { name: /Zet dit als klein succes/ }).check()
  await his.getByRole('button', { name: 'Doe een stap terug' }).click()
  await expect(his.getByRole('alert')).toContainText('Schrijf op wat er goed gaat')
  await his.getByLabel('Wat gaat er goed?').fill('Elif slaapt zonder lamp')
  await axe(tom.page)
  await his.getByRole('button', { name: 'Doe een stap terug' }).click()
  await expect(tom.page.getByRole('heading', { level: 1 })).toHaveText('Dank dat je er was')
  await axe(tom.page)
  expect((await tom.page.request.get(`/api/v1/families/${table.familyId}/plan`)).status()).toBe(404)

  await expect(ofTom).toHaveCount(0)
  await page.goto(`/t/${table.familyId}/terugblik`)
  await expect(main.getByText('Elif slaapt zonder lamp')).toBeVisible()

  // Who stays near is never asked about.
  await page.goto(at)
  await main.getByRole('button', { name: 'Zet erbij wie in de buurt blijft' }).click()
  await main.getByRole('radio', { name: 'Samira' }).check()
  await main.getByLabel('Hoe?').fill('Je mag altijd bellen')
  await main.getByRole('button', { name: 'Zet erbij', exact: true }).click()
  await expect(main.locator('.contribution__near')).toContainText('Je mag altijd bellen')
  await axe(page)
})
