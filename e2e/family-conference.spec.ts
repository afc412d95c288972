import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { axe } from './support/axe.ts'
import { type Actor, codeFor, ownTable, sitDown, somebody } from './support/own-table.ts'
import { said } from './support/said.ts'
import { test } from './support/test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name, exact: true })
const picture = (page: Page, name: string) =>
  process.env.PICTURES ? page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true }) : undefined
const wide = async (page: Page, name: string) => {
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 1280, height: 900 })
  await picture(page, `${name}-1280`)
  await page.setViewportSize(size)
}
/** What a helper can fetch of this table and this talk, and what their screen says. */
const everything = async (who: Actor, familyId: string, talk: string) => {
  const base = `/families/${familyId}`
  const paths = [
    ...['/plan', '/circle', '', '/own-plan-talks', '/looks'].map((path) => `${base}${path}`),
    ...['history', 'minutes'].map((path) => `${base}/items/${talk}/${path}`),
    '/my-families',
  ]
  const answers = []
  for (const path of paths)
    answers.push(withoutOwn(JSON.stringify(await who.get(path))).replace(/(?<=\[),+|,+(?=[,\]])/g, ''))
  return [...answers, await main(who.page).innerText()]
}
// Who looked: her own looking counts up, and that she knows.
const withoutOwn = (text: string) => text.replace(/\{[^{}]*"mine": ?true[^{}]*\}/g, '')

