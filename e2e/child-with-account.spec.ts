import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { as, speak } from './support/as.ts'
import { axe } from './support/axe.ts'
import { ownTable, somebody } from './support/own-table.ts'
import { ONCE } from './support/played-once.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

const inWords = {
  nl: {
    day: 'Vandaag',
    mine: 'Mijn stap',
    week: 'Mijn week',
    sleep: 'Je slaapt:',
    plan: 'Ons plan',
    people: 'Mijn mensen',
    worries: 'Goed en zorgen',
    you: 'Dit zei jij',
    others: /stappen van anderen/,
    circle: 'Dit zijn de mensen om je heen',
    good: 'Goed en niet zo goed',
    stop: 'Ik stop met kijken',
  },
  en: {
    day: 'Today',
    mine: 'My step',
    week: 'My week',
    sleep: 'You sleep:',
    plan: 'Our plan',
    people: 'My people',
    worries: 'Good things and worries',
    you: 'You said this',
    others: /steps of others/,
    circle: 'These are the people around you',
    good: 'Good and not so good',
    stop: 'I stop looking',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  const words = inWords[locale]
  test(`a girl of nine chooses herself and finds her day, her week and her goal (${locale})`, {
    tag: locale === 'en' ? ONCE : [],
  }, async ({ page }) => {
    await speak(page, locale)
    await page.goto('/kies')
    await page.getByRole('button', { name: /^Elif \(9\)/ }).click()
    await expect(page).toHaveURL(/\/week$/)
    await expect(page.locator('body')).toHaveAttribute('data-register', 'child')
    // No menu, four doors, one step with a button, and where she sleeps each night.
    await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(words.day, 'i'))
    await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(4)
    await expect(page.getByRole('region', { name: words.mine }).getByRole('listitem')).toHaveCount(1)
    const week = page.getByRole('region', { name: words.week })
    await expect(week.getByRole('heading', { level: 3 })).toHaveCount(6)
    await expect(week.getByText(words.sleep)).toHaveCount(6)
    await axe(page)

    // Her own goal first; only what she does herself has a button.
    await page.getByRole('link', { name: words.plan }).click()
    await expect(page.getByText('Ik wil weer rustig slapen.')).toBeVisible()
    await expect(page.getByText(words.you, { exact: true })).toBeVisible()
    await page.getByText(words.others).click()
    await expect(page.getByText('Nachtlampje kopen, eentje voor elk huis')).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: words.day, exact: true }).click()
    await page.getByRole('link', { name: words.people }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.circle)
    await axe(page)
    await page.getByRole('link', { name: words.day, exact: true }).click()
    await page.getByRole('link', { name: words.worries }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.good)
    // What her sister worries about is for their parents.
    await expect(page.getByText('Elif denkt dat het haar schuld is')).toHaveCount(0)
    await axe(page)
    await page.getByRole('link', { name: words.day, exact: true }).click()
    await page.getByRole('button', { name: words.stop }).click()
    await expect(page).toHaveURL(/\/kies$/)
  })
}

