import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { mailTo, ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

test('the nurse opens emergency access with a reason; mama sees it at once and says afterwards what she thinks of it', async ({
  browser,
}) => {
  const table = await ownTable(browser)
  const { page } = table.mother
  const nurse = await somebody(browser, 'verpleegkundige')
  await sitDown(table, nurse, { kind: 'professional', callName: 'Samira', organisation: 'GGZ De Kade', shares: [] })
  const post = (item: object) =>
    table.mother.post(`/families/${table.familyId}/items`, { id: crypto.randomUUID(), ...item })
  await post({ kind: 'worry', audience: 'family', content: { text: 'Ik slaap al drie nachten niet' } })
  await post({
    kind: 'worry',
    audience: 'chosen',
    audiencePersons: [table.motherId],
    content: { text: 'Alleen voor mij' },
  })
  await page.goto(`/t/${table.familyId}/week`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await nurse.page.goto(`/t/${table.familyId}/meer`)
  await openMore(nurse.page, 'Veilig zijn')
  await nurse.page.getByRole('link', { name: 'Noodtoegang' }).click()
  await expect(nurse.page.getByRole('heading', { level: 1 })).toHaveText('Noodtoegang')
  await axe(nurse.page)
  await nurse.page.getByRole('button', { name: 'Open voor 60 minuten' }).click()
  await expect(nurse.page.getByRole('alert')).toBeVisible()
  await axe(nurse.page)
  const reason = `Vannacht is er niemand bereikbaar (${test.info().project.name})`
  await nurse.page.getByLabel('Waarom is dit nu nodig?').fill(reason)
  await nurse.page.getByRole('button', { name: 'Open voor 60 minuten' }).click()
  await expect(nurse.page.getByText('Ik slaap al drie nachten niet')).toBeVisible()
  await expect(nurse.page.getByText('Alleen voor mij')).toHaveCount(0)
  await axe(nurse.page)

  // On the open screen of mama, without a reload; and by mail, without a word of what it is about.
  await page.getByRole('link', { name: 'Lees wie, en waarom' }).click()
  await expect(page.getByText(reason)).toBeVisible()
  await expect(page.getByText('Loopt nu')).toBeVisible()
  await axe(page)
  const mail = await mailTo(table.mother.context.request, table.mother.email)
  for (const word of ['Samira', 'Elif', 'nachten', reason]) expect(mail).not.toContain(word)

  await nurse.page.getByRole('button', { name: 'Stop de noodtoegang nu' }).click()
  await expect(nurse.page.getByText('Ik slaap al drie nachten niet')).toHaveCount(0)
  await expect(nurse.page.getByLabel('Wat vind je ervan, nu je het nakijkt?')).toHaveCount(0)
  await page.getByLabel('Wat vind je ervan, nu je het nakijkt?').fill('Het was nodig. Bel me de volgende keer eerst.')
  await page.getByRole('button', { name: 'Bewaar wat je ervan vindt' }).click()
  await expect(nurse.page.getByText('Bel me de volgende keer eerst.', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lees wie, en waarom' })).toHaveCount(0)
  await page.goto(`/t/${table.familyId}/wie-keek`)
  await expect(page.getByText(/met noodtoegang naar wat voor anderen was en opende noodtoegang/)).toBeVisible()
})