test('a family makes its own plan in a family conference: everybody tells, helpers leave, and of what is said alone they find nothing', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser)
  const { familyId, mother } = table
  const [samira, opa, deniz] = [
    await somebody(browser, 'samira'),
    await somebody(browser, 'opa'),
    await somebody(browser, 'deniz'),
  ]
  await sitDown(table, samira, { kind: 'professional', callName: 'Samira', role: 'jeugdhulp', organisation: 'De Brug' })
  await sitDown(table, opa, { kind: 'network', callName: 'Opa' })
  const denizId = randomUUID()
  await mother.post(`/families/${familyId}/members`, {
    id: denizId,
    callName: 'Deniz',
    birthDate: '2014-02-02',
    role: 'zoon',
  })
  const { code } = await mother.post(`/families/${familyId}/seats`, {
    id: randomUUID(),
    invitationId: randomUUID(),
    kind: 'family',
    person: { personId: denizId },
    channel: 'paper',
  })
  await deniz.post('/invitations/accept', { code })

  // Offered where the own plan is; mama reads why it helps, and asks for it.
  const { page } = mother
  await page.goto(`/t/${familyId}/eigen-plan`)
  await expect(page.getByRole('heading', { name: 'Samen in een familieberaad' })).toBeVisible()
  await axe(page)
  await main(page).getByRole('link', { name: 'Vraag een familieberaad' }).click()
  await expect(page.getByRole('radio', { name: /^Een familieberaad/ })).toBeChecked()
  await page.getByText('Hoe doe je dat?').first().click()
  await expect(page.getByText(/Waarom het helpt/)).toBeVisible()
  await axe(page)
  await picture(page, 'ask')
  await page.getByLabel('Waarover wil je praten?').fill('Hoe slaapt Elif weer rustig?')
  await button(page, 'Vraag dit gesprek').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hoe slaapt Elif weer rustig?' })).toBeVisible()
  await button(page, 'Kies waar en wanneer').click()
  await button(page, 'vandaag').click()
  await expect(page.getByRole('group', { name: /Wie leidt het familieberaad/ })).toBeVisible()
  await axe(page)
  await button(page, 'Bewaar dit').click()
  await expect(button(page, 'Andere dag of plek')).toBeVisible()
  const here = new URL(page.url()).pathname
  const talk = here.split('/').at(-1)!

  // Before it is held Samira tells what she knows and what any plan must meet; all faults at once.
  const helper = samira.page
  await helper.goto(here)
  await button(helper, 'Vertel wat jij weet').click()
  await button(helper, 'Zet dit erbij').click()
  await expect(helper.getByText('Schrijf wat je wilt vertellen').first()).toBeVisible()
  await axe(helper)
  await helper.getByRole('radio', { name: 'Wat zorgen geeft' }).check()
  await helper.getByLabel('In gewone woorden').fill('Elif slaapt drie uur per nacht')
  await button(helper, 'Zet dit erbij').click()
  await expect(said(helper, 'Elif slaapt drie uur per nacht')).toBeVisible()
  await button(helper, 'Stel een voorwaarde').click()
  await helper.getByLabel('Waar moet elk plan aan voldoen?').fill('Elif is ’s nachts nooit alleen')
  await button(helper, 'Zet deze voorwaarde erbij').click()
  await expect(main(helper).getByText('nog niet bekeken')).toBeVisible()
  await axe(helper)
  await picture(helper, 'before-helper')
  await wide(helper, 'before-helper')

  // On paper too, with no room for what is said alone.
  await expect(main(page).getByText('Elif is ’s nachts nooit alleen')).toBeVisible()
  await main(page).getByRole('link', { name: 'Op papier' }).click()
  await expect(main(page).getByText('Neem een eigen vel en houd dat zelf.', { exact: false })).toBeVisible()
  await axe(page)
  await picture(page, 'paper')
  await page.goBack()

  // At the table: everybody knows the same.
  await button(page, 'Begin het gesprek').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Iedereen weet hetzelfde' })).toBeVisible()
  await expect(main(page).getByText('Elif is ’s nachts nooit alleen')).toBeVisible()
  await axe(page)
  await picture(page, 'told')
  await wide(page, 'told')
  await button(page, 'Verder').click()
  await axe(page)
  await picture(page, 'before-alone')
  await helper.goto(`${here}/tafel`)
  await expect(helper.getByRole('heading', { level: 2, name: 'Iedereen weet hetzelfde' })).toBeVisible()
  await button(helper, 'Verder').click()
  await expect(main(helper).getByText('Het gezin zegt wanneer het alleen praat.')).toBeVisible()

  // The helpers leave. Samira reads that she is out, and nothing else.
  await button(page, 'De anderen zijn weg: wij praten alleen').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Jullie praten nu alleen' })).toBeVisible()
  await expect(helper.getByRole('heading', { level: 1, name: 'Het gezin praat nu alleen' })).toBeVisible()
  await axe(helper)
  await picture(helper, 'outside')
  await axe(page)
  await picture(page, 'alone')
  await wide(page, 'alone')
  const streamed: string[] = []
  helper.on('request', (request) => void streamed.push(new URL(request.url()).pathname))
  const before = await everything(samira, familyId, talk)
  streamed.length = 0

  // The family begins a room of its own, and each writes there; opa on his own phone, Deniz of twelve too.
  await main(page).getByRole('link', { name: 'Begin een eigen kamer' }).click()
  await button(page, 'Begin een kamer').click()
  for (const name of [/^Opa/, /^Deniz/]) await page.getByRole('checkbox', { name }).check()
  await button(page, 'Begin deze kamer').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Van ons' })).toBeVisible()
  const room = new URL(page.url()).pathname
  // Writing there reads the plan no more: who looked at it stands in a log that others see.
  const asked: string[] = []
  page.on('request', (request) => void asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  const write = async (who: Page, heading: string, words: string, label = 'In je eigen woorden') => {
    await who.getByRole('button', { name: `Zet erbij: ${heading}` }).click()
    await who.getByLabel(label).fill(words)
    await who.getByRole('button', { name: 'Zet dit in de kamer' }).click()
    await expect(main(who).getByText(words)).toBeVisible()
  }
  await write(page, 'Wat willen we?', 'Elif slaapt elke nacht')
  await opa.page.goto(`${here}/tafel`)
  await expect(opa.page.getByRole('heading', { level: 1, name: 'Jullie praten nu alleen' })).toBeVisible()
  await main(opa.page).getByRole('link', { name: 'Van ons' }).click()
  await write(opa.page, 'Wie doet wat?', 'Ik slaap zondag op de bank')
  await expect(main(page).getByText('Ik slaap zondag op de bank')).toBeVisible()
  await deniz.page.goto(`${here}/tafel`)
  await expect(main(deniz.page).getByRole('link', { name: 'Van ons' })).toBeVisible()
  await axe(deniz.page)
  await picture(deniz.page, 'alone-youth')
  await write(page, 'Waar maken we ons zorgen om?', 'SAMIRA HOEFT DIT NIET TE WETEN')
  expect(asked.filter((one) => one.startsWith('GET') && !one.includes('/own-rooms'))).toEqual([])

  // From her browser nothing changed: not a byte of what she can fetch, not a word on her screen, not a request that her page made by itself.
  expect(streamed).toEqual([])
  expect(await everything(samira, familyId, talk)).toEqual(before)
  expect(
    (
      await samira.context.request.get(`/api/v1${room.replace('/t/', '/families/').replace('eigen-plan', 'own-rooms')}`)
    ).status(),
  ).toBe(404)

  // Mama calls them in, and chooses what she brings: her own line, in her own words.
  await page.goto(`${here}/tafel`)
  await button(page, 'Wij zijn klaar: roep de anderen erbij').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Het plan op tafel' })).toBeVisible()
  await expect(helper.getByRole('heading', { level: 2, name: 'Het plan op tafel' })).toBeVisible()
  await expect(main(helper).getByText('Jullie eigen kamer')).toHaveCount(0)
  await main(page).getByRole('link', { name: 'Van ons' }).click()
  const line = main(page).locator('.own-plan-line', { hasText: 'Elif slaapt elke nacht' })
  await line.getByRole('button', { name: 'Breng dit naar tafel' }).click()
  await page.getByRole('radio', { name: /afspraak/ }).check()
  await picture(page, 'bring')
  await page.locator('form').getByRole('button', { name: 'Breng dit naar tafel' }).click()
  await expect(main(page).getByText(/Naar tafel gebracht op/)).toBeVisible()
  await page.goto(`${here}/tafel`)
  const brought = (who: Page) => main(who).getByRole('listitem').filter({ hasText: 'uit het eigen plan' })
  await expect(brought(page)).toContainText('Elif slaapt elke nacht')
  await axe(page)
  await picture(page, 'plan')
  await expect(brought(helper)).toContainText('Elif slaapt elke nacht')
  await expect(main(helper)).not.toContainText('zondag')

  // Samira looks whether her condition is met: not yet, and what is needed; then it is.
  await button(helper, 'Verder').click()
  await button(helper, 'Zeg of het plan hieraan voldoet').click()
  await button(helper, 'Zeg dit zo').click()
  await expect(helper.getByText('Kies of het genoeg is').first()).toBeVisible()
  await helper.getByRole('radio', { name: 'Nog niet' }).check()
  await helper.getByLabel('Wat is er nog nodig?').fill('Wie slaapt er in het weekend?')
  await axe(helper)
  await picture(helper, 'look')
  await button(helper, 'Zeg dit zo').click()
  await button(page, 'Verder').click()
  await expect(main(page).getByText('Wie slaapt er in het weekend?')).toBeVisible()
  await expect(button(page, 'Zeg of het plan hieraan voldoet')).toHaveCount(0)
  await axe(page)
  await picture(page, 'conditions')
  await button(helper, 'Kijk opnieuw').click()
  await helper.getByRole('radio', { name: 'Ja, zo is het genoeg' }).check()
  await button(helper, 'Zeg dit zo').click()
  await expect(main(page).getByText('Ja, zo is het genoeg')).toBeVisible()

  // Plan B, and who calls whom; the call stands in the week.
  await button(page, 'Verder').click()
  await button(page, 'Bedenk een plan B').click()
  await button(page, 'Zet dit plan B erbij').click()
  await expect(page.getByText('Kies wie dat doet').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Waaraan merken we dat het niet lukt?').fill('Twee nachten niet geslapen')
  await page.getByLabel('Wat doen we dan?').fill('Elif slaapt bij opa')
  await page.getByRole('group', { name: 'Wie doet dat?' }).getByRole('checkbox', { name: /^Opa/ }).check()
  await button(page, 'Zet dit plan B erbij').click()
  await expect(main(page).getByText('Dit doet: Opa')).toBeVisible()
  await button(page, 'Spreek af wie er belt').click()
  await button(page, 'Spreek dit zo af').click()
  await expect(page.getByText('Kies hoe laat').first()).toBeVisible()
  await page
    .getByRole('group', { name: 'Wie belt?' })
    .getByRole('checkbox', { name: /^Samira/ })
    .check()
  await page.getByRole('group', { name: 'Wie wordt er gebeld?' }).getByRole('checkbox', { name: /^mama/ }).check()
  await page.getByLabel('Hoe laat ongeveer?').fill('19:00')
  await axe(page)
  await button(page, 'Spreek dit zo af').click()
  await expect(main(page).getByText('Samira belt mama')).toBeVisible()
  await axe(page)
  await picture(page, 'after')
  await button(page, 'Verder').click()
  await button(page, 'Sluit het gesprek').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Verslag van het gesprek' })).toBeVisible()
  for (const words of ['Elif slaapt drie uur per nacht', 'Elif slaapt elke nacht', 'Dit doet: Opa', 'Samira belt mama'])
    await expect(main(page).getByText(words).first()).toBeVisible()
  await axe(page)
  await picture(page, 'minutes')
  await wide(page, 'minutes')
})

