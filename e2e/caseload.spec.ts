import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })

test('who coordinates sees first what waits, chooses what to see and keeps that, answers, and sees what changed; a colleague sees nothing of it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const table = await ownTable(browser)
  const { mother } = table
  const nurse = await somebody(browser, 'regisseur')
  const { seatId, personId } = await sitDown(table, nurse, {
    kind: 'professional',
    callName: 'Samira',
    role: 'wijkteam',
    shares: ['week', 'goals', 'self', 'messages'],
  })
  const say = async (item: object, who = mother) => {
    const id = randomUUID()
    await who.post(`/families/${table.familyId}/items`, { id, ...item })
    return id
  }
  const goal = await say({ kind: 'goal', content: { words: 'Rust in de avond', lifeDomain: 'sleep' } })
  await say({
    kind: 'step',
    parentId: goal,
    onDate: day(-2),
    content: { what: 'Bellen met school', doers: [personId] },
  })
  await say({
    kind: 'step',
    parentId: goal,
    onDate: day(-5),
    content: { what: 'Bed opknappen', doers: [table.motherId] },
  })
  // Who coordinates has the days at hand, also when that is somebody of the family; who does not, does not.
  await mother.page.goto(`/t/${table.familyId}/meer`)
  await openMore(mother.page, 'De week')
  await mother.page.getByRole('link', { name: 'Termijnen' }).click()
  await expect(mother.page.getByRole('heading', { level: 1 })).toHaveText('Termijnen')
  await mother.post(`/families/${table.familyId}/coordinator`, { id: randomUUID(), seatId, note: 'Jij houdt het bij' })
  await mother.page.goto(`/t/${table.familyId}/meer`)
  await expect(mother.page.getByRole('link', { name: 'Wie doet wat' })).toBeVisible()
  await expect(mother.page.getByRole('link', { name: 'Termijnen' })).toHaveCount(0)
  // Four goals ask what she thinks: said once, with how many; and her mother asks her something.
  for (const words of ['Samen eten', 'Op tijd op school', 'Meer buiten'])
    await say({ kind: 'goal', content: { words, lifeDomain: 'home' } })
  const ask = {
    kind: 'thread',
    audience: 'chosen',
    audiencePersons: [table.motherId, personId],
    content: { text: 'Mag Elif mee op kamp?' },
  }
  const question = await say(ask)
  // A table of her own besides, where nothing waits.
  await nurse.post('/families', {
    id: randomUUID(),
    name: 'stil gezin',
    started: 'helper',
    me: { id: randomUUID(), callName: 'Samira', organisation: 'Wijkteam' },
  })

  const { page } = nurse
  const main = page.getByRole('main')
  const rows = main.locator('.my-families__row')
  await page.goto('/gezinnen')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Het gezin van Elif')
  await expect(rows.first()).toContainText('Bellen met school')
  await expect(rows.first()).toContainText('stap staat stil')
  await expect(rows.first()).toContainText('mama zette een doel erbij')
  await expect(rows.first().getByText('wat vind jij? · 4 doelen')).toHaveCount(1)
  await expect(rows.first()).toContainText('en nog 2')
  await expect(rows.first()).toContainText('bericht aan jou')
  await expect(rows.last()).toContainText('Niets wacht op jou')
  await axe(page)

  await main.getByText('Kies welke gezinnen je ziet').click()
  await main.getByRole('radio', { name: 'waar iets op mij wacht' }).check()
  await expect(rows).toHaveCount(1)
  await axe(page)
  await page.reload()
  await expect(main.getByText('Je ziet 1 van je 2 gezinnen.')).toBeVisible()
  await expect(rows).toHaveCount(1)

  // Open what waits, answer it, and it is gone.
  await rows.first().getByRole('link', { name: 'Bellen met school' }).first().click()
  await main.getByRole('button', { name: 'Dit is klaar' }).click()
  await expect(main.getByRole('button', { name: 'Wat bracht het?' })).toBeVisible()
  await page.goto('/gezinnen')
  await expect(rows.first()).toContainText('Rust in de avond')
  await expect(rows.first().locator('.my-families__waits').getByText('Bellen met school')).toHaveCount(0)

  // A question to her alone waits until she wrote back.
  await rows.first().locator('.my-families__waits').getByRole('link', { name: 'Mag Elif mee op kamp?' }).click()
  await expect(page).toHaveURL(new RegExp(question))
  await main.getByLabel('Wat wil je vragen of zeggen?').fill('Ja, ik regel het')
  await main.getByRole('button', { name: 'Verstuur' }).click()
  await expect(main.getByText('Verstuurd.')).toBeVisible()
  await page.goto('/gezinnen')
  await expect(rows.first()).toContainText('wat vind jij?')
  await expect(rows.first()).not.toContainText('bericht aan jou')

  // What changed since one said "seen": only that, while the page is open.
  await rows
    .first()
    .getByRole('button', { name: /Gezien/ })
    .click()
  await expect(rows.first().getByRole('button', { name: /Gezien/ })).toHaveCount(0)
  await say({ kind: 'success', onDate: day(0), content: { text: 'Elif sliep door', aboutPersons: [] } })
  await expect(rows.first()).toContainText('mama zette een klein succes erbij')
  await expect(rows.first()).toContainText('Elif sliep door')

  // A colleague with a table of their own sees none of this.
  const colleague = await somebody(browser, 'collega')
  await colleague.page.goto('/gezinnen')
  await expect(colleague.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(colleague.page.getByText('Het gezin van Elif')).toHaveCount(0)
  // Invited by mail, they are told that it is there, and not by whom.
  await mother.post(`/families/${table.familyId}/seats`, {
    id: randomUUID(),
    invitationId: randomUUID(),
    kind: 'professional',
    person: { newPersonId: randomUUID(), callName: 'Joris' },
    purpose: 'Denkt mee',
    lookAgainOn: day(90),
    channel: 'email',
    email: colleague.email,
  })
  await colleague.page.reload()
  await expect(colleague.page.getByText('Je bent uitgenodigd aan een tafel')).toBeVisible()
  await expect(colleague.page.getByText('Het gezin van Elif')).toHaveCount(0)
  await axe(colleague.page)
})
