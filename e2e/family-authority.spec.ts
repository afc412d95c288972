import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

test('unknown authority is closed, and opens when it was checked', async ({ browser }) => {
  test.slow()
  const table = await ownTable(browser)
  const father = await somebody(browser, 'papa')
  await sitDown(table, father, { kind: 'family', callName: 'papa', role: 'vader' })
  const us = `/t/${table.familyId}/wij`
  await father.page.goto(us)
  await expect(father.page.getByRole('heading', { level: 2, name: 'Elif' })).toBeVisible()
  await expect(father.page.getByText('15 juli 2017')).toHaveCount(0)
  await axe(father.page)

  const { page } = table.mother
  await page.goto(us)
  await expect(page.getByText('15 juli 2017')).toBeVisible()
  await page.getByRole('link', { name: /Schrijf op wie gezag heeft Elif/ }).click()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(2)
  await page.getByLabel('Over wie gaat het, naast Elif?').selectOption({ label: 'papa' })
  await page.getByRole('radio', { name: 'Nog niet bekend' }).check()
  await axe(page)
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('We weten nog niet of papa gezag heeft over Elif.').first()).toBeVisible()
  await expect(page.getByText('Dat is geen oordeel.')).toBeVisible()
  await axe(page)
  await expect(father.page.getByText('15 juli 2017')).toHaveCount(0)

  const tom = await somebody(browser, 'tom')
  const { seatId } = await sitDown(table, tom, { kind: 'professional', callName: 'Tom', role: 'wijkteam' })
  await table.mother.post(`/families/${table.familyId}/coordinator`, {
    id: randomUUID(),
    seatId,
    note: 'Kijk jij het na?',
  })
  await tom.page.goto(us)
  await tom.page.getByRole('link', { name: /Aanpassen We weten nog niet/ }).click()
  await tom.page.getByRole('radio', { name: 'Ouderlijk gezag' }).check()
  await tom.page.getByRole('checkbox', { name: 'Ik heb het gezag vandaag nagekeken' }).check()
  await tom.page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(tom.page.getByRole('alert')).toContainText('gezagsregister')
  await tom.page.getByLabel('Waar is dat gezien?').fill('Gezagsregister')
  await axe(tom.page)
  await tom.page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(tom.page.getByText('papa heeft ouderlijk gezag over Elif.').first()).toBeVisible()
  await expect(tom.page.getByText(/Nagekeken door Tom op/)).toBeVisible()

  // Now it opens for the father, on the page he is looking at.
  await expect(father.page.getByText('15 juli 2017')).toBeVisible()
})
