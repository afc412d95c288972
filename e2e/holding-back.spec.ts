import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

/** So many days from now as day, month and year, in the Netherlands. */
const inDays = (days: number) => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 86_400_000)
  return day.split('-').map(Number) as [number, number, number]
}

test('a professional asks to hold back, another says yes, and mama reads it when it is told', async ({ browser }) => {
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'verpleegkundige')
  const bo = await somebody(browser, 'wijkwerker')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira' })
  await sitDown(table, bo, { kind: 'professional', callName: 'Bo' })
  test.setTimeout(90_000)
  const at = (path: string) => `/t/${table.familyId}/${path}`
  const text = 'Zij eet bijna niet en weet zelf niet waarom'

  await samira.page.goto(at('meer'))
  await openMore(samira.page, 'Wie ziet wat')
  await samira.page.getByRole('link', { name: 'Achtergehouden' }).click()
  await samira.page.getByRole('link', { name: 'Schrijf iets op en houd het achter' }).click()
  await samira.page.getByRole('button', { name: 'Vraag het aan je collega' }).click()
  await expect(samira.page.getByText('Kies om wie het gaat.').first()).toBeVisible()
  await axe(samira.page)
  await samira.page.getByLabel('In je eigen woorden', { exact: true }).fill(text)
  await samira.page.getByRole('group', { name: 'Over wie gaat het?' }).getByRole('checkbox', { name: 'mama' }).check()
  await samira.page
    .getByRole('group', { name: 'Wie mag het nog niet lezen?' })
    .getByRole('checkbox', { name: 'mama' })
    .check()
  await samira.page.getByRole('radio', { name: 'het nu weten zou jou of een ander ernstig schaden' }).check()
  await samira.page.getByLabel('Leg uit waarom, in je eigen woorden').fill('Eerst een gesprek met iemand erbij')
  const [year, month, day] = inDays(30)
  const until = samira.page.getByRole('group', { name: 'Op welke dag wordt het zichtbaar?' })
  await until.getByLabel('Dag').fill(String(day))
  await until.getByLabel('Maand').selectOption({ index: month })
  await until.getByLabel('Jaar').fill(String(year))
  await samira.page.getByRole('radio', { name: 'Bo' }).check()
  await samira.page.getByRole('button', { name: 'Vraag het aan je collega' }).click()
  await expect(samira.page.getByText('Dit wacht op Bo', { exact: false })).toBeVisible()
  await axe(samira.page)

  const mama = table.mother.page
  await mama.goto(at('goed-en-zorgen'))
  await expect(mama.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(mama.getByText(text)).toHaveCount(0)

  await bo.page.goto(at('achterhouden'))
  await expect(bo.page.getByText(text)).toBeVisible()
  await expect(bo.page.getByText('Samira wil dit niet laten lezen aan mama', { exact: false })).toBeVisible()
  await axe(bo.page)
  await bo.page.getByRole('radio', { name: 'Ja' }).check()
  await bo.page.getByRole('button', { name: 'Geef je antwoord' }).click()
  await expect(bo.page.getByText('zei ja', { exact: false })).toBeVisible()
  await expect(mama.getByText(text)).toHaveCount(0)

  await samira.page.getByRole('button', { name: 'Vertel het nu' }).click()
  await expect(samira.page.getByText('Verteld. mama kan het nu lezen.')).toBeVisible()
  // In the open screen of mama, without a reload.
  await expect(mama.getByText(text).first()).toBeVisible()
  await mama.goto(at('achterhouden'))
  await expect(mama.getByText('Samira schreef dit over jou en hield het eerst achter', { exact: false })).toBeVisible()
  await mama.getByText('Ben je het er niet mee eens?').click()
  await expect(mama.getByText('Een vertrouwenspersoon helpt je gratis', { exact: false })).toBeVisible()
  await axe(mama)
})

