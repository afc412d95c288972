import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

/** So many days from now as day, month and year, in the Netherlands. */
const inDays = (days: number) => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 86_400_000)
  return day.split('-').map(Number) as [number, number, number]
}

test('a professional shares one thing without consent; mama reads what, with whom and why, and it ends', async ({
  browser,
}) => {
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'verpleegkundige')
  const bo = await somebody(browser, 'wijkwerker')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira' })
  await sitDown(table, bo, { kind: 'professional', callName: 'Bo', shares: [] })
  const at = (path: string) => `/t/${table.familyId}/${path}`
  for (const words of ['Weer samen eten', 'Op tijd naar bed'])
    await table.mother.post(`/families/${table.familyId}/items`, {
      id: crypto.randomUUID(),
      kind: 'goal',
      state: 'now',
      content: { words, lifeDomain: 'sleep' },
    })
  await bo.page.goto(at('plan'))
  await expect(bo.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(bo.page.getByText('Weer samen eten')).toHaveCount(0)

  const { page } = samira
  await page.goto(at('wie-ziet-wat'))
  await page.getByRole('link', { name: 'Wat is er gedeeld zonder toestemming?' }).click()
  await page.getByRole('link', { name: 'Leg vast dat je iets zonder toestemming deelt' }).click()
  await page.getByRole('button', { name: 'Leg vast en deel' }).click()
  await expect(page.getByText('Kies een grond.').first()).toBeVisible()
  await axe(page)
  await page.getByRole('radio', { name: 'melding bij Veilig Thuis' }).check()
  await page.getByRole('radio', { name: 'Bo' }).check()
  await page.getByRole('checkbox', { name: 'Weer samen eten' }).check()
  await page.getByLabel('Waarom is dit nodig, en kan het niet anders?').fill('Er is een vermoeden van geweld')
  await page.getByLabel('Met wie heb je overlegd?').fill('De aandachtsfunctionaris')
  const [year, month, day] = inDays(30)
  const review = page.getByRole('group', { name: 'Op welke dag kijk je er opnieuw naar?' })
  await review.getByLabel('Dag').fill(String(day))
  await review.getByLabel('Maand').selectOption({ index: month })
  await review.getByLabel('Jaar').fill(String(year))
  await page.getByRole('radio', { name: 'Nu meteen' }).check()
  await page.getByRole('button', { name: 'Leg vast en deel' }).click()
  await expect(page.getByText('Samira deelde dit met Bo', { exact: false })).toBeVisible()
  await axe(page)

  // In the open screen of Bo, without a reload: that one thing.
  await expect(bo.page.getByText('Weer samen eten').first()).toBeVisible()
  await expect(bo.page.getByText('Op tijd naar bed')).toHaveCount(0)

  const mama = table.mother.page
  await mama.goto(at('zonder-toestemming'))
  await expect(mama.getByText('Waarom het nodig was: Er is een vermoeden van geweld')).toBeVisible()
  await expect(mama.getByText('Wmo 2015 5.2.6', { exact: false })).toBeVisible()
  await axe(mama)

  await page.getByRole('button', { name: 'Stop hiermee' }).click()
  await expect(page.getByText('Dit is eerder gestopt.')).toBeVisible()
  await expect(bo.page.getByText('Weer samen eten')).toHaveCount(0)
})
