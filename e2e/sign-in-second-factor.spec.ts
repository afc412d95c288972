import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { appCode } from './support/app-code.ts'
import { speak } from './support/as.ts'
import { axe } from './support/axe.ts'
import { device } from './support/device.ts'
import { openMore } from './support/more.ts'
import { signInByMail } from './support/own-table.ts'
import { test } from './support/test.ts'

const words = {
  nl: {
    paper: 'Papier en meenemen',
    takeOut: 'Neem alles mee',
    asks: 'Laat eerst zien dat jij het bent',
    show: 'Laat zien dat jij het bent',
    first: 'Stel dat eerst in',
    begin: 'Stel een app in',
    byHand: /Typ dan deze letters/,
    digits: 'De zes cijfers uit de app',
    on: 'Zet de app aan',
    once: 'Schrijf deze codes op',
    written: 'Ik heb ze opgeschreven',
    back: 'Verder waar je was',
    downloaded: 'Het bestand staat bij je downloads.',
  },
  en: {
    paper: 'Paper and taking out',
    takeOut: 'Take everything with you',
    asks: 'First show that it is you',
    show: 'Show that it is you',
    first: 'Set that up first',
    begin: 'Set up an app',
    byHand: /type these letters/,
    digits: 'The six digits from the app',
    on: 'Turn on the app',
    once: 'Write these codes down',
    written: 'I have written them down',
    back: 'Go on where you were',
    downloaded: 'The file is with your downloads.',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  test(`taking out asks for more; an app is set up and one goes on where one was (${locale})`, async ({
    page,
    browser,
  }, { project }) => {
    test.slow()
    const t = words[locale]
    await speak(page, locale)
    await page.addInitScript(() => localStorage.setItem('exit-seen', '1'))
    const email = `twee-stappen-${locale}-${project.name}@keukentafel.example`
    await signInByMail(page.request, email)
    const familyId = randomUUID()
    const made = await page.request.post('/api/v1/families', {
      data: {
        id: familyId,
        name: 'het gezin van Elif',
        started: 'family',
        me: { id: randomUUID(), callName: 'mama', birthDate: '1985-05-05' },
      },
    })
    expect(made.ok(), await made.text()).toBe(true)

    await page.goto(`/t/${familyId}/meer`)
    await openMore(page, t.paper)
    await page.getByRole('button', { name: t.takeOut }).click()
    await expect(page.getByText(t.asks)).toBeVisible()
    await axe(page)
    await page.getByRole('button', { name: t.show }).click()
    await expect(page.getByRole('link', { name: t.first })).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: t.first }).click()

    await page.getByRole('button', { name: t.begin }).click()
    await expect(page.getByRole('img', { name: /Vierkant|Square/ })).toBeVisible()
    await axe(page)
    const secret = (await page.getByText(t.byHand).locator('.sign-in-secret').textContent()) ?? ''
    await page.getByLabel(t.digits).fill('12')
    await page.getByRole('button', { name: t.on }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await page.getByLabel(t.digits).fill(appCode(secret))
    await page.getByRole('button', { name: t.on }).click()
    await expect(page.getByText(t.once)).toBeVisible()
    await expect(page.locator('.sign-in-codes li')).toHaveCount(10)
    await axe(page)
    await page.getByRole('button', { name: t.written }).click()
    await expect(page.locator('.sign-in-codes')).toHaveCount(0)
    await page.getByRole('link', { name: t.back }).click()

    await expect(page).toHaveURL(new RegExp(`/t/${familyId}/meer$`))
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: t.takeOut }).click()
    await download
    await expect(page.getByText(t.downloaded)).toBeVisible()
    if (locale === 'en') return

    // From now on whoever comes in with her mail alone finds the door closed; the app opens it.
    const elsewhere = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
    await elsewhere.addInitScript(() => localStorage.setItem('exit-seen', '1'))
    await signInByMail(elsewhere.request, email)
    await elsewhere.goto(`/t/${familyId}/plan`)
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(t.asks)
    await expect(elsewhere.getByText('het gezin van Elif')).toHaveCount(0)
    await elsewhere.getByRole('button', { name: t.show }).click()
    const dialog = elsewhere.getByRole('dialog').filter({ hasText: 'Code uit je app' })
    const typed = dialog.getByLabel('Code uit je app, of van papier')
    const goOn = dialog.getByRole('button', { name: 'Ga verder' })
    await expect(goOn).toBeVisible()
    await axe(elsewhere)
    await goOn.click()
    await expect(dialog.getByText('Vul zes cijfers uit je app in')).toBeVisible()
    await typed.fill(appCode(secret, 1) === '000000' ? '111111' : '000000')
    await goOn.click()
    await expect(dialog.getByText('Deze code klopt niet')).toBeVisible()
    await axe(elsewhere)
    await typed.fill(appCode(secret, 1))
    await goOn.click()
    await expect(elsewhere.getByText('het gezin van Elif').first()).toBeVisible()
  })
}

test('a form that asks for more keeps what was typed, and is sent when the device showed who it is', async ({ page }, {
  project,
}) => {
  test.slow()
  await page.addInitScript(() => localStorage.setItem('exit-seen', '1'))
  const email = `gezag-${project.name}@keukentafel.example`
  await signInByMail(page.request, email)
  await device(page)
  await page.goto('/instellingen/inloggen')
  await page.getByRole('button', { name: 'Zet dit apparaat erbij' }).click()
  await expect(page.getByText('Dit apparaat staat erbij.')).toBeVisible()
  await signInByMail(page.request, email) // a new session: only a code by e-mail again

  const [familyId, elif, papa] = [randomUUID(), randomUUID(), randomUUID()]
  const made = await page.request.post('/api/v1/families', {
    data: {
      id: familyId,
      name: 'het gezin van Elif',
      started: 'family',
      me: { id: randomUUID(), callName: 'mama', birthDate: '1985-05-05' },
      members: [
        { id: elif, callName: 'Elif', birthDate: '2017-07-15', role: 'dochter' },
        { id: papa, callName: 'papa', birthDate: '1983-07-15', role: 'vader' },
      ],
    },
  })
  expect(made.ok(), await made.text()).toBe(true)
  await page.goto(`/t/${familyId}/wij`)
  await page.getByRole('link', { name: /Schrijf op wie gezag heeft Elif/ }).click()
  await page.getByLabel('Over wie gaat het, naast Elif?').selectOption({ label: 'papa' })
  await page.getByRole('radio', { name: 'Nog niet bekend' }).check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('button', { name: words.nl.show }).click()
  await expect(page.getByRole('button', { name: 'Gebruik dit apparaat' })).toBeVisible()
  await axe(page)
  // nothing that was typed is gone
  await expect(page.getByRole('radio', { name: 'Nog niet bekend', includeHidden: true })).toBeChecked()
  await page.getByRole('button', { name: 'Gebruik dit apparaat' }).click()
  await expect(page.getByText('We weten nog niet of papa gezag heeft over Elif.').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