test('what was settled meanwhile is told, and what was typed is not lost', async ({ browser }) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'verpleegkundige')
  const bo = await somebody(browser, 'wijkwerker')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira' })
  const { seatId: secondSeatId } = await sitDown(table, bo, { kind: 'professional', callName: 'Bo' })
  const [year, month, day] = inDays(30)
  const until = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const hold = async (text: string) => {
    const id = crypto.randomUUID()
    const item = { id: crypto.randomUUID(), kind: 'worry', content: { text, aboutPersons: [table.motherId] } }
    const why = { reason: 'serious-harm', words: 'Eerst een gesprek', until }
    await samira.post(`/families/${table.familyId}/holding-backs`, {
      id,
      secondSeatId,
      fromPersons: [table.motherId],
      item,
      ...why,
    })
    return () => samira.post(`/families/${table.familyId}/holding-backs/${id}/tell`, {})
  }
  const { page } = bo
  const box = page.getByLabel('In jouw woorden', { exact: false }).first()
  // In an open screen.
  const tell = await hold('Zij slaapt bijna niet')
  await page.goto(`/t/${table.familyId}/achterhouden`)
  await box.fill('Ik twijfel, want zij vroeg het zelf')
  await tell()
  await expect(page.getByText('Dit hoeft niet meer')).toBeVisible()
  await expect(page.getByText('Ik twijfel, want zij vroeg het zelf')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Dit mag weg' }).click()
  await expect(page.getByText('Ik twijfel, want zij vroeg het zelf')).toHaveCount(0)

  // Without a stream it shows when the answer is sent.
  const tellOther = await hold('Zij belt niet terug')
  await page.route('**/api/v1/changes', (route) => route.abort())
  await page.reload()
  await box.fill('Laat het haar lezen')
  await tellOther()
  await page.getByRole('radio', { name: 'Nee' }).check()
  await page.getByRole('button', { name: 'Geef je antwoord' }).click()
  await expect(page.getByText('Jouw antwoord is niet verstuurd.', { exact: false })).toBeVisible()
  await expect(page.getByText('Laat het haar lezen')).toBeVisible()

  // Somebody else was first with the very same: what was typed stays, and is sent anew.
  await samira.page.route('**/holding-backs', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const body = { type: 'x', title: 'Iemand anders was net eerder', status: 409, detail: '', code: 'version.conflict' }
    await route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(body) })
  })
  await samira.page.goto(`/t/${table.familyId}/achterhouden/nieuw`)
  await samira.page.getByLabel('In je eigen woorden', { exact: true }).fill('Zij at niets')
  for (const name of ['Over wie gaat het?', 'Wie mag het nog niet lezen?'])
    await samira.page.getByRole('group', { name }).getByRole('checkbox', { name: 'mama' }).check()
  await samira.page.getByRole('radio', { name: 'het nu weten zou jou of een ander ernstig schaden' }).check()
  await samira.page.getByLabel('Leg uit waarom, in je eigen woorden').fill('Eerst een gesprek met iemand erbij')
  const when = samira.page.getByRole('group', { name: 'Op welke dag wordt het zichtbaar?' })
  await when.getByLabel('Dag').fill(String(day))
  await when.getByLabel('Maand').selectOption({ index: month })
  await when.getByLabel('Jaar').fill(String(year))
  await samira.page.getByRole('radio', { name: 'Bo' }).check()
  const send = samira.page.getByRole('button', { name: 'Vraag het aan je collega' })
  await send.click()
  await expect(samira.page.getByText('Wat je typte, staat er nog.', { exact: false })).toBeVisible()
  await axe(samira.page)
  await samira.page.unroute('**/holding-backs')
  await send.click()
  await expect(samira.page).toHaveURL(/\/achterhouden$/)
  await expect(samira.page.getByText('Zij at niets')).toBeVisible()
})

