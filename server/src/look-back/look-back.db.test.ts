import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { must } from '../testing/found.ts'
import { buildTable, type Someone, type Table } from '../testing/table.ts'

// Looking back (issue 4, point 8): each voice by itself, a number only of oneself, heard by nobody who does not hear the goal.
let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const DAY = '2026-11-01'
const goalOf = (table: Table, more: object = {}) =>
  table.say(table.mother, { kind: 'goal', content: { words: 'Rust', lifeDomain: 'sleep' }, ...more })
const voice = (goal: string, direction: string, text = '') => ({
  kind: 'progress',
  parentId: goal,
  onDate: DAY,
  content: { direction, text },
})
const send = (table: Table, who: Someone, item: object) =>
  who.client.post(`${table.path}/items`, { id: crypto.randomUUID(), ...item })
const planOf = async (table: Table, who: Someone) => must(await who.client.get(`${table.path}/plan`)).text

test('four voices on one goal stand side by side, none of them taken by another', async () => {
  const table = await buildTable(t)
  const daughter = await table.seat('family', 'Deniz', { birthDate: '2012-03-03' })
  const grandfather = await table.seat('network', 'Opa Kees')
  const nurse = await table.seat('professional', 'Samira')
  const goal = await goalOf(table)
  await table.say(table.mother, voice(goal, 'better', 'HET IS RUSTIGER'))
  await table.say(daughter, voice(goal, 'worse', 'IK SLAAP NIET'))
  await table.say(grandfather, voice(goal, 'same', 'EVEN VEEL'))
  await table.say(nurse, voice(goal, 'better', 'IK ZIE VERSCHIL'))
  for (const who of [table.mother, daughter, grandfather, nurse]) {
    const plan = await planOf(table, who)
    for (const words of ['RUSTIGER', 'SLAAP NIET', 'EVEN VEEL', 'ZIE VERSCHIL']) expect(plan).toContain(words)
  }
  for (const writer of [table.mother, nurse]) {
    const forged = await send(table, writer, { ...voice(goal, 'better'), saidBy: daughter.personId })
    expect(forged.body.errors).toEqual([expect.objectContaining({ pointer: '/saidBy', code: 'sayer.other' })])
  }
  const small = await table.seat('family', 'Elif', { account: false, birthDate: '2017-07-15' })
  await table.say(table.mother, { ...voice(goal, 'same'), saidBy: small.personId })
})

test('a voice is changed and taken back by who gave it, and remembers about which words it was', async () => {
  const table = await buildTable(t)
  const daughter = await table.seat('family', 'Deniz', { birthDate: '2012-03-03' })
  const goal = await goalOf(table)
  const mine = await table.say(daughter, voice(goal, 'worse', 'nee'))
  const change = (who: Someone, body: object, version = 1) =>
    who.client.patch(`${table.path}/items/${mine}`, body, version)
  expect((await change(table.mother, { content: { direction: 'better' } })).status).toBe(403)
  expect((await change(table.mother, { state: 'past' })).status).toBe(403)
  must(await table.mother.client.patch(`${table.path}/items/${goal}`, { content: { words: 'Meer rust' } }, 1))
  must(await change(daughter, { content: { direction: 'same', text: 'gaat wel' } }))
  const body = JSON.parse(await planOf(table, daughter)) as { items: { item: { id: string; content: object } }[] }
  expect(body.items.find(({ item }) => item.id === mine)?.item.content).toMatchObject({
    direction: 'same',
    ofWording: 2,
  })
})

test('who does not hear the goal hears no voice on it, however wide it was said', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const goal = await goalOf(table, { audience: 'family' })
  const mine = await table.say(table.mother, voice(goal, 'worse', 'ALLEEN THUIS'))
  expect(await planOf(table, nurse)).not.toContain(mine)
  expect((await send(table, nurse, voice(goal, 'better'))).status).toBe(400)
})

