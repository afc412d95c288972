import { type Browser, expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { test } from './support/test.ts'

// One family, one week: the second begins where the first stopped.
test.describe.configure({ mode: 'serial' })

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
  await expect(main(page).getByText(/week: 9 bezoeken van 4 mensen\./)).toBeVisible()
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

test('nine visits in a week become five, with everybody’s yes; a no is solved anew, and each goal keeps its contact', async ({
  browser,
}, { project }) => {
  test.setTimeout(240_000)
  const week = `rustiger-week?week=${busyWeek()}`
  const sevgi = await open(browser, project.use, 'Sevgi', 'wat-ons-past')
  const { page, familyId } = sevgi
  await button(page, 'Zeg wat jullie past').click()
  await page.getByLabel('Wat past jullie?').fill('Vijf keer in de week, meer lukt niet.')
  await page.getByRole('radio', { name: 'Hooguit zoveel bezoeken in een week' }).check()
  await page.getByLabel('Hoeveel?').fill('5')
  await button(page, 'Zet dit erbij').click()
  await expect(main(page).locator('q', { hasText: 'Vijf keer in de week, meer lukt niet.' })).toBeVisible()

  await page.goto(`/t/${familyId}/${week}`)
  await expect(main(page).getByText(/week: 9 bezoeken van 4 mensen/)).toBeVisible()
  await expect(main(page).locator('q', { hasText: 'mag het een keer zonder juffen aan tafel' })).toBeVisible()
  await button(page, 'Zoek nu').click()
  await expect(main(page).getByText('Met 4 veranderingen past de week bij wat jullie wilden.')).toBeVisible()
  await expect(
    main(page)
      .getByText(/Samen scheelt jullie een bezoek/)
      .first(),
  ).toBeVisible()
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/found.png`, fullPage: true })
  await button(page, 'Leg dit voor aan wie het aangaat').click()
  await expect(main(page).getByRole('article')).toHaveCount(4)
  await expect(
    main(page)
      .getByText(/^Nog niet geantwoord: /)
      .first(),
  ).toBeVisible()
  await expect(button(page, 'Iedereen zei ja. Doe het zo')).toHaveCount(0)
  await axe(page)

  // Everybody whom it concerns answers from their own place; Tom says no to the first he sees.
  const say = async (who: Page, answer: 'Ja' | 'Nee', why = '') => {
    const card = main(who)
      .getByRole('article')
      .filter({ has: who.getByRole('group', { name: 'Kan dit voor jou?' }) })
      .first()
    await card.getByRole('radio', { name: answer }).check()
    if (why) await card.getByLabel('Waarom kan het niet?').fill(why)
    const left = await main(who).getByRole('group', { name: 'Kan dit voor jou?' }).count()
    await card.getByRole('button', { name: 'Geef dit antwoord' }).click()
    await expect(main(who).getByRole('group', { name: 'Kan dit voor jou?' })).toHaveCount(left - 1)
  }
  const open4 = (who: Page) => main(who).getByRole('group', { name: 'Kan dit voor jou?' })
  const yesToAll = async (who: Page) => {
    await expect(main(who).getByRole('heading', { level: 1 })).toBeVisible()
    while ((await open4(who).count()) > 0) await say(who, 'Ja')
  }
  const tom = await open(browser, project.use, 'Tom', week)
  await expect(open4(tom.page).first()).toBeVisible()
  await say(tom.page, 'Nee', 'Op die dag ben ik bij een ander gezin.')
  await yesToAll(tom.page)
  await axe(tom.page)
  const others = [tom.page]
  for (const name of ['Samira', 'Imani', 'Deniz']) {
    const { page: who } = await open(browser, project.use, name, week)
    others.push(who)
    await yesToAll(who)
  }

  // The mother reads the no with its reason, takes that proposal away and asks anew: it is another one.
  const refused = main(page).getByRole('article').filter({ hasText: 'Op die dag ben ik bij een ander gezin.' })
  await expect(refused).toHaveCount(1)
  await page.screenshot({ path: `${test.info().outputDir}/answers.png`, fullPage: true })
  const before = await refused.getAttribute('aria-label')
  await refused.getByRole('button', { name: 'Haal dit voorstel weg' }).click()
  await expect(main(page).getByRole('article')).toHaveCount(3)
  await button(page, 'Zoek nu').click()
  await expect(main(page).getByText('Met 1 verandering past de week bij wat jullie wilden.')).toBeVisible()
  await expect(main(page).locator('.calm-proposal').getByText(before!, { exact: true })).toHaveCount(0)
  await button(page, 'Leg dit voor aan wie het aangaat').click()
  await expect(main(page).getByRole('article')).toHaveCount(4)
  // The new proposal comes to each by itself, to one a little later than to the other.
  const waiting = main(page).getByText(/^Nog niet geantwoord: /)
  await expect(async () => {
    for (const who of [...others, page]) await yesToAll(who)
    expect(await waiting.count()).toBe(0)
  }).toPass()

  // One tap for each, and the week shows five; every goal still has its contact.
  const doIt = button(page, 'Iedereen zei ja. Doe het zo')
  await expect(doIt).toHaveCount(4)
  for (let left = 3; left >= 0; left--) {
    await doIt.first().click()
    await expect(doIt).toHaveCount(left)
  }
  await expect(main(page).getByText(/week: 5 bezoeken/)).toBeVisible()
  await page.goto(`/t/${familyId}/drukte?week=${busyWeek()}`)
  await expect(main(page).getByText(/week: 5 bezoeken/)).toBeVisible()
  await main(page).locator('summary', { hasText: 'Dezelfde week in woorden' }).click()
  for (const who of ['Imani', 'Samira']) await expect(main(page).getByRole('table')).toContainText(who)
  await page.screenshot({ path: `${test.info().outputDir}/five.png`, fullPage: true })

  const elif = await open(browser, project.use, 'Elif', week)
  await expect(main(elif.page).getByRole('heading', { level: 1, name: 'Mag het rustiger?' })).toBeVisible()
  await expect(button(elif.page, 'Zoek nu')).toHaveCount(0)
  await axe(elif.page)
})
