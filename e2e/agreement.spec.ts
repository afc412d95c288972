import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

/** So many days from now as day, month and year, in the Netherlands. */
const inDays = (days: number) => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 86_400_000)
  return day.split('-').map(Number) as [number, number, number]
}

test('mama agrees to help and takes it back; beside it stand sharing and a ground', async ({ browser }) => {
  test.setTimeout(90_000)
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'verpleegkundige')
  const oma = await somebody(browser, 'oma')
  const seat = await sitDown(table, samira, { kind: 'professional', callName: 'Samira', shares: ['goals'] })
  await sitDown(table, oma, { kind: 'network', callName: 'Oma', shares: [] })
  const at = (path: string) => `/t/${table.familyId}/${path}`

  // Samira asks; an empty form says everything at once.
  const { page } = samira
  await page.goto(at('hulp'))
  await page.getByText('Vraag of jij mag helpen').click()
  await page.getByRole('button', { name: 'Stel de vraag' }).click()
  await expect(page.getByText('Kies wie er wordt geholpen.').first()).toBeVisible()
  await axe(page)
  await page.getByRole('radio', { name: 'mama' }).first().check()
  await page.getByLabel('Welke hulp is het?').first().fill('Elke week een gesprek over slapen')
  await page.getByRole('button', { name: 'Stel de vraag' }).click()
  await expect(page.getByText('Nog niemand zei ja.')).toBeVisible()

  // Mama says yes in her own words.
  const mama = table.mother.page
  await mama.goto(at('hulp'))
  await expect(mama.getByText('Nee mag altijd.', { exact: false })).toBeVisible()
  await axe(mama)
  await mama.getByRole('radio', { name: 'Ja, dat is goed' }).check()
  await mama.getByLabel('Wat wil je erbij zeggen?', { exact: false }).first().fill('Graag op dinsdag')
  await mama.getByRole('button', { name: 'Geef antwoord' }).click()
  await expect(mama.getByText('“Graag op dinsdag”', { exact: false })).toBeVisible()

  // Three separate things, beside each other.
  await mama.goto(at(`kring/${seat.seatId}`))
  await expect(mama.getByText('mama: ja, sinds', { exact: false })).toBeVisible()
  await expect(mama.getByText('ja: doelen en stappen')).toBeVisible()
  await expect(mama.getByText('geen, zover jij ziet')).toBeVisible()
  await axe(mama)
  await mama.goto(at('wie-ziet-wat'))
  await mama.getByRole('heading', { name: 'Samira' }).getByRole('button').click()
  await expect(mama.getByText('mama: ja, sinds', { exact: false })).toBeVisible()
  await axe(mama)

  // Oma sees that there is a yes, not for whom or what; and in her open screen that it was taken back.
  await oma.page.goto(at(`kring/${seat.seatId}`))
  await expect(oma.page.getByText('ja, sinds', { exact: false })).toBeVisible()
  await mama.goto(at('hulp'))
  await mama.getByText('Trek je ja in').click()
  await mama.getByRole('button', { name: 'Trek mijn ja in' }).click()
  await expect(mama.getByText('De toestemming is ingetrokken op', { exact: false })).toBeVisible()
  await expect(oma.page.getByText('ingetrokken op', { exact: false })).toBeVisible()
  await expect(oma.page.getByText('slapen')).toHaveCount(0)
  await expect(page.getByText('Bespreek het met wie het introk', { exact: false })).toBeVisible()
  await axe(page)
})

test('that mama cannot weigh one decision: mama reads it before it counts and objects, and the second says no', async ({
  browser,
}) => {
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'verpleegkundige')
  const bo = await somebody(browser, 'wijkwerker')
  const oma = await somebody(browser, 'oma')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira', shares: [] })
  await sitDown(table, bo, { kind: 'professional', callName: 'Bo', shares: [] })
  await sitDown(table, oma, { kind: 'network', callName: 'Oma', shares: [] })
  await samira.post(`/families/${table.familyId}/agreements/ask`, {
    id: crypto.randomUUID(),
    subjectId: table.motherId,
    what: 'Elke week een gesprek over slapen',
  })
  const at = (path: string) => `/t/${table.familyId}/${path}`
  const mama = table.mother.page
  await mama.goto(at('hulp'))
  const { page } = samira
  await page.goto(at('hulp'))
  await page.getByText('Leg vast dat iemand dit niet kan afwegen').click()
  await page.getByRole('button', { name: 'Leg vast en vraag de tweede' }).click()
  await expect(page.getByText('Kies wie er als tweede kijkt.').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Wat begrijpt of overziet mama nu niet?').fill('Zij weet niet meer wat wij bespraken')
  await page.getByLabel('Met wie heb je overlegd?').fill('De huisarts')
  await page.getByRole('group', { name: 'Wie kijkt als tweede?' }).getByRole('radio', { name: 'Bo' }).check()
  await page.getByRole('radio', { name: 'mentor' }).check()
  await page.getByRole('group', { name: 'Wie is dat?' }).getByRole('radio', { name: 'Oma' }).check()
  const [year, month, day] = inDays(60)
  const review = page.getByRole('group', { name: 'Op welke dag kijk je er opnieuw naar?' })
  await review.getByLabel('Dag').fill(String(day))
  await review.getByLabel('Maand').selectOption({ index: month })
  await review.getByLabel('Jaar').fill(String(year))
  await page.getByRole('button', { name: 'Leg vast en vraag de tweede' }).click()
  await expect(page.getByText('Dit geldt nog niet. Eerst zegt Bo of het klopt.')).toBeVisible()

  await expect(mama.getByText('Zij weet niet meer wat wij bespraken')).toBeVisible()
  await mama.getByRole('radio', { name: 'Ik ben het er niet mee eens' }).check()
  await mama.getByLabel('In jouw woorden').fill('Ik weet het heel goed')
  await mama.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(mama.getByText('mama is het er niet mee eens:')).toBeVisible()
  await axe(mama)

  await bo.page.goto(at('hulp'))
  await bo.page.getByRole('radio', { name: 'Nee, dit kan de persoon zelf' }).check()
  await bo.page.getByLabel('Waar zie je dat aan?').fill('Zij legde het mij goed uit')
  await axe(bo.page)
  await bo.page.getByRole('button', { name: 'Geef antwoord' }).click()
  await expect(mama.getByText('Bo vond dat dit niet klopt. Het geldt niet.')).toBeVisible()
})
