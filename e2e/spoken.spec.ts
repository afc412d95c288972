import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { planOf, somebody } from './support/plan.ts'
import { test } from './support/test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
interface Hung {
  id: string
  contentType: string
  size: number
  seconds: number
}
/** A photo of 2000 by 1000 as a telephone keeps it: with where it was taken. */
async function photoWithPlace(page: Page, width = 2000): Promise<Buffer> {
  const plain = await page.evaluate(async (wide) => {
    const sheet = Object.assign(document.createElement('canvas'), { width: wide, height: 1000 })
    const pen = sheet.getContext('2d')!
    pen.fillStyle = '#f6c445'
    pen.fillRect(0, 0, 2000, 1000)
    pen.strokeRect(300, 200, 900, 600)
    const blob = await new Promise<Blob>((done) => sheet.toBlob((made) => done(made!), 'image/jpeg'))
    return [...new Uint8Array(await blob.arrayBuffer())]
  }, width)
  const place = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0KANARIEPLAATS', 'latin1')
  const segment = Buffer.from([0xff, 0xe1, 0, place.length + 2])
  return Buffer.concat([Buffer.from(plain.slice(0, 2)), segment, place, Buffer.from(plain.slice(2))])
}
/** What hangs on words in a room; each story has a room of its own. */
const spokenIn = async (page: Page, familyId: string, room: 'hard' | 'good') =>
  (await planOf(page, familyId)).filter(
    ({ item }) => item.kind === 'child-word' && item.content.attachments && item.content.room === room,
  )

test('Elif of nine says aloud what is hard, hears it, shows it to mama alone; mama hears it and writes down what she says', async ({
  browser,
}, info) => {
  test.slow()
  const elif = await somebody(browser, info, 'Elif')
  const sevgi = await somebody(browser, info, 'Sevgi')
  const emre = await somebody(browser, info, 'Emre')
  const { page, familyId } = elif
  const before = await spokenIn(page, familyId, 'hard')
  await elif.at('mijn-plek?room=hard')
  await button(page, 'Zet hier iets neer').click()
  await page.getByText('Zeg het hardop').click()
  await expect(page.getByText('Je hebt een minuut. Jij hoort het eerst zelf.')).toBeVisible()
  await axe(page)

  // The microphone may not be on: that is no fault of hers, and the other ways are still there.
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const real = mediaDevices.getUserMedia
    mediaDevices.getUserMedia = async () => {
      mediaDevices.getUserMedia = real
      throw new DOMException('', 'NotAllowedError')
    }
  })
  await button(page, 'Praat').click()
  await expect(page.getByText('De microfoon mag niet aan. Dat is niet erg.')).toBeVisible()
  await expect(page.getByText('Tekenen kan ook. Of kies plaatjes. Of schrijf.')).toBeVisible()
  await axe(page)

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
  expect(await spokenIn(page, familyId, 'hard')).toEqual(before)
  await button(page, 'Bewaar dit voor mij').click()
  const made = main(page).locator('.place-list > li').first()
  await expect(made.getByRole('button', { name: 'Luister terug' })).toBeVisible()
  await expect(made.getByText('Niemand ziet dit. Alleen jij.')).toBeVisible()
  await axe(page)

  // What is kept is her voice, and nothing of the program that recorded it.
  const [word] = (await spokenIn(page, familyId, 'hard')).filter(
    ({ item }) => !before.some((one) => one.item.id === item.id),
  )
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
})

test('Elif takes a photo of a drawing on paper: she sees it first, and where it was taken is not in it', async ({
  browser,
}, info) => {
  const elif = await somebody(browser, info, 'Elif')
  const { page, familyId } = elif
  await elif.at('mijn-plek?room=good')
  await button(page, 'Zet hier iets neer').click()
  await page.getByText('Maak een foto van papier').click()
  await axe(page)
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles({ name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') })
  await expect(page.getByText('Deze foto kan hier niet open. Dat is niet erg.')).toBeVisible()
  const buffer = await photoWithPlace(page)
  await choose.setInputFiles({ name: 'tekening.jpg', mimeType: 'image/jpeg', buffer })
  await expect(page.getByRole('img', { name: 'De foto die je koos' })).toBeVisible()
  await axe(page)
  await button(page, 'Bewaar dit voor mij').click()
  const made = main(page).locator('.place-list > li').first()
  const shown = made.getByRole('img', { name: 'Een foto van wat Elif maakte' })
  await expect(shown).toBeVisible()
  expect(await shown.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight])).toEqual([1600, 800])
  await axe(page)
  const [word] = (await spokenIn(page, familyId, 'good')).reverse()
  const [hung] = word!.item.content.attachments as Hung[]
  const kept = await page.request.get(`/api/v1/families/${familyId}/attachments/${hung!.id}`)
  const bytes = await kept.body()
  expect(kept.headers()['content-type']).toBe('image/jpeg')
  for (const mark of ['KANARIEPLAATS', 'Exif', 'JFIF']) expect(bytes.includes(mark)).toBe(false)
  // Past the screens, as a program sends it with its place: the server takes that off itself.
  const id = crypto.randomUUID()
  const sent = await page.request.post(`/api/v1/families/${familyId}/child-words?itemId=${id}&id=${id}&room=good`, {
    headers: { 'content-type': 'image/jpeg' },
    data: await photoWithPlace(page, 1200),
  })
  expect(sent.status()).toBe(200)
  const clean = await (await page.request.get(`/api/v1/families/${familyId}/attachments/${id}`)).body()
  for (const mark of ['KANARIEPLAATS', 'Exif', 'JFIF']) expect(clean.includes(mark)).toBe(false)
})