test('a helper who writes about somebody is told beforehand that they read it', async ({ browser }) => {
  const table = await ownTable(browser, 'en')
  const samira = await somebody(browser, 'verpleegkundige', 'en')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira' })
  await samira.page.goto(`/t/${table.familyId}/achterhouden/nieuw`)
  await expect(samira.page.getByText('No other professional', { exact: false })).toBeVisible()
  await samira.page.goto(`/t/${table.familyId}/goed-en-zorgen`)
  await samira.page.getByRole('button', { name: /worr/i }).first().click()
  await samira.page.getByRole('group', { name: 'Who is it about?' }).getByRole('checkbox', { name: /mama/ }).check()
  await expect(samira.page.getByText('mama reads this too, at once', { exact: false })).toBeVisible()
  await axe(samira.page)
})

test('an appointment for somebody, and a note below a goal about somebody, are held back in the same way', async ({
  browser,
}) => {
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'verpleegkundige')
  const bo = await somebody(browser, 'wijkwerker')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira' })
  await sitDown(table, bo, { kind: 'professional', callName: 'Bo' })
  test.setTimeout(120_000)
  const at = (path: string) => `/t/${table.familyId}/${path}`
  const { page } = samira
  const [year, month, day] = inDays(20)
  const pick = async (name: string) => {
    const group = page.getByRole('group', { name })
    await group.getByLabel('Dag').fill(String(day))
    await group.getByLabel('Maand').selectOption({ index: month })
    await group.getByLabel('Jaar').fill(String(year))
  }
  const why = async () => {
    await page
      .getByRole('group', { name: 'Wie mag het nog niet lezen?' })
      .getByRole('checkbox', { name: 'mama' })
      .check()
    await page.getByRole('radio', { name: 'het nu weten zou jou of een ander ernstig schaden' }).check()
    await page.getByLabel('Leg uit waarom, in je eigen woorden').fill('Eerst een gesprek met iemand erbij')
    await pick('Op welke dag wordt het zichtbaar?')
    await page.getByRole('radio', { name: 'Bo' }).check()
    await page.getByRole('button', { name: 'Vraag het aan je collega' }).click()
    // Only then it is there: the words stand in the form too.
    await expect(page).toHaveURL(/\/achterhouden$/)
  }
  await page.goto(at('achterhouden/nieuw'))
  await page.getByRole('radio', { name: 'Een afspraak of bezoek' }).check()
  await page.getByRole('button', { name: 'Vraag het aan je collega' }).click()
  await expect(page.getByText('Vul de dag in.').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('In je eigen woorden', { exact: true }).fill('Praten met de raad')
  await page.getByRole('group', { name: 'Voor wie is het?' }).getByRole('checkbox', { name: 'mama' }).check()
  await pick('Op welke dag?')
  await page.getByLabel('Hoe laat?').fill('15:30')
  await why()
  await expect(page.getByText('Dit wacht op Bo', { exact: false })).toBeVisible()
  await expect(said(page, 'Praten met de raad')).toBeVisible()

  await page.goto(at('achterhouden/nieuw'))
  await page.getByRole('radio', { name: 'Een doel', exact: true }).check()
  await page.getByLabel('In je eigen woorden', { exact: true }).fill('Veilig slapen')
  await page.getByRole('group', { name: 'Voor wie is het?' }).getByRole('checkbox', { name: 'mama' }).check()
  await page.getByRole('radio', { name: 'slapen' }).check()
  await why()
  await expect(said(page, 'Veilig slapen')).toBeVisible()
  await page.goto(at('achterhouden/nieuw'))
  await page.getByRole('radio', { name: 'Een aantekening bij een doel of stap' }).check()
  await page.getByRole('radio', { name: 'Veilig slapen' }).check()
  await page.getByLabel('In je eigen woorden', { exact: true }).fill('Het bed staat klaar')
  await why()
  await expect(said(page, 'Het bed staat klaar')).toBeVisible()
  await axe(page)

  await table.mother.page.goto(at('achterhouden'))
  await expect(table.mother.page.getByRole('heading', { level: 1 })).toBeVisible()
  await bo.page.goto(at('achterhouden'))
  for (const text of ['Praten met de raad', 'Veilig slapen', 'Het bed staat klaar']) {
    await expect(bo.page.getByText(text)).toBeVisible()
    await expect(table.mother.page.getByText(text)).toHaveCount(0)
  }
})
