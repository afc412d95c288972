import { readFileSync } from 'node:fs'
import { type Download, expect, type Page } from '@playwright/test'
import { partsOf } from '../server/src/testing/pdf.ts'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const make = async (page: Page) => {
  await page.getByRole('button', { name: 'Maak het document' }).click()
  await expect(page.getByRole('heading', { name: 'Het document is klaar' })).toBeVisible()
}
const kept = async (page: Page, button: string): Promise<Download> => {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return coming
}

test('the plan as a document: chosen, looked at, kept as a file and as a PDF; each reader gets their own', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const samira = await somebody(browser, 'verpleegkundige')
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira', shares: ['goals'] })
  const { mother, familyId } = table
  const say = (kind: string, content: object, more: object = {}) => {
    const id = crypto.randomUUID()
    return mother.post(`/families/${familyId}/items`, { id, kind, content, ...more }).then(() => id)
  }
  const goal = await say('goal', { words: 'Elif slaapt weer in haar eigen bed', lifeDomain: 'sleep' }, { state: 'now' })
  await say('step', { what: 'Read a story and leave the light on', doers: [table.motherId] }, { parentId: goal })
  await say(
    'view',
    { stance: 'see_differently', text: 'Ik wil liever bij mama' },
    { parentId: goal, saidBy: table.elifId },
  )
  await say('worry', { text: 'Dit hoort alleen het gezin', aboutPersons: [] }, { audience: 'family' })

  const { page } = mother
  await page.goto(`/t/${familyId}/plan`)
  await page.getByRole('link', { name: 'Als document' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het plan als document')
  await expect(page).toHaveTitle(/^((?!Elif).)*$/)
  await page.getByRole('radio', { name: 'Nederlands en Engels naast elkaar' }).check()
  await make(page)
  // Our own words in both languages, hers as she said them; how Elif sees it as large as the goal.
  const sheet = page.locator('.doc-preview')
  await expect(sheet.getByRole('heading', { name: 'Wat we willen What we want' })).toBeVisible()
  await expect(sheet.getByRole('heading', { name: 'Elif slaapt weer in haar eigen bed' })).toBeVisible()
  await expect(sheet.getByRole('table', { name: /Stappen/ }).getByRole('rowheader')).toContainText('Read a story')
  await expect(sheet.locator('[lang=en].own')).toContainText('Read a story')
  const size = (text: string) =>
    sheet
      .getByText(text)
      .first()
      .evaluate((at) => getComputedStyle(at).fontSize)
  expect(await size('Ik wil liever bij mama')).toBe(await size('Elif slaapt weer'))
  await axe(page)

  const file = await kept(page, 'Bewaar als bestand')
  expect(file.suggestedFilename()).toBe('plan.html')
  const html = readFileSync(await file.path(), 'utf8')
  expect(html).toContain('Dit hoort alleen het gezin')
  expect(html).not.toMatch(/<script|<img|<link|https?:/)
  // The file is read by itself, without us.
  const alone = await mother.context.newPage()
  await alone.route('**', (route) => route.abort())
  await alone.setContent(html)
  await expect(alone.getByRole('heading', { level: 1 })).toHaveText(/Ons plan/)
  await alone.setViewportSize({ width: 320, height: 700 })
  await axe(alone)
  await alone.close()

  const pdf = await kept(page, 'Bewaar als PDF')
  expect(pdf.suggestedFilename()).toBe('plan.pdf')
  const parts = partsOf(readFileSync(await pdf.path()))
  expect(parts).toMatchObject({
    tagged: true,
    lang: 'nl',
    xmp: false,
    attachments: false,
    links: false,
    scripts: false,
  })
  expect(Object.values(parts.info).join(' ')).not.toMatch(/mama|Elif|Samira|slaapt/i)
  for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'LI']) expect(parts.tags).toContain(tag)
  expect(parts.langs).toEqual(expect.arrayContaining(['nl', 'en']))

  // Choosing something else makes what stands below another document: it goes until it is made anew.
  await page.getByRole('radio', { name: 'Alleen wat de hele kring hoort' }).check()
  await expect(sheet).toHaveCount(0)
  await make(page)
  await expect(sheet.getByText('Dit hoort alleen het gezin')).toHaveCount(0)
  // For Samira it holds what she hears, and speaks of her.
  await page.getByRole('radio', { name: 'Alles wat de lezer mag lezen' }).check()
  await page.getByRole('radio', { name: 'Samira' }).check()
  await page.getByRole('radio', { name: /^Voor een kind/ }).check()
  await make(page)
  await expect(sheet.getByText('voor Samira')).toBeVisible()
  await expect(sheet.getByText('Dit willen wij')).toBeVisible()
  await expect(sheet.getByText('Dit hoort alleen het gezin')).toHaveCount(0)

  await samira.page.goto(`/t/${familyId}/document`)
  await make(samira.page)
  await expect(samira.page.locator('.doc-preview').getByText('Elif slaapt weer')).toBeVisible()
  await expect(samira.page.locator('.doc-preview').getByText('Dit hoort alleen het gezin')).toHaveCount(0)
  await expect(samira.page.getByRole('group', { name: 'Voor wie is het?' })).toHaveCount(0)

  // Who made a document is among who looked.
  await page.goto(`/t/${familyId}/wie-keek`)
  await expect(page.getByText(/Samira.*nam het plan mee als document/).first()).toBeVisible()
})

test('a girl of nine keeps her plan in large letters and short sentences', async ({ page }) => {
  const { familyId } = await as(page, 'Elif')
  await page.goto(`/t/${familyId}/document`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ons plan om te bewaren')
  await expect(page.getByRole('radio')).toHaveCount(2)
  await page.getByRole('radio', { name: 'Groot' }).check()
  await make(page)
  await expect(page.locator('.doc-preview').getByText('Dit gaat goed')).toBeVisible()
  await axe(page)
})
