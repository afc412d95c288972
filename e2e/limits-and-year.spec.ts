import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { later, typeDay } from './support/day.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const notice = (page: Page) => page.locator('.kt-notice').filter({ hasText: /^Kan het (anders|later)\?/ })

test('a family says how many steps fit and what work not on one day; both are asked about before it is saved; a year ago is counted too', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const { mother, familyId, motherId } = table
  const { page } = mother
  const main = page.getByRole('main')
  const tom = await somebody(browser, 'tom')
  const toms = await sitDown(table, tom, {
    kind: 'professional',
    callName: 'Tom',
    role: 'wijkteam',
    shares: ['goals', 'week'],
  })
  const path = `/families/${familyId}`
  const say = async (item: object, who = mother) => {
    const id = randomUUID()
    await who.post(`${path}/items`, { id, ...item })
    return id
  }
  const { today } = await mother.get<{ today: string }>(`${path}/plan`)
  const monday = later(today, 15 - (new Date(`${today}T00:00:00Z`).getUTCDay() || 7))
  const goal = (words: string, lifeDomain: string) => say({ kind: 'goal', content: { words, lifeDomain } })
  const [evening, money] = [await goal('Rust in de avond', 'family'), await goal('Uit de schulden', 'money')]
  const visit = (what: string, onDate: string, parentId: string | null, more: object = {}) =>
    say({
      kind: 'visit',
      parentId,
      onDate,
      content: {
        what,
        from: '10:00',
        until: '11:00',
        place: 'home',
        visitors: [toms.personId],
        forPersons: [motherId],
        ...more,
      },
    })
  const repeats = { every: 'week' }
  await visit('Praten over de avond', monday, evening, { repeats })
  const bills = await visit('Rekeningen op een rij', later(monday, 1), money, {
    from: '14:00',
    until: '15:00',
    repeats,
  })

  // In own words, with a number for steps and with kinds of work.
  await page.goto(`/t/${familyId}/wat-ons-past`)
  const limit = async (words: string, sort: string, fill: () => Promise<void>, firm = false) => {
    await main.getByRole('button', { name: 'Zeg wat jullie past' }).click()
    await page.getByLabel('Wat past jullie?').fill(words)
    await page.getByRole('radio', { name: sort }).check()
    await fill()
    if (firm) await page.getByRole('radio', { name: /^Een grens/ }).check()
    await main.getByRole('button', { name: 'Zet dit erbij' }).click()
    await expect(main.locator('q', { hasText: words })).toBeVisible()
  }
  await limit('Eén ding tegelijk', 'Hooguit zoveel stappen in een week', async () => {
    await page.getByLabel('Hoeveel?').fill('1')
  })
  await limit(
    'Niet praten én rekenen',
    'Dit soort werk niet op één dag',
    async () => {
      // One alone says nothing.
      await page.getByRole('checkbox', { name: 'geld' }).check()
      await main.getByRole('button', { name: 'Zet dit erbij' }).click()
      await expect(main.getByRole('alert').getByRole('link')).toHaveText(['Kies twee soorten werk of meer.'])
      await axe(page)
      await page.getByRole('checkbox', { name: 'gezin' }).check()
    },
    true,
  )
  await expect(main.getByText('Bezoek over geld en gezin niet op één dag, voor ieder van ons')).toBeVisible()
  await expect(main.getByText('Hooguit 1 stap in een week, voor ieder van ons')).toBeVisible()
  await page.screenshot({ path: `${test.info().outputDir}/limits.png`, fullPage: true })

  // The bills come to the day of the talk.
  await page.goto(`/t/${familyId}/week?bezoek=${bills}&keer=${later(monday, 8)}`)
  await main.getByRole('button', { name: 'Verzet deze keer' }).click()
  await typeDay(page.getByRole('main'), 'Naar welke dag?', later(monday, 7))
  await expect(notice(page)).toContainText('komt er dan voor dezelfde persoon werk dat jullie niet op één dag willen.')
  await expect(notice(page)).toContainText('Dit is een grens van jullie.')
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/work.png`, fullPage: true })

  // All times of it on Mondays: another day of the week is one tap.
  await main.getByRole('button', { name: 'Niet doen' }).click()
  await main.getByRole('button', { name: 'Verander dit bezoek' }).click()
  await page.getByRole('radio', { name: 'Alle keren' }).check()
  await typeDay(page.getByRole('main'), 'Op welke dag?', monday)
  await expect(notice(page)).toContainText('werk dat jullie niet op één dag willen.')
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/all.png`, fullPage: true })
  await notice(page).getByRole('button', { name: 'Liever op dinsdag' }).click()
  await expect(notice(page)).toHaveCount(0)
  await main.getByRole('button', { name: 'Niet doen' }).click()

  // One time takes the whole day, at a place of its own; every other time stays as it was.
  await main.getByRole('button', { name: 'Verzet deze keer' }).click()
  await page.getByRole('checkbox', { name: 'De hele dag' }).check()
  await page.getByRole('radio', { name: 'Ergens anders' }).check()
  await page.getByLabel('Waar dan?').fill('Bibliotheek')
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/one-time.png`, fullPage: true })
  await main.getByRole('button', { name: 'Verzet', exact: true }).click()
  await page.goto(`/t/${familyId}/week?bezoek=${bills}&keer=${later(monday, 8)}`)
  await expect(main.getByText('Bibliotheek').first()).toBeVisible()
  await expect(main.getByText(/de hele dag/i).first()).toBeVisible()
  await main.locator('summary', { hasText: 'Wat er veranderde' }).click()
  await expect(main.getByText(/duurt de hele dag/)).toBeVisible()
  await page.screenshot({ path: `${test.info().outputDir}/whole-day.png`, fullPage: true })
  await page.goto(`/t/${familyId}/week?bezoek=${bills}&keer=${later(monday, 15)}`)
  await expect(main.getByText(/14[.:]00/).first()).toBeVisible()
  await expect(main.getByText('Bibliotheek')).toHaveCount(0)

  // Before a second step in a week.
  await say({ kind: 'step', parentId: money, onDate: monday, content: { what: 'Brieven openen', doers: [motherId] } })
  const second = await say({ kind: 'step', parentId: money, content: { what: 'Bellen', doers: [motherId] } })
  await page.goto(`/t/${familyId}/plan/stap/${second}`)
  await main.getByRole('button', { name: 'Wie en wanneer' }).click()
  await typeDay(page.getByRole('main'), /^Wanneer/, later(monday, 2))
  await expect(notice(page)).toContainText('Dat wordt je stap 2 in die week. Jullie willen er hooguit 1 voor ieder.')
  await expect(notice(page)).toContainText('Eén ding tegelijk')
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/step.png`, fullPage: true })
  await main.getByRole('button', { name: 'Bewaar wie en wanneer' }).click()
  await expect(main.getByRole('button', { name: 'Wie en wanneer' })).toBeVisible()

  // The load: steps by name, what a helper asks to be answered, and a year back.
  const ago = later(today, -150)
  for (const n of [0, 1, 2]) await visit(`Toen ${n}`, later(ago, n), evening, { place: 'elsewhere', travel: 20 })
  await say({ kind: 'weighing', content: { text: 'Blijft Tom komen?', aboutPersons: [motherId] } }, tom)
  await page.goto(`/t/${familyId}/drukte?week=${monday}`)
  await expect(main.getByText('heeft 2 stappen. Jullie wilden er hooguit 1 in een week.').first()).toBeVisible()
  await expect(main.getByText(/^In dit jaar: 5 bezoeken, van 1 iemand\.$/)).toBeVisible()
  await expect(main.getByText(/kwam er het meest: [23] bezoeken\.$/)).toBeVisible()
  await main.locator('summary', { hasText: 'Hetzelfde in woorden' }).click()
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/year.png`, fullPage: true })
  await page.goto(`/t/${familyId}/drukte`)
  await expect(
    main.getByText('1 keer wordt gevraagd iets in te vullen, te lezen of ja te zeggen.').first(),
  ).toBeVisible()
  // A calmer week looks at visits; that the steps are too much is said beside it.
  await page.goto(`/t/${familyId}/rustiger-week?week=${monday}`)
  await main.getByRole('button', { name: 'Zoek nu' }).click()
  await expect(main.getByText('De bezoeken passen al bij wat jullie wilden.')).toBeVisible()
  await expect(main.getByText('Kijk in het plan welke stap later kan.')).toBeVisible()
  await axe(page)
  // A week of long ago has its own picture.
  await page.goto(`/t/${familyId}/drukte?week=${ago}`)
  await expect(main.getByText(/^Die week: [123] bezoek/)).toBeVisible()

  const { page: english } = await somebody(browser, 'mama', 'en')
  await english.goto(`/t/${familyId}/drukte?week=${monday}`)
  await expect(english.getByText('This year: 5 visits, by 1 person.')).toBeVisible()
  await axe(english)
})
