import { expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { ownTable } from './support/own-table.ts'
import { test } from './support/test.ts'

/** Where a word stands on the screen, to tap it. */
const placeOf = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      node.parentElement?.scrollIntoView({ block: 'center' })
      const box = range.getBoundingClientRect()
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    }
    return null
  }, text)

test('a hard word in what somebody wrote is explained on tap, and in a list below; the words stay as they were', async ({
  browser,
}) => {
  const { mother, familyId } = await ownTable(browser)
  const said = 'Sinds de OTS gaat het beter met de afspraken van de GI'
  const id = crypto.randomUUID()
  await mother.post(`/families/${familyId}/items`, { id, kind: 'strength', content: { text: said, aboutPersons: [] } })
  const { page } = mother
  await page.goto(`/t/${familyId}/goed-en-zorgen`)
  await expect(page.getByText(said)).toBeVisible()
  await page.keyboard.press('Tab')
  const list = page.locator('summary', { hasText: '2 woorden uitgelegd' })
  await expect(list).toBeVisible()
  const spot = (await placeOf(page, 'OTS'))!
  await page.mouse.click(spot.x, spot.y)
  const dialog = page.getByRole('dialog', { name: 'ondertoezichtstelling' })
  await expect(dialog.getByText('De rechter vindt dat een kind gevaar loopt', { exact: false })).toBeVisible()
  await expect(dialog.getByText('de jeugdbescherming: OTS')).toBeVisible()
  await axe(page)
  await dialog.getByRole('button', { name: 'Sluiten' }).click()
  // By keyboard, and for who listens.
  await list.press('Enter')
  await expect(page.getByRole('term')).toHaveText(['ondertoezichtstelling', 'gecertificeerde instelling'])
  await axe(page)
  // Nothing of it is in what she wrote.
  await expect(page.getByText(said, { exact: true }).first()).toHaveJSProperty('childElementCount', 0)
})

test('words of an organisation are explained at a table where it sits', async ({ page }) => {
  const { familyId } = await as(page, 'Sevgi', { family: 'Elif en Deniz' })
  const { items } = await (await page.request.get(`/api/v1/families/${familyId}/plan`)).json()
  const note = items.find(({ item }: { item: { content: { text?: string } } }) =>
    item.content.text?.includes('noodfonds'),
  )
  await page.goto(`/t/${familyId}/plan/stap/${note.item.parentId}`)
  await page.keyboard.press('Tab')
  await page.getByText(/uitgelegd$/).click()
  await expect(page.getByText('Een potje van de wijk', { exact: false })).toBeVisible()
  await expect(page.getByText('Zo legt Wijkteam Zuiderhof het uit.')).toBeVisible()
  await axe(page)
})

test('how to do it stands beside what one is doing, and a child gets its own words', async ({
  browser,
  page: child,
}) => {
  const { mother, familyId } = await ownTable(browser)
  const { page } = mother
  await page.goto(`/t/${familyId}/plan/doel-erbij`)
  await page.getByText('Hoe doe je dat?').click()
  await expect(page.getByText('Laat de zin staan zoals die gezegd is.', { exact: false })).toBeVisible()
  await expect(page.getByText(/^Naar de Richtlijnen jeugdhulp/)).toBeVisible()
  await axe(page)
  await page.goto(`/t/${familyId}/gesprek`)
  await page.getByRole('button', { name: 'Vraag een gesprek' }).click()
  await page.getByText('Hoe doe je dat?').click()
  await expect(page.getByText('Een gesprek voorbereiden')).toBeVisible()
  await axe(page)
  const { familyId: hers } = await as(child, 'Elif')
  const { items } = await (await child.request.get(`/api/v1/families/${hers}/plan`)).json()
  const goal = items.find(
    ({ item }: { item: { kind: string; state: string } }) => item.kind === 'goal' && item.state === 'now',
  )
  await child.goto(`/t/${hers}/plan/doel/${goal.item.id}`)
  await child
    .getByRole('button', { name: /^(Zeg wat jij vindt|Ik denk er nu anders over)$/ })
    .first()
    .click()
  await child.getByText('Hoe doe je dat?').first().click()
  await expect(child.getByText('Anders denken mag')).toBeVisible()
  await axe(child)
})
