import { expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { test } from './support/test.ts'

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const spoken = (day: string) =>
  new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '')
/** Types a day into the three boxes of a group. */
async function typeDay(page: Page, name: string | RegExp, day: string) {
  const group = page.getByRole('group', { name })
  await group.getByLabel('Dag').fill(String(Number(day.slice(8))))
  await group.getByLabel('Maand').selectOption(String(Number(day.slice(5, 7))))
  await group.getByLabel('Jaar').fill(day.slice(0, 4))
}

test('a mother enters who comes each week; the helper moves one time; she sees it moved, and the next called off', async ({
  page,
}, { project }) => {
  // Four people, one after the other.
  test.slow()
  const what = `Wandelen met Tom ${project.name}`
  const { familyId } = await as(page, 'Sevgi')
  const { today } = (await (await page.request.get(`/api/v1/families/${familyId}/plan`)).json()) as { today: string }
  const [first, second, third] = [1, 8, 15].map((days) => later(today, days)) as [string, string, string]
  const week = (day: string) => `/t/${familyId}/week?week=${day}`

  await page.goto(`/t/${familyId}/week?erbij`)
  await page.getByLabel('Wat gaan jullie doen?').fill(what)
  await page.getByRole('checkbox', { name: /^Tom/ }).check()
  await page.getByRole('button', { name: 'morgen' }).click()
  await page.getByLabel(/^Hoe laat/).fill('10.30')
  await page.getByRole('radio', { name: 'Elke week' }).check()
  await page.getByText('Meer invullen').click()
  await page.getByLabel(/^Hoe lang zijn jullie onderweg/).fill('een half uur')
  await typeDay(page, /^Tot en met welke dag/, later(today, -20))
  await axe(page)
  await page.getByRole('button', { name: 'Zet in de week' }).click()
  // All faults at once, also those behind "meer"; nothing typed is lost.
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1)
  await page.getByLabel(/^Hoe lang zijn jullie onderweg/).fill('30')
  await page.getByRole('button', { name: 'Zet in de week' }).click()
  await expect(page.getByRole('alert')).toContainText('Het einde ligt voor het begin')
  await typeDay(page, /^Tot en met welke dag/, later(today, 120))
  await page.getByRole('button', { name: 'Zet in de week' }).click()
  await expect(page.getByRole('list', { name: /^Week van/ }).getByRole('link', { name: what })).toBeVisible()

  await as(page, 'Tom')
  await page.goto(week(second))
  await page.getByRole('link', { name: what }).click()
  await expect(page.getByText(/^elke week op/)).toBeVisible()
  await page.getByRole('button', { name: 'Verzet deze keer' }).click()
  await typeDay(page, 'Naar welke dag?', later(second, 1))
  await page.getByLabel(/^Hoe laat/).fill('9')
  await page.getByLabel(/^Waarom/).fill('Ik heb dan een cursus')
  await axe(page)
  await page.getByRole('button', { name: 'Verzet', exact: true }).click()
  await expect(page.getByText(`Stond eerst op ${spoken(second)}: Ik heb dan een cursus`)).toBeVisible()

  await as(page, 'Sevgi')
  await page.goto(week(later(second, 1)))
  await expect(page.getByText(`Stond eerst op ${spoken(second)}: Ik heb dan een cursus`)).toBeVisible()
  await axe(page)
  await page.goto(week(third))
  await page.getByRole('link', { name: what }).click()
  await page.getByRole('button', { name: 'Gaat niet door' }).click()
  await expect(page.getByRole('radio', { name: `Alleen ${spoken(third)}` })).toBeChecked()
  await page.getByLabel(/^Waarom/).fill('Wij zijn er niet')
  await axe(page)
  await page.getByRole('button', { name: 'Gaat niet door' }).click()
  await expect(page.getByText('Gaat niet door: Wij zijn er niet')).toBeVisible()
  await page.getByText('Wat er veranderde').click()
  await expect(page.getByText(`Sevgi: ${spoken(third)} gaat niet door.`)).toBeVisible()
  await expect(page.getByText(`Tom zette ${spoken(second)} op ${spoken(later(second, 1))}.`)).toBeVisible()
  await axe(page)
  await page.goto(week(third))
  await expect(page.locator('s').getByRole('link', { name: what })).toBeVisible()

  // A child reads the same; what was called off is said, and not only crossed out.
  await as(page, 'Elif')
  await page.goto(`/t/${familyId}/week`)
  await expect(page.getByText(what)).not.toHaveCount(0)
  await axe(page)

  // This time and all after it at another time: the one before stays as it was, and what was called off stays off.
  await as(page, 'Sevgi')
  await page.goto(week(later(second, 1)))
  await page.getByRole('link', { name: what }).click()
  await page.getByRole('button', { name: 'Verander dit bezoek' }).click()
  await expect(page.getByRole('radio', { name: `${spoken(second)} en alles erna` })).toBeChecked()
  await page.getByLabel(/^Hoe laat/).fill('14')
  await axe(page)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(what)
  const times = async (day: string) => {
    await page.goto(week(day))
    const entry = page.locator('.kt-day-entry').filter({ hasText: what })
    return entry.first().locator('.kt-day-entry__time').innerText()
  }
  expect(await times(first)).toContain('10.30')
  expect(await times(third)).toContain('14.00')
  await expect(page.locator('s').getByRole('link', { name: what })).toBeVisible()
  expect(await times(later(third, 7))).toContain('14.00')
})

test('four weeks together: by day on a phone, as a table on a desk; of whom, longer ago, over the end of summer time, and on paper', async ({
  page,
}) => {
  const { familyId } = await as(page, 'Sevgi')
  const what = `Zwemles ${crypto.randomUUID().slice(0, 6)}`
  const content = {
    what,
    sort: 'other',
    from: '16:15',
    place: 'elsewhere',
    where: 'De Tobbe',
    visitors: [],
    repeats: { every: 'week', step: 1, days: ['wed'], nth: null, until: null },
  }
  const sent = await page.request.post(`/api/v1/families/${familyId}/items`, {
    data: { id: crypto.randomUUID(), kind: 'visit', onDate: '2026-03-04', content },
  })
  expect(sent.ok(), await sent.text()).toBe(true)
  await page.goto(`/t/${familyId}/week`)
  await page.getByRole('link', { name: /^Agenda/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agenda')
  await axe(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(4)
  await expect(page.getByText('16.15, De Tobbe').first()).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 900 })
  const table = page.getByRole('table').first()
  await expect(table.getByRole('rowheader', { name: 'Hoe druk is het?' })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Iedereen/ }).getByRole('link', { name: what })).toBeVisible()

  // Of one person; how busy it is stays that of all together.
  const crowd = table.getByRole('row', { name: /^Hoe druk/ })
  const busy = (await crowd.textContent()) ?? ''
  await page.getByText('Van wie of waarvoor?').click()
  await page.getByRole('checkbox', { name: /^Tom/ }).check()
  await expect(page).toHaveURL(/wie=/)
  await expect(table.getByRole('link', { name: what })).toHaveCount(0)
  await expect(crowd).toHaveText(busy)

  // The clock went back in the night of 25 October: the lesson did not. The plan itself does not go so far back.
  await page.goto(`/t/${familyId}/agenda?week=2026-10-19`)
  for (const day of ['21', '28']) {
    const column = page.getByRole('table').filter({ has: page.getByText(`woensdag ${day} oktober`) })
    await expect(column.getByText('16.15')).toBeVisible()
  }
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Op papier' })).toBeHidden()
  await expect(page.getByRole('link', { name: what }).first()).toBeVisible()
})
