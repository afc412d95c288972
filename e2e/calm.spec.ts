import { type Browser, expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { test } from './support/test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })

async function open(browser: Browser, use: { viewport?: unknown }, name: string, path: string) {
  const context = await browser.newContext({ ...(use as object), locale: 'nl-NL' })
  const page = await context.newPage()
  const { familyId } = await as(page, name, { family: 'Elif en Deniz' })
  await page.goto(`/t/${familyId}/${path}`)
  return { page, familyId }
}
/** The Monday two weeks ahead, in which the story is busy. */
const busyWeek = () => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date())
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7) + 14)
  return date.toISOString().slice(0, 10)
}

test('a family says what fits it, and sees how full a week is; who helps reads it and sets nothing', async ({
  browser,
}, { project }) => {
  test.setTimeout(120_000)
  const { page, familyId } = await open(browser, project.use, 'Sevgi', 'wat-ons-past')
  await expect(main(page).getByRole('heading', { level: 1, name: 'Wat ons past' })).toBeVisible()
  await expect(main(page).getByText('Hooguit 2 bezoeken op een dag')).toBeVisible()
  await axe(page)

  // One tap, with its week.
  await button(page, 'Deze week minder, graag').click()
  await expect(main(page).locator('q', { hasText: 'Deze week graag minder.' })).toBeVisible()
  await expect(main(page).getByText(/^Tot en met /)).toBeVisible()

  // All that is wrong at once; then in own words, with a number.
  await button(page, 'Zeg wat jullie past').click()
  await page.getByRole('radio', { name: 'Hooguit zoveel bezoeken in een week' }).check()
  await button(page, 'Zet dit erbij').click()
  await expect(main(page).getByRole('alert').getByRole('link')).toHaveCount(2)
  await axe(page)
  await page.getByLabel('Wat past jullie?').fill('Vijf keer in de week is het meeste wat ik aankan.')
  await page.getByLabel('Hoeveel?').fill('5')
  await page.getByRole('radio', { name: /^Een grens/ }).check()
  await button(page, 'Zet dit erbij').click()
  await expect(main(page).getByText('Hooguit 5 bezoeken in een week')).toBeVisible()

  // What one can do now: three sentences, for the family alone.
  await button(page, 'Zeg het opnieuw').click()
  await page.getByRole('radio', { name: 'Het is nu even te veel' }).check()
  await page.getByRole('radio', { name: 'Alleen ons gezin' }).check()
  await axe(page)
  await button(page, 'Bewaar dit').click()
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Het is nu even te veel' })).toBeVisible()
  await page.screenshot({ path: `${test.info().outputDir}/fits.png`, fullPage: true })

  await page.goto(`/t/${familyId}/drukte?week=${busyWeek()}`)
  await expect(main(page).getByText(/Deze week: 9 bezoeken van 4 mensen\./)).toBeVisible()
  await expect(
    main(page)
      .getByText(/Dat is meer dan jullie wilden: hooguit 5\./)
      .first(),
  ).toBeVisible()
  await main(page).locator('summary', { hasText: 'Dezelfde week in woorden' }).click()
  await expect(main(page).getByRole('table').getByRole('row')).toHaveCount(10)
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/load.png`, fullPage: true })

  // Who helps reads what fits, can put a view beside it, and sets nothing.
  const tom = await open(browser, project.use, 'Tom', 'wat-ons-past')
  await expect(main(tom.page).getByText('Hooguit 5 bezoeken in een week')).toBeVisible()
  await expect(button(tom.page, 'Zeg wat jullie past')).toHaveCount(0)
  await expect(button(tom.page, 'Deze week minder, graag')).toHaveCount(0)
  await expect(main(tom.page).getByText('Het is nu even te veel')).toHaveCount(0)

  const elif = await open(browser, project.use, 'Elif', 'wat-ons-past')
  await expect(main(elif.page).getByRole('heading', { level: 1, name: 'Wat past bij jou?' })).toBeVisible()
  await button(elif.page, 'Zeg wat jij wilt').click()
  await elif.page.getByLabel('Wat wil jij?').fill('eerst spelen')
  await axe(elif.page)
  await button(elif.page, 'Zet dit erbij').click()
  await expect(main(elif.page).locator('q', { hasText: 'eerst spelen' })).toBeVisible()
  await elif.page.screenshot({ path: `${test.info().outputDir}/elif.png`, fullPage: true })
})
