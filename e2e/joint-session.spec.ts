import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { type Actor, codeFor, type OwnTable, ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const words = {
  nl: {
    pin: 'Kies een pin van vier cijfers',
    pinOfChild: 'Kies vier cijfers',
    again: 'Nog een keer dezelfde pin',
    begin: 'Begin samen',
    whose: 'Wie is er aan de beurt?',
    join: 'Kom erbij',
    email: 'Jouw e-mailadres',
    send: 'Stuur mij een code',
    code: 'Code uit de e-mail',
    take: 'Doe mee',
    of: (name: string) => `De pin van ${name}`,
    ofChild: (name: string) => `Jouw vier cijfers, ${name}`,
    mine: 'Ik ben aan de beurt',
    now: (name: string) => `Nu aan de beurt: ${name}`,
    nowChild: (name: string) => `Nu ben jij aan de beurt, ${name}`,
    pass: 'Geef door',
    takeOut: 'Neem alles mee',
    talk: 'Praten en beslissen',
    paper: 'Papier en meenemen',
    refused: 'Dit doe je op je eigen apparaat',
    easy: 'Deze pin is te makkelijk te raden. Kies een andere.',
    wrong: 'Deze pin klopt niet',
    done: 'Klaar',
    sure: 'Ja, stop voor iedereen',
    together: 'Samen aan tafel',
    part: 'Samen aan tafel: je doet daar mee met een pin',
  },
  en: {
    pin: 'Choose a pin of four digits',
    pinOfChild: 'Choose four digits',
    again: 'The same pin once more',
    begin: 'Begin together',
    whose: 'Whose turn is it?',
    join: 'Join',
    email: 'Your e-mail address',
    send: 'Send me a code',
    code: 'Code from the e-mail',
    take: 'Take part',
    of: (name: string) => `The pin of ${name}`,
    ofChild: (name: string) => `Your four digits, ${name}`,
    mine: 'It is my turn',
    now: (name: string) => `Now the turn of ${name}`,
    nowChild: (name: string) => `Now it is your turn, ${name}`,
    pass: 'Pass on',
    takeOut: 'Take everything with you',
    talk: 'Talking and deciding',
    paper: 'Paper and taking out',
    refused: 'This you do on your own device',
    easy: 'This pin is too easy to guess. Choose another.',
    wrong: 'This pin is not right',
    done: 'Finished',
    sure: 'Yes, stop for everybody',
    together: 'Together at the table',
    part: 'Together at the table: you take part there with a pin',
  },
} as const
type Words = (typeof words)['nl' | 'en']
const pins = { mama: '4071', Opa: '9352', Elif: '1357' }

async function threeAtTable(
  browser: Browser,
  locale: 'nl' | 'en',
): Promise<{ table: OwnTable; opa: Actor; elif: Actor }> {
  const table = await ownTable(browser, locale)
  const opa = await somebody(browser, 'opa', locale)
  await sitDown(table, opa, { kind: 'network', callName: 'Opa' })
  const elif = await somebody(browser, 'elif', locale)
  const { code } = await table.mother.post(`/families/${table.familyId}/seats`, {
    id: randomUUID(),
    invitationId: randomUUID(),
    kind: 'family',
    person: { personId: table.elifId },
    channel: 'paper',
  })
  await elif.post('/invitations/accept', { code })
  return { table, opa, elif }
}

async function begin(page: Page, familyId: string, t: Words): Promise<void> {
  await page.goto(`/t/${familyId}/meer`)
  await openMore(page, t.talk)
  await page.getByRole('link', { name: t.together }).click()
  await page.getByLabel(t.pin).fill('1234')
  await page.getByLabel(t.again).fill('1234')
  await page.getByRole('button', { name: t.begin }).click()
  await expect(page.getByRole('link', { name: t.easy })).toBeVisible()
  await axe(page)
  await page.getByLabel(t.pin).fill(pins.mama)
  await page.getByLabel(t.again).fill(pins.mama)
  await page.getByRole('button', { name: t.begin }).click()
  await expect(page.getByRole('heading', { name: t.whose })).toBeVisible()
}

async function join(page: Page, who: Actor, pin: string, t: Words, look = false): Promise<void> {
  await page.getByRole('button', { name: t.join }).click()
  await page.getByLabel(t.email).fill(who.email)
  const mails = (await (await page.request.get('/api/v1/demo/outbox')).json()) as { mails: { to: string }[] }
  const before = mails.mails.filter(({ to }) => to === who.email).length
  await page.getByRole('button', { name: t.send }).click()
  await expect(page.getByLabel(t.code)).toBeVisible()
  await expect
    .poll(async () => {
      const now = (await (await page.request.get('/api/v1/demo/outbox')).json()) as typeof mails
      return now.mails.filter(({ to }) => to === who.email).length
    })
    .toBeGreaterThan(before)
  if (look) await axe(page)
  await page.getByLabel(t.code).fill(await codeFor(page.request, who.email))
  await page.getByLabel(t.pin).fill(pin)
  await page.getByLabel(t.again).fill(pin)
  await page.getByRole('button', { name: t.take }).click()
  await expect(page.getByRole('heading', { name: t.whose })).toBeVisible()
}

async function turn(page: Page, name: keyof typeof pins, t: Words): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByLabel(name === 'Elif' ? t.ofChild(name) : t.of(name)).fill(pins[name])
  await page.getByRole('button', { name: t.mine }).click()
  await expect(page.getByText(name === 'Elif' ? t.nowChild(name) : t.now(name))).toBeVisible()
}

