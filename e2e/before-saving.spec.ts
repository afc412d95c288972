import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { later, typeDay } from './support/day.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const notice = (page: Page) => page.locator('.kt-notice').filter({ hasText: /^Kan het (anders|later)\?/ })

test('it is asked before a visit is changed, one time is moved or a step gets a day; the shielded ex-partner finds no trace of any of it', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const table = await ownTable(browser)
  const { mother, familyId } = table
  const { page } = mother
  const main = page.getByRole('main')
  const [kees, tom] = [await somebody(browser, 'kees'), await somebody(browser, 'tom')]
  const ex = await sitDown(table, kees, { kind: 'family', callName: 'Kees' })
  const toms = await sitDown(table, tom, { kind: 'professional', callName: 'Helpertom', role: 'wijkteam', shares: [] })
  const path = `/families/${familyId}`
  const say = async (item: object) => {
    const id = randomUUID()
    await mother.post(`${path}/items`, { id, ...item })
    return id
  }
  const { today } = await mother.get<{ today: string }>(`${path}/plan`)
  // A Monday ahead, so that it does not depend on the day on which this is played.
  const monday = later(today, 15 - (new Date(`${today}T00:00:00Z`).getUTCDay() || 7))
  const visit = (what: string, day: number) =>
    say({
      kind: 'visit',
      onDate: later(monday, day),
      content: {
        what,
        from: '10:00',
        until: '11:00',
        place: 'home',
        visitors: [toms.personId],
        forPersons: [table.motherId],
      },
    })
  await say({
    kind: 'limit',
    content: { text: 'Twee is genoeg voor ons', about: 'visits-week', number: 2, aboutPersons: [table.motherId] },
  })
  const first = await visit('Kanariebezoek een', 0)
  await visit('Kanariebezoek twee', 2)
  const next = await visit('Kanariebezoek drie', 8)
  const goal = await say({ kind: 'goal', content: { words: 'Rust in de avond', lifeDomain: 'sleep' } })
  const step = (what: string, day: number | null) =>
    say({
      kind: 'step',
      parentId: goal,
      onDate: day === null ? null : later(monday, day),
      content: { what, doers: [table.motherId] },
    })
  for (const n of [0, 1, 2]) await step(`Formulier ${n}`, n)
  const fourth = await step('Nog een formulier', null)

  // The one of the next week comes to this one: the third. Within its own week nothing is asked.
  const open = async (id: string, day: string) => {
    await page.goto(`/t/${familyId}/week?bezoek=${id}&keer=${day}`)
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await open(first, monday)
  await main.getByRole('button', { name: 'Verander dit bezoek' }).click()
  await typeDay(main, 'Op welke dag?', later(monday, 3))
  await expect(main.getByRole('textbox', { name: /^Wat gaan jullie doen/ })).toHaveValue('Kanariebezoek een')
  await expect(notice(page)).toHaveCount(0)
  await typeDay(main, 'Op welke dag?', later(monday, 7))
  await expect(notice(page)).toHaveCount(0)
  await main.getByRole('button', { name: 'Niet doen' }).click()

  await open(next, later(monday, 8))
  await main.getByRole('button', { name: 'Verzet', exact: true }).click()
  await typeDay(main, 'Naar welke dag?', later(monday, 4))
  await expect(notice(page)).toContainText('Dit wordt bezoek 3 in deze week. Jullie willen er hooguit 2.')
  await expect(notice(page)).toContainText('Toch zo? Schrijf hierboven waarom.')
  await axe(page)
  await main.getByRole('button', { name: 'Niet doen' }).click()
  await main.getByRole('button', { name: 'Verander dit bezoek' }).click()
  await typeDay(main, 'Op welke dag?', later(monday, 4))
  await expect(notice(page)).toContainText('Dit wordt bezoek 3 in deze week. Jullie willen er hooguit 2.')
  await expect(notice(page)).toContainText('Twee is genoeg voor ons')
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/change.png`, fullPage: true })
  await main.getByLabel('Toch zo? Schrijf waarom').fill('Daarna is Helpertom weg')
  await main.getByRole('button', { name: 'Bewaar' }).click()
  await expect(main.getByText('Daarna is Helpertom weg')).toBeVisible()

  // Before a step gets a day, in the same way; another week is one tap.
  await page.goto(`/t/${familyId}/plan/stap/${fourth}`)
  await main.getByRole('button', { name: 'Wie en wanneer' }).click()
  await typeDay(main, /^Wanneer/, later(monday, 4))
  await expect(notice(page)).toContainText('Dat wordt je vierde stap in die week.')
  await expect(notice(page).getByRole('button', { name: 'Iemand anders dan ik' })).toBeVisible()
  await axe(page)
  await page.screenshot({ path: `${test.info().outputDir}/step.png`, fullPage: true })
  await notice(page)
    .getByRole('button', { name: /^Liever / })
    .click()
  await expect(notice(page)).toHaveCount(0)
  await main.getByRole('button', { name: 'Bewaar wie en wanneer' }).click()
  await expect(main.getByRole('button', { name: 'Wie en wanneer' })).toBeVisible()

  // What could be calmer is put forward; then she shields herself and the helper from Kees.
  await say({
    kind: 'calmer-change',
    parentId: first,
    onDate: later(today, 7),
    content: { how: 'phone', original: monday, ofVersion: 1, text: 'Kanariebellen' },
  })
  const heard = JSON.stringify(await kees.get(`${path}/plan`))
  for (const word of ['Kanariebezoek', 'Kanariebellen', 'Helpertom', 'Twee is genoeg']) expect(heard).toContain(word)
  await mother.post(`${path}/shields`, {
    id: randomUUID(),
    fromPerson: ex.personId,
    ofPerson: table.motherId,
    what: 'everything',
    words: ['Kanariebezoek'],
    helpers: [toms.personId],
    reason: 'Hij zoekt mij',
  })
  const his = kees.page
  for (const where of [`drukte?week=${monday}`, `rustiger-week?week=${monday}`, 'wat-ons-past']) {
    await his.goto(`/t/${familyId}/${where}`)
    await expect(his.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(his.locator('.kt-busy')).toHaveCount(0)
    const seen = (await his.content()).toLowerCase()
    for (const canary of ['kanarie', 'helpertom', 'twee is genoeg', 'bezoeken van', 'hooguit 2'])
      expect(seen, `${where}: ${canary}`).not.toContain(canary)
  }
  await his.screenshot({ path: `${test.info().outputDir}/his.png`, fullPage: true })

  // The same heading in the other language.
  const { page: english } = await somebody(browser, 'mama', 'en')
  await english.goto(`/t/${familyId}/drukte?week=${monday}`)
  await expect(english.getByRole('heading', { level: 1, name: 'How full is the week?' })).toBeVisible()
  await axe(english)
})