const pins = { mama: '4071', Farid: '9352' }
const turn = async (page: Page, name: keyof typeof pins) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByLabel(`The pin of ${name}`).fill(pins[name])
  await page.getByRole('button', { name: 'It is my turn' }).click()
}

test('at one tablet who leads it from outside has no turn as long as the family talks alone (en)', async ({
  browser,
}) => {
  test.slow()
  const table = await ownTable(browser, 'en')
  const { familyId, mother } = table
  const farid = await somebody(browser, 'farid', 'en')
  const { personId } = await sitDown(table, farid, {
    kind: 'network',
    callName: 'Farid',
    role: 'leads it, from outside',
  })
  const talk = randomUUID()
  const content = { text: 'How does Elif sleep again?', sort: 'family', supporters: [personId] }
  const onDate = new Date().toISOString().slice(0, 10)
  const heard = { audience: 'circle', audiencePersons: [] }
  await mother.post(`/families/${familyId}/items`, {
    id: talk,
    kind: 'conversation',
    state: 'now',
    onDate,
    ...heard,
    content,
  })
  const { page } = mother
  await page.goto(`/t/${familyId}/gesprek/${talk}/tafel?deel=alone`)
  await expect(page.getByRole('heading', { level: 2, name: 'The others leave for a while' })).toBeVisible()
  await page.goto(`/t/${familyId}/samen`)
  await page.getByLabel('Choose a pin of four digits').fill(pins.mama)
  await page.getByLabel('The same pin once more').fill(pins.mama)
  await page.getByRole('button', { name: 'Begin together' }).click()
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByLabel('Your e-mail address').fill(farid.email)
  // The code that opens the device is a new one.
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page.getByLabel('Code from the e-mail')).toBeVisible()
  await page.getByLabel('Code from the e-mail').fill(await codeFor(page.request, farid.email))
  await page.getByLabel('Choose a pin of four digits').fill(pins.Farid)
  await page.getByLabel('The same pin once more').fill(pins.Farid)
  await page.getByRole('button', { name: 'Take part' }).click()
  await turn(page, 'mama')
  await expect(page.getByText('Now the turn of mama')).toBeVisible()
  await page.goto(`/t/${familyId}/gesprek/${talk}/tafel?deel=alone`)
  await button(page, 'The others have left: we talk alone').click()
  await expect(page.getByRole('heading', { level: 1, name: 'You are talking alone now' })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Pass on' }).click()
  await turn(page, 'Farid')
  await expect(page.getByText('The family is talking alone now').first()).toBeVisible()
  await axe(page)
  await picture(page, 'no-turn')
  await page.goto('/samen')
  await turn(page, 'mama')
  await button(page, 'We are done: call the others in').click()
  await expect(page.getByRole('heading', { level: 2, name: 'The plan on the table' })).toBeVisible()
  await page.getByRole('button', { name: 'Pass on' }).click()
  await turn(page, 'Farid')
  await expect(page.getByText('Now the turn of Farid')).toBeVisible()
})
