import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { codeFor, nobody, ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

test('mother invites grandfather on paper, and he sits down', async ({ browser }, { project, workerIndex }) => {
  test.slow()
  const { familyId, mother } = await ownTable(browser)
  const { page } = mother
  await page.goto(`/t/${familyId}/kring`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er zitten 2 mensen aan tafel')
  await axe(page)
  await page.getByRole('link', { name: 'Iemand uitnodigen' }).click()

  const next = page.getByRole('button', { name: 'Verder' })
  await next.click()
  await expect(page.getByRole('alert')).toContainText('Kies wie je wilt uitnodigen.')
  await axe(page)
  await page.getByRole('radio', { name: 'Iemand nieuws' }).check()
  await page.getByLabel('Hoe noemen jullie diegene?').fill('Opa Kees')
  await next.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('radio', { name: 'Familie en vrienden' }).check()
  await next.click()
  await page.getByLabel('Wie is Opa Kees voor jullie?').fill('opa')
  await axe(page)

  // A draft survives a reload, and the way back.
  await page.reload()
  await expect(page.getByLabel('Wie is Opa Kees voor jullie?')).toHaveValue('opa')
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Familie en vrienden' })).toBeChecked()
  await page.goForward()
  await next.click()
  await page.getByLabel('Waarvoor komt Opa Kees aan tafel?').fill('Leest op vrijdag voor')
  await next.click()
  await page.getByLabel('Wat mogen anderen verwachten?').fill('Dat hij er op vrijdag is')
  await next.click()
  await axe(page)
  await next.click()
  await next.click()
  await expect(page.getByRole('alert')).toContainText('Kies hoe je uitnodigt.')
  await page.getByRole('radio', { name: 'Een papier met een code' }).check()
  await axe(page)
  await next.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit zo?')
  await expect(page.getByText('Leest op vrijdag voor')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Dit ziet Opa Kees wel' })).toBeVisible()
  await expect(page.getByText('Geboortedatums, in welk huis')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Maak het papier' }).click()
  const paper = page.getByRole('article', { name: 'Uitnodiging op papier' })
  await expect(paper).toContainText('mama vraagt of je aan tafel komt')
  await expect(paper).not.toContainText('Elif')
  await expect(paper).not.toContainText('vrijdag')
  const code = (await paper.locator('[translate=no]').innerText()).replace(/\s/g, '')
  expect(code).toMatch(/^[ACDEFHJKLMNPRTWXY3479]{10}$/)
  await axe(page)
  await page.getByRole('link', { name: 'Klaar' }).click()
  await expect(page.getByText('Opa Kees is uitgenodigd en heeft nog niet geantwoord')).toBeVisible()
  await axe(page)

  const opa = await nobody(browser)
  await opa.goto('/uitnodiging')
  await axe(opa)
  await opa.getByLabel('De code op het papier').fill('IIIII OOOOO')
  await opa.getByRole('button', { name: 'Bekijk de uitnodiging' }).click()
  await expect(opa.getByRole('alert')).toContainText('alleen deze tekens')
  await opa.getByLabel('De code op het papier').fill(`${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase())
  await opa.getByRole('button', { name: 'Bekijk de uitnodiging' }).click()
  await expect(opa.getByRole('heading', { level: 1 })).toContainText('mama (moeder) vraagt of je aan tafel komt')
  await expect(opa.getByText('Leest op vrijdag voor')).toBeVisible()
  await axe(opa)
  await opa.getByRole('button', { name: 'Ja, ik kom aan tafel' }).click()

  const email = `opa-${project.name}-${workerIndex}@keukentafel.example`
  await opa.getByLabel('Jouw e-mailadres').fill(email)
  await opa.getByRole('button', { name: 'Stuur mij een code' }).click()
  await opa.getByLabel('Code uit de e-mail').fill(await codeFor(opa.request, email))
  // The form may send itself once it has six digits.
  await opa
    .getByRole('button', { name: 'Log in' })
    .click({ timeout: 2000 })
    .catch(() => undefined)
  await expect(opa.getByText(`Je bent ingelogd als ${email}`)).toBeVisible()
  await opa.getByRole('button', { name: 'Ga aan tafel' }).click()
  await expect(opa).toHaveURL(new RegExp(`/t/${familyId}/week`))

  // Mother sees him sit down without reloading.
  await expect(page.getByText('heeft nog niet geantwoord')).toHaveCount(0)
  await page.goto(`/t/${familyId}/kring`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er zitten 3 mensen aan tafel')
})

test('a code works once: afterwards it is said kindly, and the address keeps nothing', async ({ browser }) => {
  const table = await ownTable(browser)
  const seat = { kind: 'network', callName: 'Opa Kees' } as const
  const { code } = await sitDown(table, await somebody(browser, 'kees'), seat)
  const page = await nobody(browser)
  await page.goto(`/uitnodiging?code=${code}`)
  await expect(page.getByText('Deze uitnodiging werkt niet meer')).toBeVisible()
  await expect(page.getByText('Vraag degene die je uitnodigde om een nieuwe.')).toBeVisible()
  await expect(page).toHaveURL(/\/uitnodiging$/)
  await axe(page)
})
