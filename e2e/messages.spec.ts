import { type Browser, expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { planOf } from './support/plan.ts'
import { test } from './support/test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name })
const picture = (page: Page, name: string) =>
  process.env.PICTURES ? page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : undefined
const readers = (page: Page) => main(page).locator('.messages-readers')

async function open(browser: Browser, use: { viewport?: unknown }, name: string) {
  const context = await browser.newContext({ ...(use as object), locale: 'nl-NL' })
  const page = await context.newPage()
  const { familyId } = await as(page, name, { family: 'Elif en Deniz' })
  return { page, familyId }
}

test('a mother writes at a goal and asks one helper something; who reads it stands on top, and nobody else learns of it', async ({
  browser,
}, { project }) => {
  test.setTimeout(120_000)
  const { page, familyId } = await open(browser, project.use, 'Sevgi')

  // At a goal: who hears the goal reads it, by name and before anything is written.
  const goal = (await planOf(page, familyId)).find(({ item }) =>
    String(item.content.words).includes('een moeder zijn die zin heeft in de dag'),
  )!.item
  await page.goto(`/t/${familyId}/plan/doel/${goal.id}`)
  await link(page, 'Lees en schrijf hierover').click()
  await expect(readers(page).first()).toContainText(/Dit lezen: jij, .*Samira/)
  await expect(main(page).getByText('Niet voor spoed', { exact: true })).toBeVisible()
  await expect(link(page, /0800-2000/)).toBeVisible()
  await axe(page)
  await picture(page, 'at-goal')
  await button(page, 'Verstuur').click()
  await expect(page.getByRole('alert')).toContainText('Schrijf eerst op wat je wilt zeggen')
  const words = `Wie loopt er morgen mee? ${project.name}`
  await page.getByLabel('Wat wil je vragen of zeggen?').fill(words)
  // What was typed is there again when the page comes back.
  await page.reload()
  await expect(page.getByLabel('Wat wil je vragen of zeggen?')).toHaveValue(words)
  await button(page, 'Verstuur').click()
  await expect(main(page).getByRole('list', { name: 'Wat er geschreven is' })).toContainText(words)
  await expect(page.getByLabel('Wat wil je vragen of zeggen?')).toHaveValue('')
  await expect(button(page, 'Is goed')).toHaveCount(0)
  // From a talk with all to one of them.
  await expect(link(page, 'Vraag iets aan Samira alleen')).toHaveAttribute('href', /berichten\/nieuw\?aan=/)
  await axe(page)

  // One tap from the page of Samira: a question to her alone, with when she can be reached.
  await page.goto(`/t/${familyId}/kring`)
  await link(page, /Samira/)
    .first()
    .click()
  await link(page, 'Schrijf aan Samira').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schrijf aan Samira')
  await expect(page.getByRole('checkbox', { name: /Samira/ })).toBeChecked()
  await expect(readers(page)).toContainText('Dit lezen: jij en Samira')
  await expect(main(page).getByText(/Samira over bereikbaar zijn/)).toBeVisible()
  await axe(page)
  await picture(page, 'to-samira')
  const secret = `Mag ik de pillen met water en melk nemen? ${project.name}`
  await page.getByLabel('Wat wil je vragen of zeggen?').fill(secret)
  await button(page, 'Verstuur').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(secret)
  await expect(readers(page).first()).toContainText('Dit lezen: jij en Samira')
  const thread = page.url()

  // Samira reads and answers; there is nothing that tells when she did.
  const nurse = await open(browser, project.use, 'Samira')
  await nurse.page.goto(`/t/${familyId}/berichten`)
  await expect(main(nurse.page).getByText(words.slice(0, 20)).first()).toBeVisible()
  await axe(nurse.page)
  await link(nurse.page, secret).click()
  await nurse.page.getByLabel('Wat wil je vragen of zeggen?').fill('Water is het beste.')
  await button(nurse.page, 'Verstuur').click()
  await expect(main(page).getByText('Water is het beste.')).toBeVisible()
  await picture(page, 'thread')
  await expect(main(page).getByText(/gelezen|gezien|online|typt/i)).toHaveCount(0)

  // Her ex, the coordinator, and whoever has the address: it is not there.
  for (const name of ['Emre', 'Tom']) {
    const other = await open(browser, project.use, name)
    await other.page.goto(`/t/${familyId}/berichten`)
    await expect(other.page.getByRole('heading', { level: 1, name: 'Berichten' })).toBeVisible()
    await expect(main(other.page).getByText(/pillen/)).toHaveCount(0)
    await other.page.goto(thread)
    await expect(other.page.getByText(/pillen|Water is/)).toHaveCount(0)
    await expect(other.page.getByRole('heading', { level: 1, name: 'Hier is niets' })).toBeVisible()
  }

  // Quiet for herself; nothing of it anywhere else.
  await button(page, 'Laat mij hier even met rust').click()
  await expect(main(page).getByText('Dit staat voor jou stil. Niemand anders ziet dat.')).toBeVisible()
  await link(page, 'Naar alle berichten').click()
  await expect(main(page).getByText('stil', { exact: true })).toBeVisible()
  await axe(page)
  await picture(page, 'list')
})

test('two homes ask each other in short words; a girl of nine writes to her grandfather and her mother', async ({
  browser,
}, { project }) => {
  const father = await open(browser, project.use, 'Emre')
  await father.page.goto(`/t/${father.familyId}/berichten/nieuw`)
  await father.page.getByRole('checkbox', { name: /Sevgi/ }).check()
  await button(father.page, 'Ophalen').click()
  await expect(father.page.getByLabel('Wat wil je vragen of zeggen?')).toHaveValue(/^Over ophalen\.\nWanneer: /)
  await axe(father.page)
  await picture(father.page, 'father')

  const { page, familyId } = await open(browser, project.use, 'Elif')
  await page.goto(`/t/${familyId}/meer`)
  await link(page, 'Berichten').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Berichten' })).toBeVisible()
  await link(page, 'Schrijf iemand').click()
  await page.getByRole('checkbox', { name: /Sevgi/ }).check()
  await expect(readers(page)).toContainText('Dit lezen: jij en Sevgi')
  await page.getByLabel('Wat wil je vragen of zeggen?').fill('Mag Bonbon mee naar papa?')
  await axe(page)
  await picture(page, 'child')
  await button(page, 'Verstuur').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mag Bonbon mee naar papa?')
  // Who asked is not offered an answer. Who is asked is: ready words, also a no; they are sent by oneself, and gone as soon as one writes.
  await expect(button(page, 'Nee, liever niet.')).toHaveCount(0)
  const mother = await open(browser, project.use, 'Sevgi')
  await mother.page.goto(page.url())
  await mother.page.getByLabel('Wat wil je vragen of zeggen?').fill('Wil jij hem dragen?')
  await button(mother.page, 'Verstuur').click()
  await expect(button(page, 'Nee, liever niet.')).toBeVisible()
  await axe(page)
  await picture(page, 'child-answers')
  await button(page, 'Ik vertel het je liever.').click()
  await expect(page.getByLabel('Wat wil je vragen of zeggen?')).toHaveValue('Ik vertel het je liever.')
  await expect(button(page, 'Nee, liever niet.')).toHaveCount(0)
  await button(page, 'Verstuur').click()
  await expect(main(page).getByRole('list', { name: 'Wat er geschreven is' })).toContainText('Ik vertel het je liever.')
})
