import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { ownTable, sitDown, somebody, withAddress } from './support/own-table.ts'
import { somebody as fromStory } from './support/plan.ts'
import { test } from './support/test.ts'

test('mama takes everything along as a page that stands by itself, and destroys words of her own', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'samira')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira' })
  const { page } = table.mother
  // What hangs on her account comes along: her own calendar, a calendar program, when she hears of us; no other table by name.
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:x',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20300101T100000Z',
    'SUMMARY:Tandarts',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const own = { calendar: crypto.randomUUID(), feed: crypto.randomUUID() }
  const kept = await table.mother.context.request.post(`/api/v1/me/calendars?id=${own.calendar}&name=Telefoon`, {
    data: calendar.join('\r\n'),
    headers: { 'content-type': 'text/calendar', 'idempotency-key': crypto.randomUUID() },
  })
  expect(kept.ok(), await kept.text()).toBe(true)
  await table.mother.post('/me/feeds', { id: own.feed, name: 'Thunderbird', familyIds: [table.familyId] })
  const goalId = crypto.randomUUID()
  const content = { words: 'Nooit meer ruzie over geld', lifeDomain: 'home' }
  await table.mother.post(`/families/${table.familyId}/items`, { id: goalId, kind: 'goal', state: 'now', content })
  const step = { id: crypto.randomUUID(), kind: 'step', parentId: goalId, content: { what: 'Samira belt de bank' } }
  await samira.post(`/families/${table.familyId}/items`, step)
  await samira.page.goto(`/t/${table.familyId}/plan`)
  await expect(samira.page.getByText('Nooit meer ruzie over geld').first()).toBeVisible()

  await page.goto(`/t/${table.familyId}/meer`)
  await openMore(page, 'Papier en meenemen')
  await page.getByRole('link', { name: 'Mijn gegevens' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn gegevens')
  await expect(page).toHaveTitle('Mijn week')
  await axe(page)
  await page.getByRole('link', { name: 'Alles over mij op één bladzijde' }).click()
  await expect(page.getByText('Nooit meer ruzie over geld')).toBeVisible()
  await expect(page.getByText(/Samira.*keek.* naar het plan/).first()).toBeVisible()
  await expect(page.getByText(/Van jij met Samira: doelen en stappen/)).toBeVisible()
  await expect(page.getByText(/Eigen agenda ‘Telefoon’: 1 afspraak/)).toContainText('Deze tafel hoort er niets van')
  await expect(page.getByText(/Agenda-programma ‘Thunderbird’/).first()).toContainText('alleen wanneer')
  await expect(page.getByText(/^Herinneringen: /)).toBeVisible()
  await expect(page.getByText('Tandarts')).toHaveCount(0)
  await axe(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar als bestand' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('mijn-week.html')
  const html = await readFile(await download.path(), 'utf8')
  expect(html).toContain('Nooit meer ruzie over geld')
  expect(html).toContain('Te lezen voor')
  expect(html).toContain('Thunderbird')
  expect(html).not.toMatch(/<script|<img|src=|https?:|\son\w+=/)
  for (const path of [`calendars/${own.calendar}`, `feeds/${own.feed}`])
    await table.mother.context.request.delete(`/api/v1/me/${path}`, {
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
  await page.getByRole('link', { name: 'Terug naar mijn gegevens' }).click()

  await page.getByRole('button', { name: 'Vernietig wat je koos' }).click()
  await expect(page.getByText('Kies eerst wat je wilt vernietigen.')).toBeVisible()
  await page.getByRole('checkbox', { name: /Nooit meer ruzie over geld/ }).check()
  await page.getByRole('button', { name: 'Vernietig wat je koos' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 ding dat een ander hieronder zei blijft')
  await expect(dialog).toContainText('In een reservekopie staat het nog')
  await axe(page)
  await dialog.getByRole('button', { name: 'Ja, vernietig dit' }).click()
  await expect(page.getByText('Vernietigd. Het is hier nergens meer.')).toBeVisible()
  await expect(page.getByText('Nooit meer ruzie over geld')).toHaveCount(0)
  await axe(page)
  // In the open screen of the nurse too, without a reload; her own step is still there.
  await expect(samira.page.getByText('Nooit meer ruzie over geld')).toHaveCount(0)
  await samira.page.goto(`/t/${table.familyId}/mijn-gegevens`)
  await expect(samira.page.getByText('Samira belt de bank').first()).toBeVisible()
})

test('opa asks to destroy what a professional wrote; who answers for the organisation lets it go', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'samira')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira', organisation: 'GGZ De Kade' })
  const { page } = table.mother
  const words = `Mama slaapt slecht (${test.info().project.name})`
  const about = { kind: 'worry', content: { text: words, aboutPersons: [table.motherId] } }
  await samira.post(`/families/${table.familyId}/items`, { id: crypto.randomUUID(), ...about })
  await page.goto(`/t/${table.familyId}/mijn-gegevens`)
  await page.getByRole('button', { name: `Vraag hier iets over: ${words}` }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Je vraag gaat naar GGZ De Kade.')
  await dialog.getByRole('button', { name: 'Stuur dit' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Kies wat je wilt.')
  await axe(page)
  await dialog.getByRole('radio', { name: 'Vernietigen' }).check()
  await dialog.getByLabel('Vertel erbij waarom').fill('Dit is niet meer zo')
  await dialog.getByRole('button', { name: 'Stuur dit' }).click()
  await expect(page.getByText('Wacht op antwoord.').first()).toBeVisible()
  await expect(page.getByText(/Jeugdwet 7.3.9/)).toBeVisible()

  const officer = await withAddress(browser, 'privacy-de-kade@keukentafel.example')
  await officer.page.goto('/vragen')
  await officer.page.getByRole('link', { name: 'Verzoeken over gegevens' }).click()
  const card = officer.page.getByRole('listitem').filter({ hasText: words }).first()
  await expect(card).toContainText('Dit is niet meer zo')
  await card.getByRole('radio', { name: 'Nee', exact: true }).check()
  await card.getByLabel('Je uitleg').fill('Er loopt nog iets')
  await card.getByRole('button', { name: 'Stuur het antwoord' }).click()
  await expect(card.getByRole('alert')).toContainText('Kies om welke reden dit blijft.')
  await axe(officer.page)
  await card.getByRole('radio', { name: 'Ja, vernietig dit nu' }).check()
  await card.getByLabel('Je uitleg').fill('Dat begrijpen wij')
  await card.getByRole('button', { name: 'Stuur het antwoord' }).click()
  await expect(officer.page.getByText('Dat begrijpen wij').first()).toBeVisible()
  await expect(officer.page.getByText(words)).toHaveCount(0)

  await page.reload()
  await expect(page.getByText('Het antwoord is ja.')).toBeVisible()
  await expect(page.getByText('is 1 ding vernietigd', { exact: false })).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)
  await axe(page)
})

// Everybody in Dutch; in English one, for the words.
for (const [locale, names] of [
  ['nl', ['Sevgi', 'Deniz', 'Elif', 'Opa Kees', 'Samira']],
  ['en', ['Deniz']],
] as const) {
  for (const name of names) {
    test(`my data is for ${name} too (${locale})`, async ({ browser }, info) => {
      const person = await fromStory(browser, info, name, locale)
      await person.at('mijn-gegevens')
      await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible()
      await axe(person.page)
      await person.leave()
    })
  }
}

test('who coordinates proposes to end the plan; the family says yes, and lets it go on after all', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'samira')
  const { seatId } = await sitDown(table, samira, { kind: 'professional', callName: 'Samira' })
  const handOver = { id: crypto.randomUUID(), seatId, note: 'Wil jij?' }
  await table.mother.post(`/families/${table.familyId}/coordinator`, handOver)
  const { page } = samira
  await page.goto(`/t/${table.familyId}/mijn-gegevens`)
  await page.getByText('Dit plan laten stoppen').click()
  await expect(page.getByText('Daarna gaat het hele plan weg, voor iedereen.', { exact: false })).toBeVisible()
  await page.getByLabel('Waarom stopt het plan?').fill('Jullie kunnen het zelf')
  await axe(page)
  await page.getByRole('button', { name: 'Stel voor om te stoppen' }).click()
  await expect(page.getByText('jij stelt voor om dit plan te laten stoppen')).toBeVisible()

  const mama = table.mother.page
  await mama.goto(`/t/${table.familyId}/mijn-gegevens`)
  await expect(mama.getByText('Samira stelt voor om dit plan te laten stoppen')).toBeVisible()
  await axe(mama)
  await mama.getByRole('button', { name: 'Ja, laat het stoppen' }).click()
  await expect(mama.getByText(/^Dit plan stopt op/)).toBeVisible()
  await expect(mama.getByText('Jullie kunnen het zelf')).toBeVisible()
  await axe(mama)
  await mama.getByRole('button', { name: 'Ga toch door met dit plan' }).click()
  await expect(mama.getByText(/^Dit plan stopt op/)).toHaveCount(0)

  await mama.getByText('Hoe lang blijven jouw woorden?').first().click()
  await mama.getByRole('radio', { name: '5 jaar' }).check()
  await mama.getByRole('button', { name: 'Bewaar deze keuze' }).click()
  await expect(mama.getByText('Je keuze is bewaard.')).toBeVisible()
  await axe(mama)
})
