import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { ownTable, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const file = path.join(import.meta.dirname, 'fixtures/nl-core-careteam-goals.json')
const bundle = JSON.parse(readFileSync(file, 'utf8')) as { entry: { resource: { resourceType: string; id: string } }[] }

for (const locale of ['nl', 'en'] as const) {
  test(`a real bundle becomes a table, and the report names every part of it (${locale})`, async ({ browser }) => {
    test.slow()
    const nl = locale === 'nl'
    const { page } = await somebody(browser, `importer-${locale}`, locale)
    await page.goto('/inlezen')
    await axe(page)
    await page.getByRole('button', { name: nl ? 'Lees het bestand in' : 'Bring in the file' }).click()
    await expect(page.getByText(nl ? 'Kies eerst een bestand.' : 'Choose a file first.')).toBeVisible()
    await axe(page)
    await page.getByLabel(nl ? 'Het bestand' : 'The file').setInputFiles(file)
    await page.getByRole('button', { name: nl ? 'Lees het bestand in' : 'Bring in the file' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      nl ? 'De tafel staat klaar' : 'The table is ready',
    )
    for (const { resource } of bundle.entry)
      await expect(page.getByText(`${resource.resourceType}/${resource.id}`, { exact: true }).first()).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: nl ? 'Ga naar de nieuwe tafel' : 'Go to the new table' }).click()
    await expect(page).toHaveURL(/\/t\/[\w-]+\/plan$/)
    const familyId = /\/t\/([\w-]+)\//.exec(page.url())?.[1]
    await page.goto(`/t/${familyId}/kring`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await axe(page)
  })
}

test('a broken file: everything that is wrong at once, nothing saved', async ({ browser }) => {
  const { page, get } = await somebody(browser, 'importer-nl')
  const before = (await get<{ tables: unknown[] }>('/me')).tables.length
  await page.goto('/inlezen')
  const send = page.getByRole('button', { name: 'Lees het bestand in' })
  await page
    .getByLabel('Het bestand')
    .setInputFiles({ name: 'kapot.json', mimeType: 'application/json', buffer: Buffer.from('{"resourceType":') })
  await send.click()
  await expect(page.getByText('Dit bestand kunnen we niet lezen.')).toBeVisible()
  const broken = { resourceType: 'Bundle', entry: [{ resource: { id: 'a' } }, { resource: 7 }, 'nee'] }
  await page
    .getByLabel('Het bestand')
    .setInputFiles({ name: 'kapot.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(broken)) })
  await send.click()
  const faults = page.getByRole('status').filter({ hasText: 'mis met dit bestand' })
  await expect(faults).toContainText('Er is niets opgeslagen.')
  await expect.poll(() => faults.getByRole('listitem').count()).toBeGreaterThanOrEqual(3)
  await axe(page)
  expect((await get<{ tables: unknown[] }>('/me')).tables.length).toBe(before)
})

test('everything can be taken along as one file', async ({ browser }) => {
  const { familyId, mother } = await ownTable(browser)
  await mother.page.goto(`/t/${familyId}/meer`)
  await openMore(mother.page, 'Papier en meenemen')
  const download = mother.page.waitForEvent('download')
  await mother.page.getByRole('button', { name: 'Neem alles mee' }).click()
  const taken = await download
  // The name says nothing about anybody: it stays behind in a list of downloads.
  expect(taken.suggestedFilename()).toBe('mijn-week.json')
  const out = JSON.parse(readFileSync(await taken.path(), 'utf8')) as { resourceType: string; entry: unknown[] }
  expect(out.resourceType).toBe('Bundle')
  expect(JSON.stringify(out)).toContain('Elif')
  await axe(mother.page)
})
