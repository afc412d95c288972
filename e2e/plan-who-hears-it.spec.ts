import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

test('who hears a goal is chosen anew: what that changes is told first, and elsewhere it goes and comes by itself', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser)
  const { familyId, mother } = table
  const [tom, lotte] = [await somebody(browser, 'tom'), await somebody(browser, 'lotte')]
  await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  await sitDown(table, lotte, { kind: 'network', callName: 'Tante Lotte', role: 'tante' })
  const [goal, note] = [randomUUID(), randomUUID()]
  const items = `/families/${familyId}/items`
  await mother.post(items, {
    id: goal,
    kind: 'goal',
    content: { words: 'Weer lachen aan tafel', lifeDomain: 'family' },
  })
  await mother.post(items, { id: note, kind: 'note', parentId: goal, content: { text: 'Gisteren lukte het' } })
  // Tom looks at the plan, Lotte at the goal itself: neither does anything from here on.
  await tom.page.goto(`/t/${familyId}/plan`)
  const ideas = tom.page.getByText(/^Ideeën/)
  await expect(ideas).toBeVisible()
  await lotte.page.goto(`/t/${familyId}/plan/doel/${goal}`)
  await expect(lotte.page.getByRole('heading', { level: 1 })).toContainText('Weer lachen aan tafel')

  const { page } = mother
  await page.goto(`/t/${familyId}/plan/doel/${goal}`)
  const hearing = page.getByRole('region', { name: 'Wie hoort dit?' })
  const change = hearing.getByRole('status').filter({ hasText: 'Wat er verandert' })
  await expect(hearing).toContainText(/De hele kring hoort dit: .*, Tom en Tante Lotte\./)
  await hearing.getByRole('button', { name: 'Kies opnieuw wie het hoort' }).click()
  await hearing.getByRole('radio', { name: /Alleen het gezin/ }).check()
  await expect(change).toContainText('Tom en Tante Lotte horen het niet meer. Wat er al gelezen is, is bekend.')
  await axe(page)
  // Nothing has changed before it is saved.
  await expect(ideas).toBeVisible()
  await hearing.getByRole('button', { name: 'Bewaar wie het hoort' }).click()
  await expect(hearing).toContainText(
    /Alleen het gezin hoort dit, en wie het zei of opschreef: (mama en Elif|Elif en mama)\./,
  )
  await expect(ideas).toHaveCount(0)
  await expect(tom.page.getByRole('heading', { name: 'Jullie tafel is nog leeg' })).toBeVisible()
  await expect(lotte.page.getByRole('heading', { level: 1 })).toHaveText('Dit staat hier niet')
  await expect(lotte.page.getByText('Weer lachen aan tafel')).toHaveCount(0)
  await axe(lotte.page)

  // To people of her choice: nobody chosen is no choice.
  await hearing.getByRole('button', { name: 'Kies opnieuw wie het hoort' }).click()
  await hearing.getByRole('radio', { name: /Mensen die ik kies/ }).check()
  await hearing.getByRole('button', { name: 'Bewaar wie het hoort' }).click()
  await expect(hearing.getByText('Kies wie het mag horen')).toBeVisible()
  await hearing.getByRole('checkbox', { name: /Tante Lotte/ }).check()
  await expect(change).toContainText('Tante Lotte hoort het dan ook')
  await expect(hearing.getByText('Tante Lotte hoort niet bij het gezin.')).toBeVisible()
  await expect(change).toContainText('Elif hoort het niet meer.')
  await axe(page)
  await hearing.getByRole('button', { name: 'Bewaar wie het hoort' }).click()
  await expect(hearing).toContainText('Alleen deze mensen horen dit: mama en Tante Lotte.')
  await expect(lotte.page.getByRole('heading', { level: 1 })).toContainText('Weer lachen aan tafel')
  await expect(lotte.page.getByText('Gisteren lukte het')).toBeVisible()
  await expect(ideas).toHaveCount(0)

  // And wide again.
  await hearing.getByRole('button', { name: 'Kies opnieuw wie het hoort' }).click()
  await hearing.getByRole('radio', { name: /De hele kring/ }).check()
  await expect(change).toContainText('Elif en Tom horen het dan ook')
  await hearing.getByRole('button', { name: 'Bewaar wie het hoort' }).click()
  await expect(ideas).toBeVisible()
  // Who did not say it does not choose who hears it.
  await expect(lotte.page.getByText(/De hele kring hoort dit/)).toBeVisible()
  await expect(lotte.page.getByRole('button', { name: 'Kies opnieuw wie het hoort' })).toHaveCount(0)
})
