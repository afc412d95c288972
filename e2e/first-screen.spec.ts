import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { as } from './support/as.ts'
import { ownTable } from './support/own-table.ts'
import { test } from './support/test.ts'

// What a family pays for on an old phone. A size, so it may be asserted; docs/decisions/0005-router.md has the parts.
const MOST = 118_000

test('the first screen of a family member loads at most 118 kB of compressed JavaScript', async ({ page }) => {
  const { familyId } = await as(page, 'Sevgi', { explained: false })
  const sizes = new Map<string, number>()
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return
    sizes.set(new URL(response.url()).pathname, gzipSync(await response.body()).length)
  })
  await page.goto(`/t/${familyId}/week`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vandaag')
  // what comes a moment later (drawings, the other language) does not wait either
  await page.waitForTimeout(500)
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  test.info().annotations.push({ type: 'bytes', description: `${total}: ${JSON.stringify([...sizes])}` })
  expect(sizes.size).toBeGreaterThan(2)
  expect(total).toBeLessThanOrEqual(MOST)
})

test('what a page shows is asked once: a second time would be a second look in who looked', async ({ browser }) => {
  // A table of its own: what another story changes is asked anew, and that is right.
  const { mother, familyId } = await ownTable(browser)
  const { page } = mother
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/v1/')) asked.push(pathname.slice('/api/v1'.length))
  })
  await page.waitForTimeout(1000) // until making the table has been told
  const stream = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/changes'))
  await page.goto(`/t/${familyId}/week`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vandaag')
  await stream
  await page.waitForTimeout(1000) // a second look came within some milliseconds of the stream
  for (const path of ['/me', '/deployment', `/families/${familyId}/plan`])
    expect(
      asked.filter((one) => one === path),
      path,
    ).toHaveLength(1)
})
