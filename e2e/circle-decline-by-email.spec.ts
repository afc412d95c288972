import { expect } from '@playwright/test'
import { axe } from './support/axe.ts'
import { mailTo, nobody, ownTable } from './support/own-table.ts'
import { test } from './support/test.ts'

for (const locale of ['nl', 'en'] as const) {
  test(`a nurse gets a neutral mail, and declines with a reason (${locale})`, async ({ browser }, {
    project,
    workerIndex,
  }) => {
    test.slow()
    const { familyId, mother } = await ownTable(browser, locale)
    const { page } = mother
    const nl = locale === 'nl'
    const email = `samira-${locale}-${project.name}-${workerIndex}@keukentafel.example`
    await page.goto(`/t/${familyId}/kring/uitnodigen`)
    const next = page.getByRole('button', { name: nl ? 'Verder' : 'Next' })
    await page.getByRole('radio', { name: nl ? 'Iemand nieuws' : 'Somebody new' }).check()
    await page.getByLabel(nl ? 'Hoe noemen jullie diegene?' : 'What do you call them?').fill('Samira')
    await next.click()
    await page
      .getByRole('radio', { name: nl ? 'Iemand die helpt vanuit het werk' : 'Somebody who helps as their work' })
      .check()
    await next.click()
    await page.getByLabel(nl ? 'Wat doet Samira?' : 'What does Samira do?').fill('ggz')
    await next.click()
    // What for has to be there for who comes as their work, and so has a day to look again.
    await next.click()
    await expect(page.getByRole('alert')).toBeVisible()
    await page
      .getByLabel(nl ? 'Waarvoor komt Samira aan tafel?' : 'What does Samira come to the table for?')
      .fill('Helpt mama')
    await next.click()
    await next.click()
    await next.click()
    await expect(page.getByRole('alert')).toContainText(
      nl ? 'Kies wanneer jullie opnieuw kijken' : 'Choose when you look again',
    )
    await axe(page)
    await page
      .getByRole('group', { name: nl ? 'Wanneer kijken we opnieuw?' : 'When do we look again?' })
      .getByRole('button', { name: nl ? 'Over 3 maanden' : 'In 3 months' })
      .click()
    await next.click()
    await page.getByRole('radio', { name: nl ? 'Een e-mail met een link' : 'An e-mail with a link' }).check()
    await page.getByLabel(nl ? 'E-mailadres van Samira' : 'E-mail address of Samira').fill(email)
    await next.click()
    await axe(page)
    await page.getByRole('button', { name: nl ? 'Verstuur de uitnodiging' : 'Send the invitation' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      nl ? 'Samira is uitgenodigd' : 'Samira was invited',
    )

    const mail = await mailTo(page.request, email)
    expect(mail).not.toMatch(/Elif|mama|Samira|ggz|gezin|family/i)
    const link = /\/uitnodiging\?code=\S+/.exec(mail)?.[0] ?? ''
    const nurse = await nobody(browser, locale)
    await nurse.goto(link)
    await expect(nurse.getByRole('heading', { level: 1 })).toContainText('mama')
    await expect(nurse).toHaveURL(/\/uitnodiging$/)
    expect(await nurse.evaluate(() => history.length)).toBeLessThanOrEqual(2)
    await nurse.getByRole('button', { name: nl ? 'Liever niet' : 'Rather not' }).click()
    await nurse
      .getByLabel(nl ? 'Wil je zeggen waarom?' : 'Do you want to say why?')
      .fill('Ik werk alleen met volwassenen')
    await axe(nurse)

    // The line drops: what was typed stays, and sending it again does it once.
    await nurse.context().setOffline(true)
    await nurse.getByRole('button', { name: nl ? 'Zeg nee' : 'Say no' }).click()
    await expect(nurse.getByRole('button', { name: nl ? 'Opnieuw proberen' : 'Try again' })).toBeVisible()
    await nurse.context().setOffline(false)
    await nurse.getByRole('button', { name: nl ? 'Opnieuw proberen' : 'Try again' }).click()
    await expect(nurse.getByRole('heading', { level: 1 })).toHaveText(
      nl ? 'Dank je wel voor je antwoord' : 'Thank you for your answer',
    )
    await axe(nurse)

    await page.getByRole('link', { name: nl ? 'Naar de stoel van Samira' : 'To the chair of Samira' }).click()
    await expect(page.getByText('Ik werk alleen met volwassenen')).toBeVisible()
    await expect(
      page.getByRole('link', { name: nl ? 'Nodig Samira opnieuw uit' : 'Invite Samira again' }),
    ).toBeVisible()
    await axe(page)
  })
}
