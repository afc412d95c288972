import { expect } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { test } from './support/test.ts'

const words = {
  nl: {
    twin: 'Hetzelfde in woorden',
    family: 'Onze familie',
    signs: 'Met de tekens van een genogram',
    all: 'Tekeningen',
  },
  en: { twin: 'The same in words', family: 'Our family', signs: 'With the signs of a genogram', all: 'Drawings' },
} as const

for (const locale of ['nl', 'en'] as const) {
  test(`drawings make themselves, and say the same in words (${locale})`, async ({ page }) => {
    const say = words[locale]
    const { familyId } = await as(page, 'Sevgi', { locale })
    await page.goto(`/t/${familyId}/kring`)
    await page.getByRole('link', { name: say.all, exact: true }).click()
    await expect(
      page
        .getByRole('img')
        .filter({ has: page.locator('title') })
        .first(),
    ).toBeVisible()
    await axe(page)

    // The family: each name once in the drawing, and once in bold in the words.
    await page.getByRole('link', { name: say.family }).click()
    await expect(page.getByRole('heading', { level: 1, name: say.family })).toBeVisible()
    const drawing = page.locator('.kt-drawing')
    for (const name of ['Opa Kees', 'Tante Ayşe', 'Elif']) await expect(drawing.getByText(name)).toHaveCount(1)
    await page.getByText(say.twin).click()
    await expect(page.locator('.kt-drawing__twin strong')).toHaveText(
      await drawing.locator('.kt-drawing__name').allTextContents(),
    )
    await page.getByRole('radio', { name: say.signs }).check()
    await axe(page)

    // Wider than a phone it moves within its own frame, by keyboard too; the page stays where it is.
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(`/t/${familyId}/tekeningen`)
    await expect(drawing.getByText('Opa Kees')).toBeVisible()
    const before = await drawing.evaluate((frame) => frame.scrollLeft)
    await drawing.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => drawing.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(before)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

    for (const what of ['ecokaart', 'gebeurd', 'doelen']) {
      await page.goto(`/t/${familyId}/tekeningen?wat=${what}`)
      await expect(drawing).toBeVisible()
      await axe(page)
    }
  })
}

test('a child sees who is around them in few words; a helper sees nothing of nights', async ({ page }) => {
  const { familyId } = await as(page, 'Elif')
  await page.goto(`/t/${familyId}/tekeningen`)
  await expect(page.getByText('Dit zijn de mensen om jou heen.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Om ons huis heen' })).toHaveCount(0)
  await axe(page)

  await as(page, 'Bas', { family: 'Elif en Deniz' })
  await page.goto(`/t/${familyId}/tekeningen?wat=familie`)
  await expect(page.locator('.kt-drawing').getByText('Elif')).toHaveCount(1)
  await expect(page.locator('.kt-genogram__home')).toHaveCount(0)
})
