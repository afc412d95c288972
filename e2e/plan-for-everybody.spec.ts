import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { planOf, somebody } from './support/plan.ts'
import { ONCE, PHONE_ONLY } from './support/played-once.ts'
import { test } from './support/test.ts'

/** Grandfather sees what Sevgi sees, and Tom what Samira sees, or less. */
const SAME_LOOK: readonly string[] = ['Opa Kees', 'Tom']
const pages = ['plan', 'plan/doel-erbij', 'goed-en-zorgen', 'terugblik', 'vergelijk', 'papier']

// Everybody in Dutch; in English a youth and a professional, for the words. Axe looks once for each register, kind of seat that
// looks different, and language; for the others every screen is there.
for (const [locale, names] of [
  ['nl', ['Sevgi', 'Deniz', 'Opa Kees', 'Tom', 'Samira']],
  ['en', ['Deniz', 'Samira']],
] as const) {
  for (const name of names) {
    const tag = locale === 'nl' && ['Sevgi', 'Samira'].includes(name) ? ONCE : PHONE_ONLY
    test(`every screen of the plan is for ${name} too (${locale})`, { tag }, async ({ browser }, info) => {
      test.setTimeout(120_000)
      const person = await somebody(browser, info, name, locale)
      const items = await planOf(person.page, person.familyId)
      const first = (kind: string) => items.find(({ item }) => item.kind === kind)!.item.id
      for (const path of [...pages, `plan/doel/${first('goal')}`, `plan/stap/${first('step')}`]) {
        await person.at(path)
        await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(person.page.getByRole('status', { name: /geduld|moment/ })).toHaveCount(0)
        await expect(person.page).toHaveTitle(locale === 'nl' ? 'Mijn week' : /week/i)
        if (!SAME_LOOK.includes(name)) await axe(person.page)
      }
      await person.leave()
    })
  }
}
