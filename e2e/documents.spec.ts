import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { test } from './support/test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const picture = (page: Page, name: string) =>
  process.env.PICTURES ? page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : undefined

async function open(browser: Browser, use: { viewport?: unknown }, name: string) {
  const context = await browser.newContext({ ...(use as object), locale: 'nl-NL' })
  const page = await context.newPage()
  const { familyId } = await as(page, name, { family: 'Elif en Deniz' })
  return { page, familyId }
}

const PLACE = 'Kanariestraat 47'
/** A photo as a phone makes it: with where it was taken in front. */
async function photo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const sheet = document.createElement('canvas')
    sheet.width = 1200
    sheet.height = 900
    const pen = sheet.getContext('2d')!
    pen.fillStyle = '#7aa'
    pen.fillRect(0, 0, 1200, 900)
    return sheet.toDataURL('image/jpeg').split(',')[1]!
  })
  const plain = Buffer.from(base64, 'base64')
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0'), Buffer.from(`GPS ${PLACE}`)])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)])
}
async function pdf(more: (doc: PDFDocument) => void = () => {}): Promise<Buffer> {
  const doc = await PDFDocument.create()
  doc.addPage([300, 200]).drawText('De gymzaal is dicht')
  doc.setAuthor('Kanarie Auteur')
  more(doc)
  return Buffer.from(await doc.save({ useObjectStreams: false }))
}

test('a letter lies on the table with what it is about; photo and PDF come back without where and by whom; what cannot be kept says why', async ({
  browser,
}, { project }) => {
  test.setTimeout(120_000)
  const { page, familyId } = await open(browser, project.use, 'Sevgi')
  await page.goto(`/t/${familyId}/stukken`)
  await expect(page.getByRole('heading', { level: 2, name: 'Brief van school over de gymzaal' })).toBeVisible()
  await axe(page)
  await picture(page, 'papers')
  await button(page, 'Leg een stuk op tafel').click()
  await button(page, 'Leg op tafel').last().click()
  await expect(page.getByRole('alert')).toContainText('Schrijf op waar het over gaat')
  await expect(page.getByRole('alert')).toContainText('Geef het een naam')
  const title = `Verslag van de schoolarts ${project.name}`
  await page
    .getByLabel('Waar gaat dit over, in gewone woorden?')
    .fill('Deniz moet een bril. De school betaalt de helft.')
  await page.getByLabel('Hoe heet het?').fill(title)
  await page.getByRole('radio', { name: 'Verslag' }).check()
  const script = await pdf((doc) => doc.addJavaScript('x', 'app.alert(1)'))
  await page
    .getByLabel('Kies van dit apparaat')
    .first()
    .setInputFiles([
      { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await photo(page) },
      { name: 'verslag.pdf', mimeType: 'application/pdf', buffer: await pdf() },
      { name: 'raar.pdf', mimeType: 'application/pdf', buffer: script },
    ])
  await expect(main(page).getByText('klaar om te bewaren')).toHaveCount(3)
  await axe(page)
  await picture(page, 'paper-form')
  await button(page, 'Leg op tafel').last().click()
  await expect(main(page).getByText('Niet alles is bewaard')).toBeVisible()
  await expect(main(page).getByText('In deze pdf zit een programma (JavaScript).')).toBeVisible()
  await axe(page)
  await picture(page, 'paper-left')
  await button(page, 'Haal weg').click()
  await button(page, 'Probeer de rest opnieuw').click()

  const paper = main(page).getByRole('listitem').filter({ hasText: title })
  await expect(paper).toContainText('Deniz moet een bril.')
  await paper.getByRole('button', { name: 'Bekijk bladzijde 1' }).click()
  await expect(paper.getByRole('img', { name: `Bladzijde 1 van ${title}` })).toBeVisible()
  await axe(page)
  await picture(page, 'paper')
  // What the server keeps, to the byte.
  const plan = (await (await page.request.get(`/api/v1/families/${familyId}/plan`)).json()) as {
    items: { item: { content: { title?: string; attachments?: { id: string; contentType: string }[] } } }[]
  }
  const { attachments } = plan.items.find(({ item }) => item.content.title === title)!.item.content
  expect(attachments?.map(({ contentType }) => contentType)).toEqual(['image/jpeg', 'application/pdf'])
  for (const { id } of attachments!) {
    const answer = await page.request.get(`/api/v1/families/${familyId}/attachments/${id}`)
    const text = (await answer.body()).toString('latin1')
    expect(text).not.toMatch(/Exif|Kanarie|\/Author|\/Producer/)
    expect(answer.headers()).toMatchObject({
      'content-disposition': 'attachment',
      'cache-control': 'private, no-store',
    })
  }
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    paper.getByRole('button', { name: 'Haal de pdf op (2)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('stuk.pdf')

  // Everything taken out, where most of it is too large for one answer: the file holds it all the same.
  await page.route('**/export', async (route) => {
    const answer = await route.fetch()
    const bundle = (await answer.json()) as {
      entry: { resource: { resourceType: string; id: string; content?: object } }[]
    }
    for (const { resource } of bundle.entry)
      if (resource.resourceType === 'Media')
        resource.content = {
          contentType: 'image/jpeg',
          url: `/api/v1/families/${familyId}/attachments/${resource.id}`,
        }
    await route.fulfill({ response: answer, json: bundle })
  })
  await page.goto(`/t/${familyId}/meer`)
  await openMore(page, 'Papier en meenemen')
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    main(page).getByRole('button', { name: 'Neem alles mee' }).click(),
  ])
  const whole = JSON.parse(await readFile(await taken.path(), 'utf8')) as {
    resourceType: string
    entry: { resource: { resourceType: string; id: string; content: { data: string } } }[]
  }
  expect(whole.resourceType).toBe('Bundle')
  const media = whole.entry.filter(({ resource }) => resource.resourceType === 'Media')
  for (const { id } of attachments!) {
    const kept = await (await page.request.get(`/api/v1/families/${familyId}/attachments/${id}`)).body()
    expect(media.find(({ resource }) => resource.id === id)?.resource.content.data).toBe(kept.toString('base64'))
  }

  // A table that is nearly full says so before a file is chosen, and what is too large is said at once.
  await page.route(`**/families/${familyId}/attachments`, (route) =>
    route.fulfill({ json: { mostOfOne: 1_000_000, left: 5_000_000 } }),
  )
  await page.goto(`/t/${familyId}/stukken`)
  await button(page, 'Leg een stuk op tafel').click()
  await expect(main(page).getByText('Er is aan deze tafel nog ongeveer 5 MB over')).toBeVisible()
  await page
    .getByLabel('Kies van dit apparaat')
    .first()
    .setInputFiles([{ name: 'groot.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_000_001, 'x') }])
  await expect(main(page).getByText('Dit is te groot: hoogstens 1 MB.', { exact: false })).toBeVisible()
  await axe(page)
  await picture(page, 'paper-room')

  // Who shares no papers with a helper keeps them.
  const nurse = await open(browser, project.use, 'Samira')
  await nurse.page.goto(`/t/${familyId}/stukken`)
  await expect(main(nurse.page).getByText('Er liggen nog geen stukken')).toBeVisible()
})