for (const locale of ['nl', 'en'] as const) {
  test(`three people on one device, each with an own turn (${locale})`, async ({ browser }) => {
    test.slow()
    const t = words[locale]
    const { table, opa, elif } = await threeAtTable(browser, locale)
    const { page } = table.mother
    const secret = 'Lindelaan vier'
    await table.mother.post(`/families/${table.familyId}/items`, {
      id: randomUUID(),
      kind: 'worry',
      audience: 'family',
      content: { text: secret },
    })
    await begin(page, table.familyId, t)
    await join(page, opa, pins.Opa, t, true)
    await join(page, elif, pins.Elif, t)
    await expect(page.locator('.joint-face')).toHaveCount(3)
    await axe(page)

    // A wrong pin first; then opa has the turn, and does not finish what he writes.
    await page.getByRole('button', { name: 'Opa', exact: true }).click()
    await axe(page)
    await page.getByLabel(t.of('Opa')).fill('8816')
    await page.getByRole('button', { name: t.mine }).click()
    await expect(page.getByText(t.wrong)).toBeVisible()
    await page.getByLabel(t.of('Opa')).fill(pins.Opa)
    await page.getByRole('button', { name: t.mine }).click()
    await expect(page.getByText(t.now('Opa'))).toBeVisible()
    await axe(page)
    await page.goto(`/t/${table.familyId}/plan/doel-erbij`)
    const field = page.getByRole('main').getByRole('textbox').first()
    await field.fill('Woorden van opa')
    await page.goto(`/t/${table.familyId}/meer`)
    await openMore(page, t.paper)
    await page.getByRole('button', { name: t.takeOut }).click()
    await expect(page.getByText(t.refused)).toBeVisible()
    await page.getByRole('button', { name: t.pass }).click()
    await expect(page.getByRole('heading', { name: t.whose })).toBeVisible()

    // Back shows nothing of opa; the child has her own turn, in her own words.
    await page.goBack()
    await expect(page.getByRole('heading', { name: t.whose })).toBeVisible()
    await expect(page.locator('body')).not.toContainText('opa woorden')
    await turn(page, 'Elif', t)
    await expect(page.locator('body')).toHaveAttribute('data-register', 'child')
    await axe(page)
    await page.goto(`/t/${table.familyId}/plan/doel-erbij`)
    await expect(page.getByText(t.nowChild('Elif'))).toBeVisible()
    await expect(page.getByRole('main')).toBeVisible()
    await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue('')
    await page.getByRole('button', { name: t.pass }).click()

    // What opa typed is still there, for him, and what is the family's is not. This goes the same way in every language.
    if (locale === 'nl') {
      await turn(page, 'Opa', t)
      await page.goto(`/t/${table.familyId}/plan/doel-erbij`)
      await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue('Woorden van opa')
      await page.goto(`/t/${table.familyId}/goed-en-zorgen`)
      await expect(page.getByText(t.now('Opa'))).toBeVisible()
      await expect(page.getByText(secret)).toHaveCount(0)
      await page.getByRole('button', { name: t.pass }).click()
      await turn(page, 'mama', t)
      await page.goto(`/t/${table.familyId}/goed-en-zorgen`)
      await expect(page.getByText(secret).first()).toBeVisible()
    } else await turn(page, 'mama', t)

    // On his own phone opa sees that he takes part there.
    await opa.page.goto('/instellingen')
    await expect(opa.page.getByText(t.part).first()).toBeVisible()
    await axe(opa.page)

    await page.goto(`/t/${table.familyId}/samen`)
    await axe(page)
    await page.getByRole('button', { name: t.done, exact: true }).click()
    await axe(page)
    await page.getByRole('button', { name: t.sure }).click()
    await expect(page).not.toHaveURL(/samen/)
    expect((await page.request.get('/api/v1/me')).status()).toBe(401)
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft:')))).toEqual([])
    await page.goto('/samen')
    await axe(page)
    await opa.page.reload()
    await expect(opa.page.getByText(t.part)).toHaveCount(0)
  })
}

test('five minutes without a touch: the screen asks whose turn it is', async ({ browser }) => {
  test.slow()
  const t = words.nl
  const { table } = await threeAtTable(browser, 'nl')
  const { page } = table.mother
  await begin(page, table.familyId, t)
  await page.clock.install()
  await turn(page, 'mama', t)
  await page.goto(`/t/${table.familyId}/plan`)
  await expect(page.getByText(t.now('mama'))).toBeVisible()
  await page.clock.runFor('04:50')
  await expect(page.getByText(t.now('mama'))).toBeVisible()
  await page.clock.runFor('00:15')
  await expect(page.getByRole('heading', { name: t.whose })).toBeVisible()
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  await page.goto(`/t/${table.familyId}/plan`)
  await expect(page.getByRole('heading', { name: t.whose })).toBeVisible()
})
