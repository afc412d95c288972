import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, type TestInfo } from '@playwright/test'
import { axe } from './support/axe.ts'
import { planOf, somebody } from './support/plan.ts'
import { test } from './support/test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const checksOf = async (page: Page, familyId: string, parentId?: string) =>
  (await planOf(page, familyId)).filter(
    ({ item }) => item.kind === 'heard-check' && (!parentId || (item as { parentId?: string }).parentId === parentId),
  )

/** A talk that was held today, without the screens. */
async function held(page: Page, familyId: string, text: string, more: object = {}) {
  const id = randomUUID()
  const onDate = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })
  const data = { id, kind: 'conversation', state: 'held', onDate, content: { text }, ...more }
  const answer = await page.request.post(`/api/v1/families/${familyId}/items`, {
    headers: { 'idempotency-key': id },
    data,
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return id
}
/** Chooses a number at a question. */
const choose = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
async function played(browser: Browser, info: TestInfo, names: string[]) {
  const people = await Promise.all(names.map((name) => somebody(browser, info, name)))
  return { people, end: () => Promise.all(people.map(({ leave }) => leave())) }
}

test('after a talk Emre says for himself how it was, shows it to grandfather, and takes it back', async ({
  browser,
}, info) => {
  test.slow()
  const { people, end } = await played(browser, info, ['Emre', 'Sevgi', 'Opa Kees', 'Tom'])
  const [emre, sevgi, opa, tom] = people as [
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
  ]
  const { page, familyId } = emre
  const id = await held(sevgi.page, familyId, 'Wie haalt er op vrijdag?')

  await emre.at(`gesprek/${id}`)
  await expect(page.getByText('Niemand ziet of je het invult')).toBeVisible()
  await page.getByRole('link', { name: 'Zeg hoe het was' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was jij gehoord?')
  await button(page, 'Bewaar dit voor mezelf').click()
  await expect(page.getByRole('alert')).toContainText('Kies een antwoord, of schrijf iets')
  await choose(page, 'Werd er naar je geluisterd?', '3')
  await choose(page, 'Telt wat jij zei mee in wat er nu gebeurt?', '6')
  await page.getByLabel('Wil je er iets bij zeggen?').fill('Ik kwam er niet tussen')
  await axe(page)
  await button(page, 'Bewaar dit voor mezelf').click()
  await expect(page.getByText('3 van de 10')).toBeVisible()
  await expect(page.getByText('Niemand ziet dit. Alleen jij.')).toBeVisible()
  await axe(page)
  // Nobody else: not the other parent, not who helps.
  for (const other of [sevgi, opa, tom]) expect(await checksOf(other.page, familyId, id)).toEqual([])

  await button(page, 'Kies wie dit mag zien').click()
  await page.getByRole('checkbox', { name: /Opa Kees/ }).check()
  await axe(page)
  await button(page, 'Laat het zien').click()
  await expect(page.getByText('Dit zien ook: Opa Kees')).toBeVisible()
  await opa.at(`gesprek/${id}/gehoord`)
  await opa.page.getByText('Emre laat jou zien hoe dit gesprek was').click()
  await expect(opa.page.getByText('Ik kwam er niet tussen')).toBeVisible()
  await axe(opa.page)
  expect(await checksOf(sevgi.page, familyId, id)).toEqual([])
  await button(page, 'Kies wie dit mag zien').click()
  await page.getByRole('checkbox', { name: /Opa Kees/ }).uncheck()
  await button(page, 'Laat het aan niemand zien').click()
  await expect(page.getByText('Niemand ziet dit. Alleen jij.')).toBeVisible()
  await expect(opa.page.getByText('Ik kwam er niet tussen')).toHaveCount(0)

  // Who helps asks the same of themselves, and alone reads it.
  await tom.at(`gesprek/${id}/gehoord`)
  await expect(tom.page.getByRole('heading', { level: 1 })).toHaveText('Heb ik geluisterd?')
  await choose(tom.page, 'Paste mijn manier van praten bij hen?', '5')
  await axe(tom.page)
  await button(tom.page, 'Bewaar dit voor mezelf').click()
  await expect(tom.page.getByText('5 van de 10')).toBeVisible()
  for (const other of [sevgi, opa]) expect(await checksOf(other.page, familyId, id)).toEqual([])
  await end()
})

test('for Deniz it was clearly less than last time: she sees her course and asks for a talk about it', async ({
  browser,
}, info) => {
  const { people, end } = await played(browser, info, ['Deniz', 'Sevgi', 'Opa Kees'])
  const [deniz, sevgi, opa] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
  const { page, familyId } = deniz
  const words = 'De voetbaltas, en wie wat aan wie vertelt.'
  const talk = (await planOf(page, familyId)).find(({ item }) => item.content.text === words)!
  await deniz.at(`gesprek/${talk.item.id}/verslag`)
  await page.getByRole('link', { name: 'Bekijk mijn antwoord' }).click()
  await expect(page.getByRole('heading', { name: 'Dit keer was het anders voor je' })).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Hoe gesprekken voor mij waren' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hoe gesprekken voor mij waren')
  const course = page.getByRole('region', { name: 'Werd er naar je geluisterd?' }).getByRole('listitem')
  await expect(course).toHaveText([/8 van de 10/, /4 van de 10/])
  await axe(page)
  await page.goBack()
  await button(page, 'Vraag een gesprek hierover').click()
  await expect(page.getByLabel('Zo vraag je het')).toHaveValue('Ik wil praten over hoe ons gesprek ging.')
  await button(page, 'Vraag dit gesprek').click()
  await expect(page.getByRole('alert')).toContainText('Kies met wie je wilt praten')
  await page.getByRole('checkbox', { name: /Opa Kees/ }).check()
  await axe(page)
  await button(page, 'Vraag dit gesprek').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ik wil praten over hoe ons gesprek ging.')
  const asked = (item: { content: Record<string, unknown> }) =>
    item.content.text === 'Ik wil praten over hoe ons gesprek ging.'
  expect((await planOf(opa.page, familyId)).filter(({ item }) => asked(item))).toHaveLength(1)
  expect((await planOf(sevgi.page, familyId)).filter(({ item }) => asked(item))).toEqual([])
  await end()
})

for (const locale of ['nl', 'en'] as const) {
  const said = {
    nl: {
      title: 'Was jij gehoord?',
      face: 'Ja, heel erg',
      heard: 'Werd er naar je geluisterd?',
      save: 'Bewaar dit voor mezelf',
      nobody: 'Niemand ziet dit. Alleen jij.',
    },
    en: {
      title: 'Were you heard?',
      face: 'Yes, very much',
      heard: 'Did people listen to you?',
      save: 'Keep this for myself',
      nobody: 'Nobody sees this. Only you.',
    },
  }[locale]
  test(`Elif of nine taps a face (${locale})`, async ({ browser }, info) => {
    const elif = await somebody(browser, info, 'Elif', locale)
    const emre = await somebody(browser, info, 'Emre')
    const id = await held(emre.page, elif.familyId, 'Mag Bonbon mee?')
    const { page } = elif
    await elif.at(`gesprek/${id}/gehoord`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.title)
    await choose(page, said.heard, said.face)
    await axe(page)
    await button(page, said.save).click()
    await expect(page.getByText(said.nobody)).toBeVisible()
    await expect(main(page).getByText(said.face)).toBeVisible()
    await axe(page)
    expect(await checksOf(emre.page, elif.familyId, id)).toEqual([])
    await elif.leave()
    await emre.leave()
  })
}

test('is this the right helper for us: a normal question, and the helper does not learn that it was asked', async ({
  browser,
}, info) => {
  const { people, end } = await played(browser, info, ['Sevgi', 'Samira', 'Tom'])
  const [sevgi, samira, tom] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
  const { page, familyId } = sevgi
  await sevgi.at('gesprek')
  await page.getByRole('link', { name: 'Past deze hulp bij ons?' }).click()
  await expect(page.getByText('niemands schuld')).toBeVisible()
  await axe(page)
  await page.getByRole('radio', { name: /^Samira/ }).check()
  await page.getByRole('radio', { name: /^Een andere helper vragen/ }).check()
  // Whom it is about is not among whom one asks, unless one wants so.
  await expect(page.getByRole('checkbox', { name: /^Samira/ })).toHaveCount(0)
  await page.getByRole('radio', { name: /ook met die helper bespreken/ }).check()
  await expect(page.getByRole('checkbox', { name: /^Samira/ })).toHaveCount(1)
  await page.getByRole('radio', { name: 'Nee', exact: true }).check()
  await page.getByRole('checkbox', { name: /^Tom/ }).check()
  await axe(page)
  await button(page, 'Vraag dit gesprek').click()
  const words = 'Ik wil vragen of er een andere helper kan komen.'
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
  const asked = async (who: typeof sevgi) =>
    (await planOf(who.page, familyId)).filter(({ item }) => item.content.text === words).length
  expect([await asked(tom), await asked(samira)]).toEqual([1, 0])
  await end()
})

test('a talk that has a day stands in the week and in the list of tables', async ({ browser }, info) => {
  const { people, end } = await played(browser, info, ['Sevgi', 'Tom', 'Elif'])
  const [sevgi, tom, elif] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
  const words = `Samen praten ${info.project.name}`
  await held(sevgi.page, sevgi.familyId, words, { state: 'planned', content: { text: words, time: '23:30' } })
  await sevgi.at('week')
  await expect(main(sevgi.page).getByRole('link', { name: words })).toBeVisible()
  await expect(main(sevgi.page).getByText(/^23.30.*gesprek aan tafel$/)).toBeVisible()
  await axe(sevgi.page)
  await elif.at('week')
  await expect(main(elif.page).getByRole('link', { name: words })).toBeVisible()
  await axe(elif.page)
  await tom.page.goto('/gezinnen')
  await expect(
    main(tom.page)
      .getByRole('link', { name: /^Gesprek op/ })
      .first(),
  ).toBeVisible()
  await axe(tom.page)
  await end()
})
