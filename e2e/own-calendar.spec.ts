import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

test('mother lets her phone fetch her week: she reads the warning, chooses only when, and takes the address back', async ({
  browser,
}) => {
  const { mother, familyId } = await ownTable(browser)
  const { page } = mother
  const id = crypto.randomUUID()
  await mother.post(`/families/${familyId}/items`, {
    id,
    kind: 'visit',
    onDate: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
    content: { what: 'Slaapcoach', from: '15:30', until: '16:15', place: 'home', visitors: [], forPersons: [] },
  })
  await page.goto('/instellingen')
  await page.getByRole('link', { name: 'Mijn agenda in een ander programma' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn agenda in een ander programma')
  await axe(page)
  await page.getByRole('button', { name: 'Maak het adres' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Voor welk programma is dit?').fill('Mijn eigen telefoon')
  await page.getByRole('radio', { name: 'Ook wat, waar en met wie' }).check()
  await expect(page.getByText('Wie je agenda ziet, ziet dit ook')).toBeVisible()
  await axe(page)
  await page.getByRole('radio', { name: 'Alleen wanneer' }).check()
  // She sits at a table of each story that was played before this one.
  const tables = page.getByRole('group', { name: 'Van welke tafels?' })
  if (await tables.isVisible()) await tables.locator(`input[value="${familyId}"]`).check({ force: true })
  await expect(page.getByText('Wie je agenda ziet, ziet dit ook')).toBeHidden()
  await page.getByRole('button', { name: 'Maak het adres' }).click()
  await expect(page.getByRole('heading', { name: 'Dit is het adres voor Mijn eigen telefoon' })).toBeFocused()
  await axe(page)
  const address = new URL(await page.getByLabel('Het adres van je agenda').inputValue()).pathname
  const phone = await browser.newContext()
  const fetched = await phone.request.get(address)
  const text = await fetched.text()
  expect(text).toContain('SUMMARY:Afspraak')
  expect(text).not.toContain('Slaapcoach')
  await page.getByRole('button', { name: 'Ik heb het adres bewaard' }).click()
  await expect(page.getByText('Mijn eigen telefoon')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Voor het laatst opgehaald', { exact: false })).toBeVisible()
  expect(await page.content()).not.toContain(address)
  await axe(page)
  await page.getByRole('button', { name: 'Stop dit adres: Mijn eigen telefoon' }).click()
  await expect(page.getByText('Mijn eigen telefoon')).toBeHidden()
  expect((await phone.request.get(address)).status()).toBe(404)
  // One appointment by itself, from where it stands.
  await page.goto(`/t/${familyId}/week?bezoek=${id}`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Zet in mijn agenda' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('afspraak.ics')
  await axe(page)
})

test('a nurse brings in a broken export of her work, reads what could not be read, and lets the family see when she cannot', async ({
  browser,
}) => {
  const table = await ownTable(browser)
  const nurse = await somebody(browser, 'agenda-wijk')
  await sitDown(table, nurse, { kind: 'professional', callName: 'Samira', role: 'verpleegkundige' })
  const { page } = nurse
  await page.goto('/instellingen/agenda')
  await page.getByRole('link', { name: 'Mijn andere agenda hier' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn andere agenda hier')
  // By its address: only hosts of the world are called, and what was filled in stays.
  const byAddress = page.getByRole('region', { name: 'Vul het adres in' })
  await byAddress.getByLabel('Hoe noem je deze agenda?').fill('Mijn rooster')
  await byAddress.getByText('Waar vind je dat adres?').click()
  await expect(byAddress.getByRole('listitem')).toHaveCount(3)
  const address = byAddress.getByLabel('Het adres van je agenda')
  for (const [filled, said] of [
    ['mijn rooster', 'Dit is geen adres van een agenda.'],
    ['webcal://agenda.internal/rooster.ics', 'We kunnen dit adres niet bereiken.'],
  ] as const) {
    await address.fill(filled)
    await byAddress.getByRole('button', { name: 'Haal deze agenda op' }).click()
    await expect(byAddress.getByRole('alert')).toContainText(said)
    await expect(address).toHaveValue(filled)
  }
  await axe(page)
  await page.reload()
  await expect(address).toHaveValue('')
  const byFile = page.getByRole('region', { name: 'Of lees een bestand in' })
  await byFile.getByLabel('Hoe noem je deze agenda?').fill('Mijn werk')
  await page.getByRole('button', { name: 'Lees in' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies eerst een bestand.')
  await axe(page)
  const lines = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;TZID=Nergens:20261124T100000',
      'DURATION:PT1H',
    ],
    ...[
      'DESCRIPTION:Meenemen:',
      'de sleutels',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2',
      'DTSTART:20261399T100000Z',
      'END:VEVENT',
    ],
    ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261126', 'SUMMARY:Vrij'],
  ]
  const file = { name: 'werk.ics', mimeType: 'text/calendar', buffer: Buffer.from(lines.join('\r\n')) }
  await page.getByLabel('Het bestand').setInputFiles(file)
  await page.getByRole('button', { name: 'Lees in' }).click()
  await expect(page.getByRole('heading', { name: 'Mijn werk' })).toBeVisible()
  await expect(page.getByText('2 afspraken gelezen', { exact: false })).toContainText(
    'Eén afspraak konden we niet lezen.',
  )
  for (const said of [
    'Regel 3: De tijdzone Nergens kennen we niet.',
    'Regel 8: Een tekst was afgebroken (DESCRIPTION).',
    'Regel 10: Van deze afspraak staat er niet goed wanneer hij begint.',
    'Regel 16: Hier hoort een einde te staan (VEVENT).',
  ])
    await expect(page.getByRole('listitem').filter({ hasText: said })).toBeVisible()
  await axe(page)
  const chosen = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await page.getByRole('checkbox', { name: 'het gezin van Elif' }).check()
  expect((await chosen).status()).toBe(200)
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'het gezin van Elif' })).toBeChecked()
  // The same as a newer file: it stays the same calendar, with what was chosen.
  await page.getByText('Is er iets veranderd? Lees een nieuw bestand in').click()
  const newer = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20261124T100000Z', 'END:VEVENT', 'END:VCALENDAR']
  await page.getByLabel('Het nieuwe bestand').setInputFiles({ ...file, buffer: Buffer.from(newer.join('\r\n')) })
  await axe(page)
  await page.getByRole('button', { name: 'Lees opnieuw in: Mijn werk' }).click()
  await expect(page.getByText('Eén afspraak gelezen', { exact: false })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'het gezin van Elif' })).toBeChecked()
  await page.getByRole('button', { name: 'Haal deze agenda weg: Mijn werk' }).click()
  await expect(page.getByRole('heading', { name: 'Mijn werk' })).toBeHidden()
})
