import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

test('beside what a helper wrote, a note and a visit, mama puts how she sees it; it goes along on paper', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser)
  const { page } = table.mother
  const tom = await somebody(browser, 'tom')
  await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  const path = `/families/${table.familyId}`
  const [goal, note, visit] = [randomUUID(), randomUUID(), randomUUID()]
  const today = new Date().toISOString().slice(0, 10)
  const say = (id: string, kind: string, more: object) => tom.post(`${path}/items`, { id, kind, ...more })
  await table.mother.post(`${path}/items`, { id: goal, kind: 'goal', content: { words: 'Rust', lifeDomain: 'sleep' } })
  await say(note, 'note', { parentId: goal, content: { text: 'Moeder was boos' } })
  await say(visit, 'visit', { onDate: today, content: { what: 'Tom komt controleren', from: '10:00', place: 'home' } })

  await page.goto(`/t/${table.familyId}/plan/doel/${goal}`)
  const notes = page.locator('section', { has: page.getByRole('heading', { name: 'Hoe gaat het?' }) })
  const box = (await notes.count()) > 0 ? notes : page.locator('.plan-said', { hasText: 'Moeder was boos' })
  await box.getByRole('button', { name: 'Zeg hoe jij het ziet' }).first().click()
  await page.getByRole('radio', { name: 'Ik zie het anders' }).check()
  await page.getByLabel('In jouw eigen woorden').fill('Ik was bang, niet boos')
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(said(page, 'Ik was bang, niet boos')).toBeVisible()
  await axe(page)

  const week = `/t/${table.familyId}/week`
  await page.goto(week)
  await page.getByText('Tom komt controleren').first().click()
  await page.getByRole('button', { name: 'Zeg hoe jij het ziet' }).click()
  await page.getByRole('radio', { name: 'Ik zie het anders' }).check()
  await page.getByLabel('In jouw eigen woorden').fill('Hij komt op de koffie')
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(said(page, 'Hij komt op de koffie')).toBeVisible()
  await axe(page)

  await tom.page.goto(`/t/${table.familyId}/papier`)
  await expect(tom.page.getByText('Hij komt op de koffie').first()).toBeVisible()
  await axe(tom.page)
})
