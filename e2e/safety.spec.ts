import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const CANARIES = ['zilverzus', 'kanariestraat', 'canarystad', '09:47', 'helpermees', '98712345']
/** Every page of a table that somebody can open. */
const PAGES = [
  'week',
  'plan',
  'goed-en-zorgen',
  'terugblik',
  'vergelijk',
  'papier',
  'kring',
  'wij',
  'eigen-plan',
  'wie-ziet-wat',
  'wie-keek',
  'noodtoegang',
  'veiligheid',
  'meer',
]

async function expectNone(page: Page, familyId: string) {
  for (const where of PAGES) {
    await page.goto(`/t/${familyId}/${where}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.kt-busy')).toHaveCount(0)
    const seen = (await page.content()).toLowerCase()
    for (const canary of CANARIES) expect(seen, `${where}: ${canary}`).not.toContain(canary)
    expect((await page.title()).toLowerCase()).not.toMatch(/zus|veilig/)
  }
}

test('who is in danger shields herself on the page; from then on nothing of her is anywhere for him, in open screens too', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const table = await ownTable(browser)
  const [zus, kees, mees] = [
    await somebody(browser, 'zus'),
    await somebody(browser, 'kees'),
    await somebody(browser, 'mees'),
  ]
  const z = await sitDown(table, zus, { kind: 'family', callName: 'Zilverzus' })
  await sitDown(table, kees, { kind: 'family', callName: 'Kees' })
  const m = await sitDown(table, mees, { kind: 'professional', callName: 'Helpermees', shares: [] })
  const path = `/families/${table.familyId}`
  const say = (who: typeof zus, item: object) => who.post(`${path}/items`, { id: crypto.randomUUID(), ...item })
  await say(zus, { kind: 'goal', state: 'now', content: { words: 'Een plek in Canarystad', lifeDomain: 'home' } })
  await say(table.mother, { kind: 'worry', content: { text: 'Zij woont nu in de KANARIËSTRAAT' } })
  await say(table.mother, {
    kind: 'visit',
    onDate: '2030-01-01',
    content: { what: 'Bezoek', from: '09:47', place: 'home', forPersons: [z.personId] },
  })
  await say(table.mother, { kind: 'agreement', content: { text: 'Bel +31 6 9871 2345 als het spant' } })
  await say(table.mother, { kind: 'strength', content: { text: 'We lachen weer' } })
  await zus.get(`${path}/plan`)

  await kees.page.goto(`/t/${table.familyId}/plan`)
  await expect(kees.page.getByText('Een plek in Canarystad').first()).toBeVisible()

  const { page } = zus
  await page.goto(`/t/${table.familyId}/meer`)
  await openMore(page, 'Veilig zijn')
  await page.getByRole('link', { name: 'Veiligheid', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Veiligheid' })).toBeVisible()
  await axe(page)
  await page.getByText('Scherm iemand af').click()
  await page.getByRole('button', { name: 'Scherm dit nu af' }).click()
  await expect(page.getByText('Kies wie het niet mag weten.').first()).toBeVisible()
  await page.getByRole('group', { name: 'Wie mag het niet weten?' }).getByRole('radio', { name: 'Kees' }).check()
  await page.getByRole('radio', { name: /Dat Zilverzus hier is/ }).check()
  await page.getByLabel('Welke woorden mogen niet te lezen zijn?').fill('Kanariestraat\nCanarystad\n06-98712345')
  await page.getByRole('checkbox', { name: 'Helpermees' }).check()
  await page.getByLabel('Waarom is dit nodig?').fill('Hij zoekt mij')
  await axe(page)
  await page.getByRole('button', { name: 'Scherm dit nu af' }).click()
  await expect(page.getByText('Het is afgeschermd, vanaf nu.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Zilverzus is afgeschermd voor Kees' })).toBeVisible()
  await axe(page)

  // In the screen that was open, without a reload; and on no page at all.
  await expect(kees.page.getByText('Een plek in Canarystad')).toHaveCount(0)
  await expectNone(kees.page, table.familyId)
  await kees.page.goto(`/t/${table.familyId}/goed-en-zorgen`)
  await expect(kees.page.getByText('We lachen weer').first()).toBeVisible()
  await kees.page.goto(`/t/${table.familyId}/veiligheid`)
  await expect(kees.page.getByText('Wat nu is afgeschermd')).toHaveCount(0)

  // Lifting: the coordinator asks, she decides.
  const mother = table.mother.page
  await mother.goto(`/t/${table.familyId}/veiligheid`)
  await expect(mother.getByText(/leest alleen wie ze opschreef/)).toBeVisible()
  await mother.getByText('Vraag om het op te heffen').click()
  await mother.getByLabel('Waarom kan het weg?').fill('Het is al lang rustig')
  await mother.getByRole('button', { name: 'Vraag het' }).click()
  await expect(mother.getByText('mama vraagt om dit op te heffen.')).toBeVisible()
  await expect(mother.getByRole('button', { name: 'Ja, hef het op' })).toHaveCount(0)
  await axe(mother)
  await page.goto(`/t/${table.familyId}/veiligheid`)
  await page.getByRole('button', { name: 'Nee, het blijft zo' }).click()
  await expect(page.getByText('vraagt om dit op te heffen')).toHaveCount(0)
  expect(m.seatId).not.toBe('')
})
