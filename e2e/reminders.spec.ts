import { randomInt, randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { openMore } from './support/more.ts'
import { codeFor, nobody, ownTable, sitDown, somebody, withAddress } from './support/own-table.ts'
import { test } from './support/test.ts'

// Grandfather has a telephone and an e-mail address, and no more. He is told by a text message that there is something to think of,
// opens the link, signs in with a code and does his step.

/** What the gateway got for a number that ends so (server/src/testing/sms-office.ts). */
async function textsTo(page: Page, number: string, baseURL: string): Promise<string[]> {
  const gateway = `http://127.0.0.1:${Number(new URL(baseURL).port) + 6}/`
  const all = (await (await page.request.get(gateway)).json()) as { to: string; text: string }[]
  return all.filter(({ to }) => to === number).map(({ text }) => text)
}
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date())

test('grandfather is told by text message, opens the link and does his step', async ({ browser, baseURL }, info) => {
  const number = `061${randomInt(1_000_000, 9_999_999)}`
  const full = `+31${number.slice(1)}`
  const table = await ownTable(browser)
  const email = `opa-${info.project.name}-${randomUUID().slice(0, 8)}@keukentafel.example`
  const opa = await withAddress(browser, email)
  const { personId } = await sitDown(table, opa, {
    kind: 'network',
    callName: 'opa',
    shares: ['goals', 'week', 'self'],
  })
  const at = `/families/${table.familyId}/items`
  const goalId = randomUUID()
  await table.mother.post(at, { id: goalId, kind: 'goal', content: { words: 'Vaker buiten', lifeDomain: 'sleep' } })
  await table.mother.post(at, {
    id: randomUUID(),
    kind: 'step',
    parentId: goalId,
    onDate: today(),
    content: { what: 'Naar de eendjes', doers: [personId] },
  })

  const { page } = opa
  await page.goto('/instellingen')
  await page.getByRole('link', { name: 'Wanneer hoor je iets van ons?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wanneer hoor je iets van ons?')
  await axe(page)
  await page.getByLabel('Met een sms').check()
  // A number that takes no text message is said at once.
  await page.getByLabel('Jouw mobiele nummer').fill('020 123 4567')
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await expect(page.getByRole('alert')).toContainText('Vul een mobiel nummer in')
  await page.getByLabel('Jouw mobiele nummer').fill(number)
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await expect(page.getByLabel('Code uit de sms')).toBeVisible()
  await axe(page)
  const code = /\d{6}/.exec((await textsTo(page, full, baseURL!))[0] ?? '')?.[0] ?? ''
  await page.getByLabel('Code uit de sms').fill(code)
  await page.getByRole('button', { name: 'Dit is mijn nummer' }).click()
  await expect(page.getByText(`•••• ${number.slice(-2)}`)).toBeVisible()
  await page.getByLabel('Meteen als er iets is').check()
  // Whatever the hour at which this is played.
  await page.getByLabel('Vanaf').fill('00:00')
  await page.getByLabel('Tot', { exact: true }).fill('00:00')
  await page.getByRole('button', { name: 'Bewaar wat ik koos' }).click()
  await expect(page.getByRole('heading', { name: 'Zo doen we het.' })).toBeVisible()
  await axe(page)

  await expect.poll(() => textsTo(page, full, baseURL!), { timeout: 40_000 }).toHaveLength(2)
  const [, told = ''] = await textsTo(page, full, baseURL!)
  expect(told).toBe(`Er is iets om aan te denken. ${baseURL}`)

  // On his telephone, where he is not signed in.
  const phone = await nobody(browser)
  await phone.addInitScript(() => localStorage.setItem('exit-seen', '1'))
  await phone.goto(told.split(' ').at(-1)!)
  await phone.goto('/inloggen')
  await phone.getByLabel('Jouw e-mailadres').fill(email)
  await phone.getByRole('button', { name: 'Stuur mij een code' }).click()
  await phone.getByLabel('Code uit de e-mail').fill(await codeFor(phone.request, email))
  await phone.getByRole('button', { name: 'Log in' }).click()
  await expect(phone.getByText('Naar de eendjes').first()).toBeVisible()
  await phone.getByRole('button', { name: 'Klaar: Naar de eendjes' }).first().click()
  await expect
    .poll(async () => {
      const { items } = await table.mother.get<{ items: { item: { kind: string; state: string } }[] }>(
        `/families/${table.familyId}/plan`,
      )
      return items.find(({ item }) => item.kind === 'step')?.item.state
    })
    .toBe('done')
})

test('who chose messages on a device reads kindly that they are off on this one', async ({ browser }) => {
  // On a device where they stay signed in it is on.
  const there = await somebody(browser, 'meldingen')
  const endpoint = `https://push.example.org/${randomUUID()}`
  await there.post('/me/notices/devices', { endpoint, p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) })
  const { choice } = await there.get<{ choice: object }>('/me/notices')
  const chosen = await there.context.request.patch('/api/v1/me/notices', {
    data: { ...choice, channel: 'push' },
    headers: { 'idempotency-key': randomUUID() },
  })
  expect(chosen.ok(), await chosen.text()).toBe(true)
  const { page } = await somebody(browser, 'meldingen')
  await page.goto('/instellingen/berichten')
  await expect(page.getByRole('heading', { name: 'Op dit apparaat staat het uit' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Zet meldingen aan op dit apparaat' })).toBeVisible()
  await axe(page)
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/push-off.png`, fullPage: true })
  await page.getByLabel('Met een e-mail').check()
  await expect(page.getByText('Op dit apparaat staat het uit')).toHaveCount(0)
})

test('a child chooses with few words, and only its own device', async ({ page }) => {
  await as(page, 'Deniz', { family: 'Elif en Deniz' })
  await page.goto('/instellingen/berichten')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByLabel('Met een e-mail')).toHaveCount(0)
  await axe(page)
})

test('a helper finds the days of the law and of the table, with their source', async ({ page }) => {
  const { familyId } = await as(page, 'Samira', { family: 'Elif en Deniz' })
  await page.goto(`/t/${familyId}/meer`)
  await openMore(page, 'De week')
  await page.getByRole('link', { name: 'Termijnen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Termijnen')
  await expect(page.getByText('Opnieuw kijken of deze stoel nodig is').first()).toBeVisible()
  await expect(page.getByText('Zo afgesproken aan tafel').first()).toBeVisible()
  await axe(page)
})