test('a number is of oneself alone, whoever asks, and private until it is shared', async () => {
  const table = await buildTable(t)
  const grandfather = await table.seat('network', 'Opa Kees')
  const small = await table.seat('family', 'Elif', { account: false, birthDate: '2017-07-15' })
  const line = { kind: 'own-line', onDate: DAY, content: { score: 4, text: 'MOE' } }
  const alone = { audience: 'chosen', audiencePersons: [table.mother.personId] }
  const mine = await table.say(table.mother, { ...line, ...alone })
  expect(await planOf(table, table.mother)).toContain('MOE')
  expect(await planOf(table, grandfather)).not.toContain(mine)
  const forged = await send(table, table.mother, { ...line, saidBy: small.personId })
  expect(forged.body.errors).toEqual([expect.objectContaining({ pointer: '/saidBy', code: 'sayer.other' })])
  must(
    await table.mother.client.post(`${table.path}/items/${mine}/audience`, {
      audience: 'chosen',
      audiencePersons: [grandfather.personId],
    }),
  )
  expect(await planOf(table, grandfather)).toContain('MOE')
  // Past the rules too: the database keeps it.
  const past = t.owner.query(
    `with a as (select set_config('kt.act', 'test', true)) insert into plan_item (family_id, id, kind, said_by, state, on_date, content, created_by, updated_by)
    select $1, gen_random_uuid(), 'own-line', $2, 'current', $4, '{"score": 3, "text": ""}', $3, $3 from a`,
    [table.familyId, small.personId, table.mother.personId, DAY],
  )
  await expect(past).rejects.toThrow('a number of somebody is their own')
})

test('what is missing is said at once, in words', async () => {
  const table = await buildTable(t)
  const goal = await goalOf(table)
  const codes = async (item: object) =>
    ((await send(table, table.mother, item)).body.errors as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    )
  expect(await codes({ ...voice(goal, 'much better'), onDate: DAY })).toEqual(['/content/direction choice.missing'])
  expect(await codes({ ...voice(goal, 'better'), onDate: null })).toEqual(['/onDate date.missing'])
  expect(await codes({ ...voice(goal, 'better'), parentId: null })).toEqual(['/parentId choice.missing'])
  for (const score of [11, -1, 4.5])
    expect(await codes({ kind: 'own-line', onDate: DAY, content: { score } })).toEqual(['/content/score number.0-10'])
  expect(await codes({ kind: 'conclusion', onDate: null, content: { what: 'keep', text: 'x' } })).toEqual([
    '/onDate date.missing',
  ])
})

test('what is taken along is said by somebody, and beside it stands how another sees it', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const content = { what: 'step-back', text: 'We redden het met minder', persons: [nurse.personId] }
  const kept = await table.say(table.mother, { kind: 'conclusion', onDate: DAY, content })
  expect((await nurse.client.patch(`${table.path}/items/${kept}`, { content: { text: 'Nog niet' } }, 1)).status).toBe(
    403,
  )
  const differs = { stance: 'see_differently', text: 'LIEVER NOG EEN MAAND' }
  await table.say(nurse, { kind: 'view', parentId: kept, content: differs })
  expect(await planOf(table, table.mother)).toContain('LIEVER NOG EEN MAAND')
})

