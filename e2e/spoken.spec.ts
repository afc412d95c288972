import { expect, type Page, test } from '@playwright/test'
import { axe } from './support/axe.ts'
import { planOf, somebody } from './support/plan.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
interface Hung {
  id: string
  contentType: string
  size: number
  seconds: number
}
const spokenIn = async (page: Page, familyId: string) =>
  (await planOf(page, familyId)).filter(({ item }) => item.kind === 'child-word' && item.content.attachments)

test('Elif of nine says aloud what is hard, hears it, shows it to mama alone; mama hears it and writes down what she says', async ({
  browser,
}, info) => {
  test.slow()
  const elif = await somebody(browser, info, 'Elif')
  const sevgi = await somebody(browser, info, 'Sevgi')
  const emre = await somebody(browser, info, 'Emre')
  const { page, familyId } = elif
  const before = await spokenIn(page, familyId)
  await elif.at('mijn-plek?room=hard')
  await button(page, 'Zet hier iets neer').click()
  await page.getByText('Zeg het hardop').click()
  await expect(page.getByText('Je hebt een minuut. Jij hoort het eerst zelf.')).toBeVisible()
  await axe(page)

  // The microphone may not be on: that is no fault of hers, and the other ways are still there.
  await button(page, 'Praat').click()
  await expect(page.getByText('De microfoon mag niet aan. Dat is niet erg.')).toBeVisible()
  await expect(page.getByText('Tekenen kan ook. Of kies plaatjes. Of schrijf.')).toBeVisible()
  await axe(page)

  await page.context().grantPermissions(['microphone'])
  await button(page, 'Praat').click()
  await expect(page.getByText('De microfoon is aan. Praat maar.')).toBeVisible()
  await expect(page.getByRole('timer')).toHaveText(/^Nog 5[0-8] tellen/)
  await axe(page)
  await button(page, 'Klaar').click()
  await expect(page.getByText('Dit heb je gezegd. Het is nog niet bewaard.').first()).toBeVisible()
  await axe(page)
  await button(page, 'Luister terug').click()
  await expect(button(page, 'Stop')).toBeVisible()
  await expect(button(page, 'Luister terug')).toBeVisible()
  // She does it again, and keeps that.
  await button(page, 'Zeg het opnieuw').click()
  await expect(page.getByRole('timer')).toHaveText(/^Nog 5\d tellen/)
  // Keeping it while speaking is being done: she hears it first.
  await button(page, 'Bewaar dit voor mij').click()
  await expect(button(page, 'Luister terug')).toBeVisible()
  expect(await spokenIn(page, familyId)).toEqual(before)
  await button(page, 'Bewaar dit voor mij').click()
  const made = main(page).locator('.place-list > li').first()
  await expect(made.getByRole('button', { name: 'Luister terug' })).toBeVisible()
  await expect(made.getByText('Niemand ziet dit. Alleen jij.')).toBeVisible()
  await axe(page)

  // What is kept is her voice, and nothing of the program that recorded it.
  const [word] = (await spokenIn(page, familyId)).filter(({ item }) => !before.some((one) => one.item.id === item.id))
  const [hung] = word!.item.content.attachments as Hung[]
  const sound = `/api/v1/families/${familyId}/attachments/${hung!.id}`
  const answer = await page.request.get(sound)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, hung!.contentType])
  const bytes = await answer.body()
  expect(bytes.length).toBe(hung!.size)
  for (const mark of ['Chrom', 'Google', 'Linux', 'Lavf']) expect(bytes.includes(mark)).toBe(false)
  for (const other of [sevgi, emre]) expect((await other.page.request.get(sound)).status()).toBe(404)

  await made.getByRole('button', { name: 'Kies wie dit mag zien' }).click()
  await made.getByRole('checkbox', { name: /^Sevgi/ }).check()
  await made.getByRole('button', { name: 'Laat het zien' }).click()
  await expect(made.getByText('Dit zien ook: Sevgi')).toBeVisible()

  // Mama plays it, and writes down what Elif says for who cannot hear it. Papa cannot.
  await sevgi.at('mijn-plek')
  const shown = main(sevgi.page).locator('.place-list > li').first()
  await axe(sevgi.page)
  await shown.getByRole('button', { name: 'Luister naar Elif' }).click()
  await expect(shown.getByRole('button', { name: 'Stop' })).toBeVisible()
  await expect(shown.getByRole('button', { name: 'Luister naar Elif' })).toBeVisible()
  await shown.getByRole('button', { name: 'Schrijf op wat er gezegd wordt' }).click()
  await shown.getByLabel('Wat zegt Elif?').fill('Ik vind het stil als jullie niet praten.')
  await axe(sevgi.page)
  await shown.getByRole('button', { name: 'Zet het erbij' }).click()
  await expect(shown.getByText('Opgeschreven door Sevgi')).toBeVisible()
  expect((await emre.page.request.get(sound)).status()).toBe(404)
  expect(JSON.stringify(await planOf(emre.page, familyId))).not.toContain(word!.item.id)

  // Elif reads what was written as her words, and has the last word on it. Taken away, mama hears it no more.
  await expect(made.getByText('Wat jij zegt, opgeschreven')).toBeVisible()
  await expect(made.getByText('Opgeschreven door Sevgi')).toBeVisible()
  await axe(page)
  await made.getByRole('button', { name: 'Dit klopt niet, haal het weg' }).click()
  await expect(made.getByText('Opgeschreven door Sevgi')).toHaveCount(0)
  await made.getByRole('button', { name: 'Haal dit weg' }).click()
  await expect(button(page, 'Luister terug')).toHaveCount(0)
  await expect.poll(async () => (await sevgi.page.request.get(sound)).status()).toBe(404)
  for (const one of [elif, sevgi, emre]) await one.leave()
})
