import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { device } from './support/device.ts'
import { ownTable, signInByMail, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

test('a device is added, named, used to sign in and to open a closed door, and removed', async ({ browser }) => {
  test.slow()
  const table = await ownTable(browser)
  const nurse = await somebody(browser, 'samira')
  await sitDown(table, nurse, { kind: 'professional', callName: 'Samira', role: 'wijkteam' })
  const { page } = nurse
  const { cdp, id } = await device(page)
  await signInByMail(page.request, nurse.email) // only a code by e-mail: for a helper the table stays closed

  await page.goto('/')
  await expect(page.getByRole('heading', { name: /tafels? (is|zijn) nog dicht/ })).toBeVisible()
  await expect(page.getByText('het gezin van Elif')).toHaveCount(0)
  await axe(page)
  await page.goto(`/t/${table.familyId}/plan`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laat eerst zien dat jij het bent')
  await axe(page)
  await page.getByRole('button', { name: 'Laat zien dat jij het bent' }).click()
  await page.getByRole('link', { name: 'Stel dat eerst in' }).click()

  await page.getByRole('button', { name: 'Zet dit apparaat erbij' }).click()
  await expect(page.getByText('Dit apparaat staat erbij.')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: /^Andere naam:/ }).click()
  await page.getByLabel('Hoe noem je dit apparaat?').fill('Telefoon van het werk')
  await axe(page)
  await page.getByRole('button', { name: 'Bewaar de naam' }).click()
  await expect(page.getByText('Telefoon van het werk')).toBeVisible()
  await page.getByRole('link', { name: 'Verder waar je was' }).click()
  await expect(page).toHaveURL(new RegExp(`/t/${table.familyId}/plan$`))
  await expect(page.getByText('het gezin van Elif').first()).toBeVisible()

  // The next morning: a code by e-mail, and the finger opens the door on the page itself.
  await signInByMail(page.request, nurse.email)
  await page.goto(`/t/${table.familyId}/kring`)
  await page.getByRole('button', { name: 'Laat zien dat jij het bent' }).click()
  await expect(page.getByRole('button', { name: 'Gebruik dit apparaat' })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Gebruik dit apparaat' }).click()
  await expect(page.getByText('het gezin van Elif').first()).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/t/${table.familyId}/kring$`))

  // Signing in with it alone, without an address.
  await page.request.post('/api/auth/sign-out', { data: {} })
  await page.goto('/inloggen')
  await axe(page)
  await page.getByRole('button', { name: 'Log in met dit apparaat' }).click()
  await expect(page.getByText('het gezin van Elif').first()).toBeVisible()

  // Whoever cannot show a finger gets nowhere, and hears so or nothing at all.
  await page.request.post('/api/auth/sign-out', { data: {} })
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false })
  await page.goto('/inloggen')
  await page.getByRole('button', { name: 'Log in met dit apparaat' }).click()
  await page.waitForTimeout(500)
  expect((await page.request.get('/api/v1/me')).status()).toBe(401)
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true })
  await page.goto('/inloggen')
  await page.getByRole('button', { name: 'Log in met dit apparaat' }).click()
  await expect(page.getByText('het gezin van Elif').first()).toBeVisible()

  await page.goto('/instellingen/inloggen')
  await page.getByRole('button', { name: 'Haal weg: Telefoon van het werk', exact: true }).click()
  await page.getByRole('button', { name: 'Ja, haal weg: Telefoon van het werk' }).click()
  await expect(page.getByText('Telefoon van het werk')).toHaveCount(0)
  await page.request.post('/api/auth/sign-out', { data: {} })
  await page.goto('/inloggen')
  await page.getByRole('button', { name: 'Log in met dit apparaat' }).click()
  await expect(page.getByText('Dit apparaat wordt hier niet herkend')).toBeVisible()
  await axe(page)
})