test('a level is named on levels that were agreed beforehand, and the database keeps that too', async () => {
  const table = await buildTable(t)
  const daughter = await table.seat('family', 'Deniz', { birthDate: '2012-03-03' })
  const nurse = await table.seat('professional', 'Samira')
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' })
  const day = (n: number) => new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10)
  const words = { lowest: 'elke nacht wakker', lower: 'vaak', expected: 'soms', higher: 'zelden', highest: 'nooit' }
  const levels = (from: string) => ({ ...words, from, weight: 1 })
  const goal = await goalOf(table, { state: 'now' })
  const change = (who: Someone, content: object, version: number) =>
    who.client.patch(`${table.path}/items/${goal}`, { content }, version)
  const score = async (onDate: string, level = 1) => {
    const answer = await send(table, daughter, {
      ...voice(goal, 'better'),
      onDate,
      content: { direction: 'better', level },
    })
    return answer.status < 300 ? 'ok' : (answer.body.errors as { code: string }[]).map(({ code }) => code).join()
  }
  expect(await score(today)).toBe('levels.none')
  // Not afterwards, not by who did not say the goal, and not half.
  expect((await change(table.mother, { levels: levels(day(-1)) }, 1)).body.errors[0].code).toBe('levels.before-today')
  expect((await change(nurse, { levels: levels(today) }, 1)).status).toBe(403)
  expect((await change(table.mother, { levels: { ...levels(today), higher: '' } }, 1)).status).toBe(400)
  must(await change(table.mother, { levels: levels(today) }, 1))
  expect(await score(today)).toBe('levels.beforehand')
  expect(await score(day(1))).toBe('date.future')
  const insert = (onDate: string) =>
    t.owner.query(
      `with a as (select set_config('kt.act', 'test', true)) insert into plan_item (family_id, id, kind, parent_id, said_by, state, on_date, content, created_by, updated_by)
      select $1, gen_random_uuid(), 'progress', $3, $2, 'current', $4, '{"direction": "same", "text": "", "level": 2}', $2, $2 from a`,
      [table.familyId, daughter.personId, goal, onDate],
    )
  await expect(insert(today)).rejects.toThrow('levels are agreed beforehand')
  await insert(day(1))
  // As if they had been agreed a month ago.
  await t.owner.query(
    `with a as (select set_config('kt.act', 'test', true)) update plan_item set content = jsonb_set(content, '{levels,from}', to_jsonb($3::text))
    from a where family_id = $1 and id = $2`,
    [table.familyId, goal, day(-30)],
  )
  expect(await score(today, 3)).toBe('choice.missing')
  expect(await score(today)).toBe('ok')
  // Other words ask for a yes anew before they count.
  await t.owner.query(
    `with a as (select set_config('kt.act', 'test', true)) update plan_item set content = jsonb_set(content, '{wording}', '7'), state = 'idea'
    from a where family_id = $1 and id = $2`,
    [table.familyId, goal],
  )
  expect(await score(today)).toBe('levels.not-agreed')
  await expect(insert(today)).rejects.toThrow('levels are agreed beforehand')
})

test('the family lays its plan to rest and wakes it; nobody else does, past the rules neither, and nothing is locked by it', async () => {
  const table = await buildTable(t)
  const daughter = await table.seat('family', 'Deniz', { birthDate: '2012-03-03' })
  const nurse = await table.seat('professional', 'Samira')
  const content = { how: 'closed', text: 'Iedereen slaapt', near: '', persons: [nurse.personId] }
  const rest = { kind: 'rest', onDate: '2027-05-01', content }
  for (const who of [nurse, daughter]) expect((await send(table, who, rest)).status).toBe(403)
  const codes = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
    answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)
  expect(codes(await send(table, table.mother, { ...rest, saidBy: nurse.personId }))).toEqual(['/saidBy sayer.other'])
  expect(
    codes(await send(table, table.mother, { ...rest, onDate: null, content: { ...content, persons: [] } })),
  ).toEqual(['/onDate date.missing', '/content/near rest.near'])
  const id = await table.say(table.mother, rest)
  const wake = (who: Someone) => who.client.patch(`${table.path}/items/${id}`, { state: 'past' }, 1)
  expect((await wake(nurse)).status).toBe(403)
  await goalOf(table)
  must(await wake(daughter))
  const past = t.owner.query(
    `with a as (select set_config('kt.act', 'test', true)) insert into plan_item (family_id, id, kind, said_by, state, on_date, content, created_by, updated_by)
    select $1, gen_random_uuid(), 'rest', $2, 'current', '2027-01-01', '{"how": "closed", "text": "x"}', $2, $2 from a`,
    [table.familyId, nurse.personId],
  )
  await expect(past).rejects.toThrow('the family lays its plan to rest')
})

test('who says we are stuck asks nothing of anybody: no requirement hangs below it, and it goes when it goes on again', async () => {
  const table = await buildTable(t)
  const nurse = await table.seat('professional', 'Samira')
  const id = await table.say(nurse, { kind: 'stuck', content: { text: 'We praten langs elkaar heen' } })
  const condition = { text: 'Meewerken', by: 'de gemeente', basis: 'condition' }
  expect((await send(table, nurse, { kind: 'requirement', parentId: id, content: condition })).status).toBe(400)
  await table.say(table.mother, {
    kind: 'view',
    parentId: id,
    content: { stance: 'see_differently', text: 'Er komen te veel mensen' },
  })
  must(await table.mother.client.patch(`${table.path}/items/${id}`, { state: 'past' }, 1))
})
