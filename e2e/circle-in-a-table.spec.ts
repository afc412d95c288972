import { expect } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { test } from './support/test.ts'

for (const locale of ['nl', 'en'] as const) {
  test(`a professional at a desk has the circle in one table, a family has faces (${locale})`, async ({ page }, {
    project,
  }) => {
    const words =
      locale === 'nl'
        ? {
            table: 'Iedereen aan tafel',
            columns: ['Wie', 'Waarvoor', 'Wat mag je verwachten?', 'Bereikbaar', 'Hoe lang'],
          }
        : {
            table: 'Everybody at the table',
            columns: ['Who', 'What for', 'What may you expect?', 'How to reach', 'How long'],
          }
    const { familyId } = await as(page, 'Tom', { family: 'Elif en Deniz', locale })
    await page.goto(`/t/${familyId}/kring`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const table = page.getByRole('table', { name: words.table })
    if (project.name === 'desktop') {
      expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(words.columns)
      // The same as on the seats, and no more than he may know: Bas told how to reach him to the family only.
      const samira = table.getByRole('row').filter({ has: page.getByRole('link', { name: 'Samira' }) })
      await expect(samira).toContainText('GGZ De Kade')
      await expect(samira).toContainText('Sevgi helpen herstellen')
      await expect(samira).toContainText('En ik behandel de kinderen niet.')
      await expect(samira.getByRole('link', { name: /06-00000032/ })).toBeVisible()
      await expect(table.getByText('06-00000033')).toHaveCount(0)
      await axe(page)
      await table.getByRole('link', { name: 'Samira', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samira')
      // A window that gets small is a phone: then the list of faces comes instead.
      await page.goBack()
      await expect(table).toBeVisible()
      await page.setViewportSize({ width: 700, height: 900 })
    }
    await expect(table).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Samira' }).first()).toBeVisible()
    await axe(page)

    await as(page, 'Sevgi', { locale })
    await page.setViewportSize(project.use.viewport!)
    await page.goto(`/t/${familyId}/kring`)
    await expect(page.getByRole('link', { name: 'Samira' }).first()).toBeVisible()
    await expect(table).toHaveCount(0)
  })
}
