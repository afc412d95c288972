import { type BrowserContext, expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { type OwnTable, ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const group = (page: Page, name: string) => page.getByRole('group', { name })
const onDevice = (page: Page) =>
  page.evaluate(async () => ((await caches.has('kt-card')) ? (await (await caches.open('kt-card')).keys()).length : 0))

test('mama makes agreements when it is calm; the card is read without a network, and is gone when she leaves', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const { page, context } = table.mother
  await page.goto(`/t/${table.familyId}/veilig`)
  await expect(main(page).getByText('Voor Elif staat er nog niemand om te bellen.')).toBeVisible()
  await axe(page)
  await button(page, 'Zet iemand erbij om te bellen').click()
  await button(page, 'Zet dit nummer erbij').click()
  await expect(page.getByRole('alert')).toContainText('Kies of schrijf wie je belt')
  await expect(page.getByRole('alert')).toContainText('Vul een telefoonnummer in')
  await axe(page)
  await page.getByLabel('Of iemand anders').fill('Tante Fatma')
  await page.getByLabel('Telefoonnummer').fill('06-00000077')
  await group(page, 'Wie mogen dit nummer bellen?').getByRole('checkbox', { name: /^Elif/ }).check()
  await button(page, 'Zet dit nummer erbij').click()
  await expect(main(page).getByText('Voor Elif', { exact: true })).toBeVisible()
  await button(page, 'Zet een afspraak voor meteen erbij').click()
  await button(page, 'Zet deze afspraak erbij').click()
  await expect(page.getByRole('alert')).toContainText('Kies wie dit doet')
  await page.getByLabel('Waaraan merken we dat het nodig is?').fill('Er wordt geschreeuwd')
  await page.getByLabel('Wat doen we dan?').fill('Elif gaat naar de buren')
  await group(page, 'Wie doet dit?').getByRole('checkbox', { name: /^mama/ }).check()
  await axe(page)
  await button(page, 'Zet deze afspraak erbij').click()
  await expect(main(page).getByText('Elif gaat naar de buren')).toBeVisible()
  await axe(page)

  await page.getByRole('link', { name: 'Onze noodkaart' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Noodkaart' })).toBeVisible()
  await expect(main(page).getByText('De kaart staat nu op dit apparaat.')).toBeVisible()
  await expect(main(page).getByRole('link', { name: '06-00000077' })).toHaveAttribute('href', 'tel:0600000077')
  await axe(page)

  // Without a network, also when the page is opened anew: the same card, and a way to leave.
  await context.setOffline(true)
  await page.goto(`/t/${table.familyId}/kaart`)
  await expect(page.getByText('Tante Fatma')).toBeVisible()
  await expect(page.getByText('Elif gaat naar de buren')).toBeVisible()
  await expect(page.getByRole('link', { name: '0800-2000' })).toBeVisible()
  await axe(page)
  // Nothing else of the table is there.
  await isNotThere(context, `/t/${table.familyId}/plan`)
  await page.getByRole('link', { name: /Snel weg|Verlaat/ }).click()
  await expect(page.getByText('Tante Fatma')).toHaveCount(0)
  await isNotThere(context, `/t/${table.familyId}/kaart`)
  await context.setOffline(false)
  await page.close()
  return staysOrNot(table)
})

async function isNotThere(context: BrowserContext, path: string): Promise<void> {
  const page = await context.newPage()
  await expect(page.goto(path)).rejects.toThrow()
  await page.close()
}

async function staysOrNot(table: OwnTable): Promise<void> {
  const page = await table.mother.context.newPage()

  // Who does not want it here takes it off; signing out takes it off too.
  await page.goto(`/t/${table.familyId}/kaart`)
  await expect(main(page).getByText('De kaart staat nu op dit apparaat.')).toBeVisible()
  await button(page, 'Haal weg van dit apparaat').click()
  await expect(main(page).getByText('De kaart wordt niet op dit apparaat bewaard.')).toBeVisible()
  expect(await onDevice(page)).toBe(0)
  await button(page, 'Bewaar op dit apparaat').click()
  await expect(main(page).getByText('De kaart staat nu op dit apparaat.')).toBeVisible()
  expect(await onDevice(page)).toBe(3)
  await page.goto(`/t/${table.familyId}/meer`)
  await openMore(page, 'Instellingen')
  await button(page, 'Uitloggen').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/t/'))
  expect(await onDevice(page)).toBe(0)
}

test('the right ends, and the card is gone from the phone of who helped; a professional thinks along the code without a name leaving', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const nurse = await somebody(browser, 'nurse-safe')
  const { seatId } = await sitDown(table, nurse, { kind: 'professional', callName: 'Samira' })
  const { page, context } = nurse
  await page.goto(`/t/${table.familyId}/meldcode`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meldcode, in vijf stappen')
  await axe(page)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByLabel('Jouw vraag om advies').fill('Elif zegt dat mama haar bij Bo laat slapen. Bel 06-12345678.')
  const bare = page.getByLabel('Zonder namen, om over te nemen')
  await expect(bare).toHaveValue(/kind A .* zegt dat volwassene A haar bij Bo laat slapen\. Bel \[…\]\./)
  await expect(main(page).getByText('Kijk nog naar: Bo.')).toBeVisible()
  await axe(page)
  expect(sent.filter((line) => line.includes('Elif') || line.includes('slapen'))).toEqual([])
  await button(page, 'Schrijf een aantekening voor jezelf').first().click()
  await page.getByLabel('Eigen werkaantekening').fill('Eerst vragen, dan vinden')
  await button(page, 'Bewaar voor mezelf').click()
  await expect(main(page).getByText('Eerst vragen, dan vinden')).toBeVisible()
  const plan = await table.mother.get<object>(`/families/${table.familyId}/plan`)
  expect(JSON.stringify(plan)).not.toContain('Eerst vragen')

  await page.goto(`/t/${table.familyId}/kaart`)
  await expect(main(page).getByText('De kaart staat nu op dit apparaat.')).toBeVisible()
  expect(await onDevice(page)).toBe(3)
  await table.mother.post(`/families/${table.familyId}/seats/${seatId}/end`, { reason: 'Het gaat nu zonder' }, 2)
  await page.goto(`/t/${table.familyId}/kaart`)
  await expect(page.getByText('0800-2000')).toHaveCount(0)
  await expect.poll(() => onDevice(page)).toBe(2)
  await context.setOffline(true)
  await isNotThere(context, `/t/${table.familyId}/kaart`)
})

test('a girl of nine sees whom she can call', async ({ page }) => {
  const { familyId } = await as(page, 'Elif')
  await page.goto(`/t/${familyId}/meer`)
  await page.getByRole('link', { name: 'Wie kan ik bellen?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wie kan ik bellen?' })).toBeVisible()
  await expect(main(page).getByRole('link', { name: '112' })).toBeVisible()
  await axe(page)
})
