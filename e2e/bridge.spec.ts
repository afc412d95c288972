import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

/** The day of birth of somebody who has their birthday so many days from now, and is this age then. */
function bornFor(age: number, days: number): string {
  const on = new Date(Date.now() + days * 86_400_000)
  return `${on.getUTCFullYear() - age}-${on.toISOString().slice(5, 10).replace('02-29', '02-28')}`
}

test('who will be 18 is told, sees what changes, and chooses who stays', async ({ browser }) => {
  const table = await ownTable(browser)
  const young = await somebody(browser, 'bijna-achttien')
  const nurse = await somebody(browser, 'verpleegkundige')
  const { seatId } = await sitDown(table, nurse, { kind: 'professional', callName: 'Samira', shares: [] })
  const personId = randomUUID()
  await table.mother.post(`/families/${table.familyId}/members`, {
    id: personId,
    callName: 'Noor',
    birthDate: bornFor(18, 20),
  })
  const seat = { id: randomUUID(), invitationId: randomUUID(), kind: 'family', person: { personId }, channel: 'paper' }
  const { code } = await table.mother.post(`/families/${table.familyId}/seats`, seat)
  await young.post('/invitations/accept', { code })
  const share = { subjectId: personId, seatId, purpose: 'Meedenken' }
  for (const piece of ['goals', 'self'])
    await young.post(`/families/${table.familyId}/shares`, { ...share, id: randomUUID(), piece })

  const { page } = young
  await page.goto(`/t/${table.familyId}/week`)
  await expect(page.getByText('Straks ben je 18. Dan verandert er iets voor je.')).toBeVisible()
  await page.getByRole('link', { name: 'Kies wie er blijft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Straks ben je 18: wie blijft er?')
  await expect(page.getByText('Het gezag van je ouders stopt. Jij beslist alles zelf.')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
  await expect(page.getByText('Kies eerst iets.').first()).toBeVisible()
  const goals = page.getByRole('group', { name: 'Samira ziet van jou: doelen en stappen' })
  await goals.getByRole('radio', { name: 'Dit stopt op mijn verjaardag' }).check()
  const self = page.getByRole('group', { name: 'Samira ziet van jou: wat goed gaat en zorgen' })
  await self.getByRole('radio', { name: 'Dit mag blijven' }).check()
  await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click()
  await expect(page.getByText('Bewaard. Het gaat in op je verjaardag.')).toBeVisible()
  await axe(page)
  await page.reload()
  await expect(goals.getByRole('radio', { name: 'Dit stopt op mijn verjaardag' })).toBeChecked()

  // Mama coordinates: she sees that it comes; what Noor shares at seventeen is Noor's.
  await table.mother.page.goto(`/t/${table.familyId}/wie-ziet-wat`)
  await table.mother.page.getByRole('link', { name: 'Wordt er iemand 12, 16 of 18?', exact: false }).click()
  await expect(table.mother.page.getByText('Noor wordt 18 op', { exact: false })).toBeVisible()
  await expect(table.mother.page.getByText('doelen en stappen')).toHaveCount(0)
  await axe(table.mother.page)
})