test('a girl of nine chooses her letters, and finds who knows what of her, in her own words', { tag: ONCE }, async ({
  page,
}) => {
  await as(page, 'Elif')
  await page.goto('/')
  await page.getByRole('link', { name: 'Letters en taal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letters en taal')
  await expect(page.locator('body')).toHaveAttribute('data-register', 'child')
  // Three sizes, two languages, stopping; nothing of accounts and places.
  await expect(page.getByRole('radio')).toHaveCount(5)
  await expect(page.getByText('@')).toHaveCount(0)
  await axe(page)
  const before = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  await page.getByRole('radio', { name: 'Nog groter' }).check()
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).not.toBe(before)
  await axe(page)
  await page.getByRole('link', { name: 'Vandaag' }).click()
  await page.getByRole('link', { name: 'Wie weet wat van mij?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie weet wat van mij?')
  await axe(page)
  await page.getByRole('link', { name: 'Wie ziet wat?' }).click()
  await expect(page.getByText('Samira ziet niets van jou.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Stop/ })).toHaveCount(0)
  await axe(page)
})

test('a child gets her own seat on paper, says what she thinks and that her step is done; her mother sees it', {
  tag: ONCE,
}, async ({ browser }) => {
  test.slow()
  const table = await ownTable(browser)
  const { mother, familyId, elifId } = table
  const [goal, step, other] = [randomUUID(), randomUUID(), randomUUID()]
  const items = `/families/${familyId}/items`
  await mother.post(items, { id: goal, kind: 'goal', content: { words: 'Elke avond voorlezen', lifeDomain: 'sleep' } })
  const under = { kind: 'step', parentId: goal }
  await mother.post(items, { id: step, ...under, content: { what: 'Een boek kiezen', doers: [elifId] } })
  await mother.post(items, { id: other, ...under, content: { what: 'Lampje kopen', doers: [table.motherId] } })
  const { code } = await mother.post(`/families/${familyId}/seats`, {
    id: randomUUID(),
    invitationId: randomUUID(),
    kind: 'family',
    person: { personId: elifId },
    channel: 'paper',
  })
  const elif = await somebody(browser, 'elif')
  await elif.post('/invitations/accept', { code })
  const { page } = elif
  await mother.page.goto(`/t/${familyId}/plan/doel/${goal}`)
  await expect(mother.page.getByRole('heading', { level: 1 })).toContainText('Elke avond voorlezen')

  await page.goto(`/t/${familyId}/week`)
  const mine = page.getByRole('region', { name: 'Mijn stap' })
  await mine.getByRole('button', { name: 'Klaar: Een boek kiezen' }).click()
  await expect(mother.page.getByRole('button', { name: 'Klaar: Een boek kiezen', pressed: true })).toBeVisible()

  await page.goto(`/t/${familyId}/plan`)
  await expect(page.getByText('Dit is nog een idee')).toBeVisible()
  await expect(page.getByRole('button', { name: /Lampje kopen/ })).toHaveCount(0)
  // A tap too many is taken back.
  await page.getByRole('button', { name: 'Toch niet klaar' }).click()
  await expect(page.getByRole('button', { name: 'Klaar: Een boek kiezen' })).toBeVisible()
  await page.getByRole('button', { name: 'Zeg wat jij vindt' }).click()
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies eerst wat je vindt.')
  await page.getByRole('radio', { name: 'Ja, maar ik zeg er iets bij' }).check()
  await page.getByLabel('In jouw eigen woorden').fill('twee hoofdstukken, niet een')
  await axe(page)
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(page.getByText('Elif zegt ja, en nog iets')).toBeVisible()
  await expect(mother.page.getByText('twee hoofdstukken, niet een')).toBeVisible()

  // Her own wish, from beginning to end.
  await page.getByRole('link', { name: 'Ik wil ook iets' }).click()
  await page.getByLabel('De woorden').fill('Een hut bouwen')
  await axe(page)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('radio', { name: 'spelen en sport' }).check()
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Zonder stap verder' }).click()
  await page.getByRole('button', { name: 'Zet op tafel' }).click()
  await expect(page.getByText('Dit zei jij')).toBeVisible()
  await axe(page)

  // Something good, said in her own words; who else hears it stands there.
  await page.goto(`/t/${familyId}/goed-en-zorgen`)
  await page.getByRole('button', { name: 'Dit gaat goed' }).click()
  await page.getByLabel('Wat gaat er goed?').fill('Mama lacht weer')
  await page.getByRole('radio', { name: /Alleen ons gezin/ }).check()
  await axe(page)
  await page.getByRole('button', { name: 'Zet dit erbij' }).click()
  await page.getByRole('button', { name: 'Iedereen' }).click()
  await expect(said(page, 'Mama lacht weer')).toBeVisible()
})
