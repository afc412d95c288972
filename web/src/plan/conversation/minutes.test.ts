import { expect, test } from 'vitest'
import { people, said } from '../../lib/items/select/table.fixture.ts'
import { layTable, type Table } from '../../lib/items/select/table.ts'
import { changesIn, type Minutes } from './minutes.ts'
import { heardIn, pointsOf, takingPart } from './people.ts'

const talk = said('conversation', 'talk', {
  state: 'now',
  content: { text: 'Hoe gaat het?', persons: ['mama', 'tom', 'elif'], place: '', time: null },
})
const tableOf = (...items: Table['plan']['items']): Table =>
  layTable({ items: [talk, ...items], persons: people, me: { personId: 'mama' } } as unknown as Table['plan'])
const event = (
  itemId: string,
  kind: string,
  saidBy: string,
  content: object,
  before: object | null = null,
  by = saidBy,
) => ({
  at: '2026-11-22T10:00:00Z',
  act: 'item.add',
  by,
  itemId,
  kind,
  before,
  after: { said_by: saidBy, state: 'current', on_date: null, content },
})
const minutes = (...events: ReturnType<typeof event>[]) => ({ spans: [], events }) as Minutes
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

test('children first, also who was not named but said how they take part; nobody named is the whole family and who asked', () => {
  const part = said('taking-part', 'part', { parentId: 'talk', saidBy: 'deniz', content: { way: 'part', persons: [] } })
  expect(ids(takingPart(tableOf(part), talk))).toEqual(['elif', 'deniz', 'mama', 'tom'])
  const open = { ...talk, item: { ...talk.item, saidBy: 'tom', content: { ...talk.item.content, persons: [] } } }
  expect(ids(takingPart(tableOf(), open))).toEqual(['elif', 'deniz', 'mama', 'tom'])
  const points = ['tom', 'mama', 'elif'].map((who) =>
    said('agenda-point', who, { parentId: 'talk', saidBy: who, content: { text: who } }),
  )
  expect(pointsOf(tableOf(...points), talk).map(({ item }) => item.id)).toEqual(['elif', 'mama', 'tom'])
})

test('heard is who said something new, or whose message was read out; other words for what was there are not', () => {
  const part = (state: string) =>
    said('taking-part', 'part', { parentId: 'talk', saidBy: 'elif', state, content: { way: 'message', persons: [] } })
  const happened = minutes(
    event('a', 'strength', 'mama', { text: 'Rust' }),
    event('b', 'worry', 'tom', { text: 'Nu' }, { said_by: 'tom', state: 'current', content: { text: 'Toen' } }),
  )
  expect([...heardIn(tableOf(part('planned')), talk, happened)]).toEqual(['mama'])
  expect([...heardIn(tableOf(part('heard')), talk, happened)].sort()).toEqual(['elif', 'mama'])
})

test('what changed stands there once, with who wrote it; views stand beside it, and what is gone is left out', () => {
  const strength = said('strength', 'a', { saidBy: 'elif', content: { text: 'Later nog anders', aboutPersons: [] } })
  const view = said('view', 'v', { parentId: 'a', content: { stance: 'agree', text: '' } })
  const changes = changesIn(
    tableOf(strength, view),
    minutes(
      event('a', 'strength', 'elif', { text: 'Samen eten' }, null, 'mama'),
      event('a', 'strength', 'elif', { text: 'Samen koken' }, { state: 'current', content: { text: 'Samen eten' } }),
      event('v', 'view', 'mama', { stance: 'agree', text: '' }),
      event('gone', 'worry', 'mama', { text: 'Weg' }),
    ),
  )
  expect(changes).toHaveLength(1)
  expect(changes[0]).toMatchObject({ what: 'added', by: ['mama', 'elif'], after: { content: { text: 'Samen koken' } } })
})
