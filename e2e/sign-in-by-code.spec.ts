import { expect } from '@playwright/test'
import { speak } from './support/as.ts'
import { axe } from './support/axe.ts'
import { codeFor } from './support/own-table.ts'
import { test } from './support/test.ts'

const words = {
  nl: {
    title: 'Inloggen',
    email: 'Jouw e-mailadres',
    send: 'Stuur mij een code',
    wrong: 'Vul een e-mailadres in',
    code: 'Code uit de e-mail',
    check: 'Log in',
    short: 'De code heeft 6 cijfers',
    begin: 'Een tafel beginnen',
    out: 'Log hier uit',
    settings: 'Instellingen',
  },
  en: {
    title: 'Sign in',
    email: 'Your e-mail address',
    send: 'Send me a code',
    wrong: 'Fill in an e-mail address',
    code: 'Code from the e-mail',
    check: 'Sign in',
    short: 'The code has 6 digits',
    begin: 'Begin a table',
    out: 'Sign out here',
    settings: 'Settings',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  test(`somebody new signs in with a code, pastes it, sees where they are signed in, and signs out (${locale})`, async ({
    page,
  }, { project }) => {
    const t = words[locale]
    const email = `new-${locale}-${project.name}@keukentafel.example`
    await speak(page, locale)
    await page.goto('/inloggen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title)
    await axe(page)

    await page.getByLabel(t.email).fill('this is no address')
    await page.getByRole('button', { name: t.send }).click()
    await expect(page.getByRole('alert')).toContainText(t.wrong)
    await expect(page.getByLabel(t.email)).toHaveValue('this is no address')
    await axe(page)

    await page.getByLabel(t.email).fill(email)
    await page.getByRole('button', { name: t.send }).click()
    const field = page.getByLabel(t.code)
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code')
    await axe(page)

    await field.fill('12')
    await page.getByRole('button', { name: t.check, exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(t.short)

    const code = await codeFor(page.request, email)
    await field.fill(code === '000000' ? '111111' : '000000')
    await page.getByRole('button', { name: t.check, exact: true }).click()
    await expect(field).toHaveAttribute('aria-invalid', 'true')

    // As people paste it: with a space in the middle.
    await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`)
    await page.getByRole('button', { name: t.check, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.begin)

    await page.goto('/instellingen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.settings)
    await expect(page.getByText(email)).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: t.out }).click()
    await expect(page).toHaveURL(/\/kies$/)
    expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  })
}

test('the link in the mail brings the code along, and no new one is sent', async ({ page }, { project }) => {
  const email = `link-${project.name}@keukentafel.example`
  await page.request.post('/api/auth/email-otp/send-verification-otp', { data: { email, type: 'sign-in' } })
  const code = await codeFor(page.request, email)
  let sent = 0
  page.on('request', (request) => {
    if (request.url().includes('send-verification-otp')) sent++
  })
  await page.goto(`/inloggen#email=${encodeURIComponent(email)}&code=${code}`)
  const field = page.getByLabel(words.nl.code)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(code)
  // The code does not stay in the history.
  expect(page.url()).toMatch(/\/inloggen$/)
  await axe(page)
  await page.getByRole('button', { name: words.nl.check, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nl.begin)
  expect(sent).toBe(0)
})

test('a session elsewhere can be ended', async ({ page, browser }, { project }) => {
  const email = `two-${project.name}@keukentafel.example`
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  for (const one of [other, page]) {
    await one.goto('/inloggen')
    await one.getByLabel(words.nl.email).fill(email)
    const before = await one.request
      .get('/api/v1/demo/outbox')
      .then(
        async (answer) =>
          ((await answer.json()) as { mails: { to: string }[] }).mails.filter(({ to }) => to === email).length,
      )
    await one.getByRole('button', { name: words.nl.send }).click()
    await expect(one.getByLabel(words.nl.code)).toBeVisible()
    await expect
      .poll(
        async () =>
          ((await (await one.request.get('/api/v1/demo/outbox')).json()) as { mails: { to: string }[] }).mails.filter(
            ({ to }) => to === email,
          ).length,
      )
      .toBeGreaterThan(before)
    await one.getByLabel(words.nl.code).fill(await codeFor(one.request, email))
    await one.getByRole('button', { name: words.nl.check, exact: true }).click()
    await expect(one.getByRole('heading', { level: 1 })).toHaveText(words.nl.begin)
  }
  await page.goto('/instellingen')
  await page.getByRole('button', { name: /^Log daar uit: / }).click()
  await expect(page.getByRole('button', { name: /^Log daar uit: / })).toHaveCount(0)
  expect((await other.request.get('/api/v1/me')).status()).toBe(401)
  expect((await page.request.get('/api/v1/me')).status()).toBe(200)
  await elsewhere.close()
})
