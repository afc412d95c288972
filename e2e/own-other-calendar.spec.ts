import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

// Samira's calendar of her work stands at an address of the world (support/calendars.ts): she follows it, takes one appointment to the table,
// and chooses herself what follows when it is moved there (docs/decisions/0034).
const soon = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(day)
}
const spoken = (day: string) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  )
const event = (uid: string, day: string, from: string, until: string, ...more: string[]) => {
  const at = (time: string) => `TZID=Europe/Amsterdam:${day.replaceAll('-', '')}T${time}00`
  return ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART;${at(from)}`, `DTEND;${at(until)}`, ...more, 'END:VEVENT']
}
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')
const choose = async (page: Page, day: string) => {
  const [year, month, date] = day.split('-')
  await page.getByLabel('Dag', { exact: true }).fill(String(Number(date)))
  await page.getByLabel('Maand', { exact: true }).selectOption(String(Number(month)))
  await page.getByLabel('Jaar', { exact: true }).fill(year!)
}

test('a nurse follows her calendar, takes an appointment to the table, and follows it when it is moved', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const { mother, familyId } = table
  const second = await ownTable(browser)
  const nurse = await somebody(browser, 'samira')
  const { personId } = await sitDown(table, nurse, { kind: 'professional', callName: 'Samira' })
  await sitDown(second, nurse, { kind: 'professional', callName: 'Samira' })
  const [day, later] = [soon(6), soon(8)]
  const office = `http://127.0.0.1:${Number(new URL(test.info().project.use.baseURL!).port) + 7}/zeergeheim/${familyId}.ics`
  const put = async (text: string) => expect((await fetch(office, { method: 'PUT', body: text })).status).toBe(204)
  const court = event('rechtbank', day, '0900', '1030', 'SUMMARY:Zitting over iemand anders')
  const visit = (on: string) =>
    event('huisbezoek', on, '1300', '1400', 'SUMMARY:Kennismaken mw. Yilmaz (dossier 4471)', 'LOCATION:Dorpsstraat 3')
  await put(calendar(court, visit(day)))

  const { page } = nurse
  await page.goto('/instellingen/agenda/inlezen')
  const byAddress = page.getByRole('region', { name: 'Vul het adres in' })
  await byAddress.getByLabel('Hoe noem je deze agenda?').fill('Mijn rooster')
  await byAddress.getByLabel('Het adres van je agenda').fill(`webcal://agenda.example.nl/zeergeheim/${familyId}.ics`)
  await byAddress.getByRole('button', { name: 'Haal deze agenda op' }).click()
  const own = page.getByRole('region', { name: 'Mijn rooster' })
  await expect(own.getByText('2 afspraken gelezen', { exact: false })).toBeVisible()
  await expect(own.getByText('Van agenda.example.nl', { exact: false })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('zeergeheim')
  const chosen = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await own.locator(`input[value="${familyId}"]`).check()
  expect((await chosen).status()).toBe(200)

  // Her mother's table learns when she cannot, and nothing of why.
  await mother.page.goto(`/t/${familyId}/week?erbij`)
  await mother.page.getByRole('checkbox', { name: 'Samira' }).check()
  await choose(mother.page, day)
  const busy = mother.page.getByText('Samira is bezet van 09.00 tot 10.30.')
  await expect(busy).toBeVisible()
  await expect(mother.page.getByText('Samira is bezet van 13.00 tot 14.00.')).toBeVisible()
  await expect(mother.page.locator('body')).not.toContainText(/Zitting|Yilmaz|Dorpsstraat/)
  await axe(mother.page)

  // She sees what comes, and takes one to the table.
  await own.getByRole('link', { name: 'Bekijk wat er komt: Mijn rooster' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat er komt in Mijn rooster')
  await expect(page.getByText('Zitting over iemand anders')).toBeVisible()
  // She sits at more than one table, so that is asked first.
  const tables = page.getByRole('group', { name: 'Aan welke tafel wil je iets zetten?' })
  await tables.locator(`input[value="${familyId}"]`).check()
  await axe(page)
  await page.getByRole('link', { name: /^Zet aan tafel: Kennismaken/ }).click()
  await expect(page.getByRole('heading', { name: 'Dit komt uit Mijn rooster' })).toBeVisible()
  expect(page.url()).not.toMatch(/Kennismaken|huisbezoek/)
  const what = page.getByLabel('Wat gaan jullie doen?')
  await expect(what).toHaveValue('Kennismaken mw. Yilmaz (dossier 4471)')
  await expect(page.getByLabel('Hoe laat?', { exact: true })).toHaveValue('13:00')
  await expect(page.getByLabel('Waar dan?')).toHaveValue('Dorpsstraat 3')
  await axe(page)
  await what.fill('Kennismaken')
  await page.getByRole('radio', { name: 'Thuis' }).check()
  await page.getByRole('button', { name: 'Zet in de week' }).click()
  await expect(page.getByRole('heading', { name: 'Dit komt uit Mijn rooster' })).toBeHidden()
  type Items = { items: { item: { id: string; kind: string; version: number; content: Record<string, unknown> } }[] }
  const visitAtTable = async () =>
    (await mother.get<Items>(`/families/${familyId}/plan`)).items.find(({ item }) => item.kind === 'visit')!.item
  const said = await visitAtTable()
  expect(said.content).toMatchObject({ what: 'Kennismaken', from: '13:00', until: '14:00', visitors: [personId] })
  expect(JSON.stringify(said)).not.toMatch(/Yilmaz|4471|Dorpsstraat/)
  await page.goto('/instellingen/agenda/inlezen')
  await own.getByRole('link', { name: 'Bekijk wat er komt: Mijn rooster' }).click()
  await expect(page.getByRole('link', { name: 'Staat aan tafel: het gezin van Elif' })).toBeVisible()

  // At her work it is moved. Nothing changes at the table by itself; she reads what is otherwise, and follows it.
  await put(calendar(court, visit(later)))
  await page.goto('/instellingen/agenda/inlezen')
  await own.getByRole('button', { name: 'Kijk nu: Mijn rooster' }).click()
  await expect(page.getByRole('heading', { name: 'Je afspraak in Mijn rooster is verplaatst' })).toBeVisible()
  const line = `${spoken(day)} van 13.00 tot 14.00 is nu ${spoken(later)} van 13.00 tot 14.00.`
  await expect(page.getByText(line)).toBeVisible()
  expect(await visitAtTable()).toEqual(said)
  await axe(page)
  await page.getByRole('link', { name: 'Bekijk het aan tafel: het gezin van Elif' }).click()
  await expect(page.getByText('Alleen jij ziet dit.', { exact: false })).toBeVisible()
  await axe(page)
  await mother.page.goto(`/t/${familyId}/week?bezoek=${said.id}`)
  await expect(mother.page.getByRole('heading', { level: 1 })).toHaveText('Kennismaken')
  await expect(mother.page.getByText('Mijn rooster')).toHaveCount(0)
  await page.getByRole('button', { name: 'Hier ook aanpassen' }).click()
  await expect(page.getByRole('heading', { name: 'Je afspraak in Mijn rooster is verplaatst' })).toBeHidden()
  await expect(page.getByText(`Stond eerst op ${spoken(day)}`)).toBeVisible()
  await expect(mother.page.getByText(`Stond eerst op ${spoken(day)}`)).toBeVisible()
  expect((await visitAtTable()).content).toMatchObject({ changes: [{ day, toDay: later }] })

  // It is called off there; this time she leaves the table as it is.
  await put(calendar(court))
  await page.goto('/instellingen/agenda/inlezen')
  await own.getByRole('button', { name: 'Kijk nu: Mijn rooster' }).click()
  await expect(page.getByRole('heading', { name: 'Je afspraak staat niet meer in Mijn rooster' })).toBeVisible()
  await page.goto(`/t/${familyId}/agenda`)
  await page.getByRole('link', { name: 'Bekijk het bij de afspraak' }).click()
  await page.getByRole('button', { name: 'Laat het hier zo' }).click()
  await expect(page.getByRole('heading', { name: 'Je afspraak staat niet meer in Mijn rooster' })).toBeHidden()
  expect((await visitAtTable()).content).toMatchObject({ changes: [{ day, toDay: later }] })
})
