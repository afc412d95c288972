import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page } from '@playwright/test'
import { as } from './support/as.ts'
import { axe } from './support/axe.ts'
import { type Actor, codeFor, type OwnTable, ownTable, sitDown, somebody } from './support/own-table.ts'
import { test } from './support/test.ts'

const pins = { Shanti: '4071', Jeroen: '9352' }
const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const go = async (page: Page) => {
  await button(page, 'Verder').click()
}

async function takeTurn(page: Page, name: keyof typeof pins): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByLabel(`De pin van ${name}`).fill(pins[name])
  await page.getByRole('button', { name: 'Ik ben aan de beurt' }).click()
  await expect(page.getByText(`Nu aan de beurt: ${name}`)).toBeVisible()
}
async function pass(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Geef door' }).click()
  await expect(page.getByRole('heading', { name: 'Wie is er aan de beurt?' })).toBeVisible()
}
async function say(page: Page, opener: string, label: string, words: string, save: string): Promise<void> {
  await button(page, opener).click()
  await page.getByLabel(label).fill(words)
  await button(page, save).click()
  await expect(page.getByLabel(label)).toHaveCount(0)
}

test('a first talk of a family on one tablet: prepared, everybody heard, written while it is said, read back', async ({
  page,
}, info) => {
  test.slow()
  const { familyId } = await as(page, 'Shanti')
  const tell = (words: string) => `${words} (${info.project.name})`
  const about = tell('Hoe wordt het ’s avonds rustig?')
  await page.goto(`/t/${familyId}/plan`)
  await main(page).getByRole('link', { name: 'Gesprekken' }).click()
  await button(page, 'Vraag een gesprek').click()
  await button(page, 'Vraag dit gesprek').click()
  await expect(page.getByText('Schrijf waarover je wilt praten').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Waarover wil je praten?').fill(about)
  await button(page, 'Vraag dit gesprek').click()
  await expect(page.getByRole('heading', { level: 1, name: about })).toBeVisible()

  // The family chooses where and when, and who must be there.
  await button(page, 'Kies waar en wanneer').click()
  await button(page, 'vandaag').click()
  await page.getByLabel('Hoe laat?').fill('19:00')
  await page.getByLabel('Waar?', { exact: false }).first().fill('Aan de keukentafel')
  const must = page.getByRole('group', { name: 'Wie moeten er echt bij zijn?' })
  for (const name of [/^Shanti/, /^Jeroen/, /^Anjali/]) await must.getByRole('checkbox', { name }).check()
  await axe(page)
  await button(page, 'Bewaar dit').click()
  await expect(page.getByText('om 19.00')).toBeVisible()

  // Anjali of seven sends a message, and has a point; hers stands in front.
  await button(page, 'Zet een punt erbij').click()
  await page.getByRole('radio', { name: /^Shanti/ }).check()
  await page.getByLabel('Waar wil je over praten?').fill(tell('Wie leest er voor'))
  await button(page, 'Zet dit punt erbij').click()
  await expect(page.getByLabel('Waar wil je over praten?')).toHaveCount(0)
  await button(page, 'Zet een punt erbij').click()
  await page.getByRole('radio', { name: /^Anjali/ }).check()
  await page.getByLabel('Waar wil je over praten?').fill(tell('Mag het licht aan blijven'))
  await button(page, 'Zet dit punt erbij').click()
  await expect(page.getByLabel('Waar wil je over praten?')).toHaveCount(0)
  await expect(main(page).getByText(tell('Mag het licht aan blijven'))).toBeVisible()
  const points = await main(page).locator('.plan-said__words').allInnerTexts()
  expect(points.findIndex((p) => p.includes('licht'))).toBeLessThan(points.findIndex((p) => p.includes('leest')))
  await button(page, 'Zeg hoe je meedoet').click()
  await page.getByRole('radio', { name: /^Anjali/ }).check()
  await page.getByRole('radio', { name: /^Met een bericht/ }).check()
  await button(page, 'Zo doe ik mee').click()
  await expect(page.getByText('Schrijf je bericht').first()).toBeVisible()
  await axe(page)
  await page.getByLabel('Je bericht').fill(tell('Ik ben bang in het donker'))
  await button(page, 'Zo doe ik mee').click()
  await expect(page.getByText('stuurt een bericht mee')).toBeVisible()
  await axe(page)

  await page.getByRole('link', { name: 'Op papier' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gesprek op papier' })).toBeVisible()
  await expect(page.getByText(tell('Mag het licht aan blijven'))).toBeVisible()
  await axe(page)
  await page.goBack()

  // To the table, on one device: each an own turn, and everybody comes back to the same place.
  await button(page, 'Begin het gesprek').click()
  await expect(page.getByText(/Nog niet gehoord: .*Anjali/)).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Samen op dit apparaat' }).click()
  await page.getByLabel('Kies een pin van vier cijfers').fill(pins.Shanti)
  await page.getByLabel('Nog een keer dezelfde pin').fill(pins.Shanti)
  await page.getByRole('button', { name: 'Begin samen' }).click()
  await join(page, 'jeroen@keukentafel.example', pins.Jeroen)
  await takeTurn(page, 'Shanti')
  await expect(page).toHaveURL(/\/tafel\?deel=round$/)
  await say(page, 'Dit gaat goed', 'Wat gaat er goed?', tell('Samen eten lukt weer'), 'Zet dit erbij')
  await button(page, 'Het bericht van Anjali is voorgelezen').click()
  await expect(page.getByText(/Nog niet gehoord: Jeroen$/)).toBeVisible()
  await pass(page)
  await takeTurn(page, 'Jeroen')
  await say(page, 'Hier zit een zorg', 'Waar zit de zorg?', tell('Ik ben vaak laat thuis'), 'Zet deze zorg erbij')
  await expect(page.getByText('Iedereen is gehoord.')).toBeVisible()
  await axe(page)
  await go(page)
  await button(page, 'Dit is besproken').first().click()
  await expect(page.getByText('besproken', { exact: true })).toBeVisible()
  await axe(page)
  await go(page)
  await say(page, 'Dit spreken we af', 'Wat spreken jullie af?', tell('Om acht uur lezen'), 'Zet deze afspraak erbij')
  await button(page, 'Dit willen we').click()
  await page.getByLabel('Wat willen jullie dat er anders wordt?').fill(tell('Rustig naar bed'))
  await page.getByRole('radio', { name: 'slapen' }).check()
  await axe(page)
  await button(page, 'Zet dit doel in het plan').click()
  await expect(main(page).getByText(tell('Rustig naar bed')).first()).toBeVisible()
  await pass(page)

  // Shanti reads back what Jeroen wrote, agrees to one and sees the other otherwise.
  await takeTurn(page, 'Shanti')
  await expect(page).toHaveURL(/deel=write$/)
  await go(page)
  const agreed = main(page)
    .getByRole('listitem')
    .filter({ hasText: tell('Om acht uur lezen') })
  await agreed.getByRole('button', { name: 'Ja, zo klopt het' }).click()
  await expect(agreed.getByText('Shanti is het ermee eens')).toBeVisible()
  const goal = main(page)
    .getByRole('listitem')
    .filter({ hasText: tell('Rustig naar bed') })
  await goal.getByRole('button', { name: 'Ik zeg er iets bij of zie het anders' }).click()
  await goal.getByRole('radio', { name: 'Ik zie het anders' }).check()
  await goal.getByLabel('In jouw eigen woorden').fill(tell('Eerst het licht'))
  await axe(page)
  await goal.getByRole('button', { name: 'Zet dit erbij' }).click()
  await expect(goal.getByText('Shanti ziet het anders')).toBeVisible()
  await axe(page)
  await go(page)
  await axe(page)
  await button(page, 'Sluit het gesprek').click()

  // The minutes are the plan: whose words, and who sees it otherwise.
  await expect(page.getByRole('heading', { level: 1, name: 'Verslag van het gesprek' })).toBeVisible()
  for (const words of ['Samen eten lukt weer', 'Ik ben vaak laat thuis', 'Om acht uur lezen', 'Eerst het licht'])
    await expect(main(page).getByText(tell(words)).first()).toBeVisible()
  await axe(page)
  await page.goto(`/t/${familyId}/plan`)
  await expect(page.getByText(tell('Om acht uur lezen')).first()).toBeAttached()
})

async function join(page: Page, email: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: 'Kom erbij' }).click()
  await page.getByLabel('Jouw e-mailadres').fill(email)
  const mails = async () => {
    const outbox = (await (await page.request.get('/api/v1/demo/outbox')).json()) as { mails: { to: string }[] }
    return outbox.mails.filter(({ to }) => to === email).length
  }
  const before = await mails()
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await expect.poll(mails).toBeGreaterThan(before)
  await page.getByLabel('Code uit de e-mail').fill(await codeFor(page.request, email))
  await page.getByLabel('Kies een pin van vier cijfers').fill(pin)
  await page.getByLabel('Nog een keer dezelfde pin').fill(pin)
  await page.getByRole('button', { name: 'Doe mee' }).click()
  await expect(page.getByRole('heading', { name: 'Wie is er aan de beurt?' })).toBeVisible()
}

async function twoHomes(browser: Browser): Promise<{ table: OwnTable; papa: Actor; nurse: Actor }> {
  const table = await ownTable(browser)
  const homes = [randomUUID(), randomUUID()] as const
  const nights = (householdId: string, list: number[]) => ({
    id: randomUUID(),
    personId: table.elifId,
    householdId,
    nights: list,
    weeks: 'every',
  })
  await table.mother.post(`/families/${table.familyId}/households`, {
    households: [
      { id: homes[0], name: 'bij mama', colour: 'mint' },
      { id: homes[1], name: 'bij papa', colour: 'sun' },
    ],
    residences: [nights(homes[0], [1, 2, 3, 4]), nights(homes[1], [5, 6, 7])],
  })
  const papa = await somebody(browser, 'papa')
  const papaId = randomUUID()
  await table.mother.post(`/families/${table.familyId}/members`, {
    id: papaId,
    callName: 'papa',
    role: 'vader',
    birthDate: '1984-04-04',
  })
  const { code } = await table.mother.post(`/families/${table.familyId}/seats`, {
    id: randomUUID(),
    invitationId: randomUUID(),
    kind: 'family',
    person: { personId: papaId },
    channel: 'paper',
  })
  await papa.post('/invitations/accept', { code })
  const nurse = await somebody(browser, 'verpleegkundige')
  const { seatId } = await sitDown(table, nurse, { kind: 'professional', callName: 'Samira' })
  // Each parent shares their own; mama's is shared already.
  for (const piece of ['week', 'goals', 'self']) {
    const share = { id: randomUUID(), subjectId: papaId, seatId, piece, purpose: 'Meedenken' }
    await papa.post(`/families/${table.familyId}/shares`, share)
  }
  return { table, papa, nurse }
}

test('two homes prepare and hold a talk on three devices; one loses its connection and nothing typed is lost', async ({
  browser,
}) => {
  test.slow()
  const { table, papa, nurse } = await twoHomes(browser)
  const at = (path: string) => `/t/${table.familyId}/${path}`
  const mama = table.mother

  // The nurse asks; where and when is not hers to choose.
  await nurse.page.goto(at('gesprek'))
  await button(nurse.page, 'Vraag een gesprek').click()
  await nurse.page.getByLabel('Waarover wil je praten?').fill('De wissel op vrijdag')
  await button(nurse.page, 'Vraag dit gesprek').click()
  await expect(nurse.page.getByText('Het gezin kiest een dag en een plek.')).toBeVisible()
  await expect(button(nurse.page, 'Kies waar en wanneer')).toHaveCount(0)
  await expect(button(nurse.page, 'Begin het gesprek')).toHaveCount(0)
  await axe(nurse.page)
  const talk = nurse.page.url().split('/').at(-1)!

  // Each prepares on the own device; the others see it without asking.
  await mama.page.goto(at(`gesprek/${talk}`))
  await papa.page.goto(at(`gesprek/${talk}`))
  await button(papa.page, 'Zet een punt erbij').click()
  await papa.page.getByLabel('Waar wil je over praten?').fill('Wie brengt de gymtas')
  await button(papa.page, 'Zet dit punt erbij').click()
  await expect(main(mama.page).getByText('Wie brengt de gymtas')).toBeVisible()
  await button(mama.page, 'Zeg hoe je meedoet').click()
  await mama.page.getByRole('radio', { name: /^Elif/ }).check()
  await mama.page.getByRole('radio', { name: /^Iemand praat voor mij/ }).check()
  await mama.page.getByRole('checkbox', { name: /^mama/ }).check()
  await button(mama.page, 'Zo doe ik mee').click()
  await expect(main(papa.page).getByText('mama praat voor deze persoon')).toBeVisible()
  await button(mama.page, 'Begin het gesprek').click()

  for (const { page } of [papa, nurse]) {
    await page.getByRole('link', { name: 'Naar de tafel' }).click()
    await expect(page.getByText(/(Nog niet gehoord|Hiervan lees jij nog niets): Elif/)).toBeVisible()
  }
  // Papa loses his connection in the middle of a sentence. What he typed stays, and goes when the line is back.
  await button(papa.page, 'Hier zit een zorg').click()
  await papa.page.getByLabel('Waar zit de zorg?').fill('Vrijdag sta ik te wachten')
  await papa.context.setOffline(true)
  await button(papa.page, 'Zet deze zorg erbij').click()
  await expect(papa.page.getByText('Er is geen verbinding').first()).toBeVisible()
  await expect(papa.page.getByLabel('Waar zit de zorg?')).toHaveValue('Vrijdag sta ik te wachten')
  // Meanwhile the others go on.
  await say(mama.page, 'Dit gaat goed', 'Wat gaat er goed?', 'Elif belt je elke dag', 'Zet dit erbij')
  await say(nurse.page, 'Dit gaat goed', 'Wat gaat er goed?', 'Jullie zitten hier samen', 'Zet dit erbij')
  await expect(main(mama.page).getByText('Jullie zitten hier samen')).toBeVisible()
  await button(mama.page, 'Voor Elif is gesproken').click()
  await expect(mama.page.getByText(/Nog niet gehoord: papa$/)).toBeVisible()
  await papa.context.setOffline(false)
  await papa.page.getByRole('button', { name: 'Opnieuw proberen' }).first().click()
  await expect(papa.page.getByLabel('Waar zit de zorg?')).toHaveCount(0)
  for (const { page } of [mama, nurse, papa]) {
    await expect(main(page).getByText('Vrijdag sta ik te wachten')).toHaveCount(1)
  }
  for (const { page } of [mama, papa]) await expect(page.getByText('Iedereen is gehoord.')).toBeVisible()
  // Of Elif nothing is shared with the nurse: her screen does not say that Elif was not heard.
  await expect(nurse.page.getByText('Hiervan lees jij nog niets: Elif')).toBeVisible()
  // And he sees what was said while he was away.
  await expect(main(papa.page).getByText('Elif belt je elke dag')).toBeVisible()
  await axe(papa.page)

  // Two agree at once, on two devices; each hears what is theirs in the minutes.
  await go(mama.page)
  await go(mama.page)
  await say(
    mama.page,
    'Dit spreken we af',
    'Wat spreken jullie af?',
    'Papa brengt de gymtas',
    'Zet deze afspraak erbij',
  )
  for (const { page } of [papa, nurse]) {
    for (const _ of [1, 2, 3]) await go(page)
    await expect(main(page).getByText('Papa brengt de gymtas').first()).toBeVisible()
  }
  await Promise.all([papa, nurse].map(({ page }) => button(page, 'Ja, zo klopt het').click()))
  await expect(main(papa.page).getByText(/papa en Samira zijn het ermee eens/)).toBeVisible()
  await mama.post(`/families/${table.familyId}/items`, {
    id: randomUUID(),
    kind: 'worry',
    audience: 'family',
    content: { text: 'Alleen voor ons gezin' },
  })
  await go(mama.page)
  await go(mama.page)
  await go(nurse.page)
  await expect(button(nurse.page, 'Sluit het gesprek')).toHaveCount(0)
  await button(mama.page, 'Sluit het gesprek').click()
  await expect(main(mama.page).getByText('Alleen voor ons gezin')).toBeVisible()
  await nurse.page.goto(at(`gesprek/${talk}/verslag`))
  await expect(main(nurse.page).getByText('Papa brengt de gymtas')).toBeVisible()
  await expect(nurse.page.getByText('Alleen voor ons gezin')).toHaveCount(0)
  await axe(nurse.page)

  // From paper: taken up again, and what is entered then is in the minutes too.
  await mama.page.goto(at(`gesprek/${talk}`))
  await button(mama.page, 'Ga verder of typ over van papier').click()
  await go(mama.page)
  await go(mama.page)
  await say(mama.page, 'Dit spreken we af', 'Wat spreken jullie af?', 'Van het vel papier', 'Zet deze afspraak erbij')
  await go(mama.page)
  await go(mama.page)
  await button(mama.page, 'Sluit het gesprek').click()
  await expect(main(mama.page).getByText('Van het vel papier').first()).toBeVisible()
})

const childs = {
  nl: { ask: 'Ik wil praten', about: 'Waar wil jij over praten?', save: 'Vraag het', point: 'Hier wil ik over praten' },
  en: {
    ask: 'I want to talk',
    about: 'What do you want to talk about?',
    save: 'Ask it',
    point: 'I want to talk about this',
  },
} as const
const parts = {
  nl: { say: 'Zo wil ik meedoen', way: /^Met een tekening/, save: 'Zo doe ik mee', says: 'doet mee met een tekening' },
  en: {
    say: 'How I want to take part',
    way: /^With a drawing/,
    save: 'This is how I take part',
    says: 'takes part with a drawing',
  },
} as const

for (const locale of ['nl', 'en'] as const) {
  test(`a child of nine asks for a talk in her own words and says how she takes part (${locale})`, async ({
    browser,
  }) => {
    const t = { ...childs[locale], part: parts[locale] }
    const table = await ownTable(browser, locale)
    const elif = await somebody(browser, 'elif', locale)
    const { code } = await table.mother.post(`/families/${table.familyId}/seats`, {
      id: randomUUID(),
      invitationId: randomUUID(),
      kind: 'family',
      person: { personId: table.elifId },
      channel: 'paper',
    })
    await elif.post('/invitations/accept', { code })
    const { page } = elif
    await page.goto(`/t/${table.familyId}/gesprek`)
    await expect(page.locator('body')).toHaveAttribute('data-register', 'child')
    await axe(page)
    await button(page, t.ask).click()
    await page.getByLabel(t.about).fill('Mag ik mijn eigen kamer')
    await axe(page)
    await button(page, t.save).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mag ik mijn eigen kamer' })).toBeVisible()
    await button(page, t.point).click()
    await axe(page)
    await button(page, t.part.say).click()
    await page.getByRole('radio', { name: t.part.way }).check()
    await axe(page)
    await button(page, t.part.save).click()
    await expect(main(page).getByText(t.part.says)).toBeVisible()
    await table.mother.page.goto(`/t/${table.familyId}/gesprek`)
    await expect(main(table.mother.page).getByRole('link', { name: 'Mag ik mijn eigen kamer' })).toBeVisible()
    await axe(table.mother.page)
  })
}
