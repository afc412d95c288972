import { expect, test } from 'vitest'
import { measureNames, measures } from '../law/measure-terms.ts'
import {
  type Deciding,
  faultsInDecision,
  faultsOfDeciding,
  faultsOfWeighing,
  lastDay,
  mustBeHeard,
  type Weighed,
} from './weighing.ts'

const weighed: Weighed = {
  aboutPersons: ['jayden'],
  values: 'Bij elkaar zijn',
  heaviest: 'Dat er ’s nachts iemand nuchter is',
  options: [
    { load: 'less', state: 'open' },
    { load: 'heaviest', state: 'chosen' },
  ],
  voices: [
    { saidBy: 'jayden', ofFamily: true },
    { saidBy: 'yasmina', ofFamily: false },
  ],
  notHeard: ['wendy', 'dennis', 'noor'],
  family: [
    { id: 'jayden', child: true, parent: false },
    { id: 'noor', child: true, parent: false },
    { id: 'wendy', child: false, parent: true },
    { id: 'dennis', child: false, parent: true },
    { id: 'hermine', child: false, parent: false },
  ],
  threats: [{ solvedBy: 'Drie maanden nuchter' }],
}
const order: Deciding = {
  onDate: '2026-06-01',
  saidByFamily: false,
  agreed: false,
  content: {
    character: 'order',
    by: 'De kinderrechter',
    mandate: 'Beschikking',
    dissent: 'Wendy ziet het anders',
    persons: ['wendy'],
    tell: 'Je gaat bij Lucia slapen',
    measure: 'placement',
    orderNumber: 'C/13/1',
    orderedOn: '2026-01-01',
    ground: '',
    from: '2026-01-02',
    until: '2026-07-02',
    contact: 'Twee middagen',
    wayHome: 'Vijf zinnen',
    tried: 'Hulp thuis',
  },
}
const codes = (w: Partial<Weighed> = {}, content: Partial<Deciding['content']> = {}, more: Partial<Deciding> = {}) =>
  faultsOfDeciding({ ...weighed, ...w }, { ...order, ...more, content: { ...order.content, ...content } }).map(
    (fault) => `${fault.pointer} ${fault.code}`,
  )

test('whole, it is decided', () => expect(codes()).toEqual([]))

test('every child, whom it is about and every parent is heard, also one without authority; grandmother need not be', () => {
  expect(mustBeHeard(weighed)).toEqual(['jayden', 'noor', 'wendy', 'dennis'])
  expect(codes({ notHeard: ['wendy'] })).toEqual(['/voices/noor weighing.voice', '/voices/dennis weighing.voice'])
  expect(codes({ aboutPersons: ['jayden', 'hermine'] })).toEqual(['/voices/hermine weighing.voice'])
})

test('a reason for everybody is not hearing the family', () =>
  expect(
    codes({ voices: [{ saidBy: 'yasmina', ofFamily: false }], notHeard: ['jayden', 'noor', 'wendy', 'dennis'] }),
  ).toEqual(['/voices weighing.nobody-heard']))

test.each<[string, Partial<Weighed>, Partial<Deciding['content']>, string]>([
  ['nobody it is about', { aboutPersons: [] }, {}, 'weighing.about-whom'],
  ['nothing to choose', { options: [{ load: 'nothing', state: 'chosen' }] }, {}, 'weighing.options'],
  [
    'nothing lighter',
    {
      options: [
        { load: 'more', state: 'open' },
        { load: 'heaviest', state: 'chosen' },
      ],
    },
    {},
    'weighing.lighter',
  ],
  [
    'nothing chosen',
    {
      options: [
        { load: 'nothing', state: 'open' },
        { load: 'more', state: 'open' },
      ],
    },
    {},
    'weighing.chosen',
  ],
  ['no values', { values: '' }, {}, 'weighing.values'],
  ['not what weighs most', { heaviest: '' }, {}, 'weighing.heaviest'],
  ['nobody decides', {}, { by: '' }, 'weighing.by'],
  ['by no right', {}, { mandate: '' }, 'weighing.mandate'],
  ['no dissent', {}, { dissent: '' }, 'weighing.dissent'],
  ['nobody tells it', {}, { persons: [] }, 'weighing.teller'],
  ['in no words', {}, { tell: '' }, 'weighing.tell'],
  ['no measure', {}, { measure: null }, 'weighing.measure'],
  ['no number', {}, { orderNumber: '' }, 'weighing.ground'],
  ['no day of the order', {}, { orderedOn: null }, 'weighing.ground'],
  ['no begin', {}, { from: null }, 'weighing.from'],
  ['no end', {}, { until: null }, 'weighing.until'],
  ['nothing lighter tried', {}, { tried: '' }, 'weighing.tried'],
  ['no way home', {}, { wayHome: '' }, 'weighing.wayHome'],
  ['not how they see each other', {}, { contact: '' }, 'weighing.contact'],
  ['no threat', { threats: [] }, {}, 'weighing.threats'],
  ['no sign that it is solved', { threats: [{ solvedBy: '' }] }, {}, 'weighing.solved'],
])('%s is named, and nothing else', (_, w, content, code) =>
  expect(codes(w, content).map((line) => line.split(' ')[1])).toEqual([code]),
)

test('no day to look back at; all faults come at once', () => {
  expect(codes({}, {}, { onDate: null })).toEqual(['/onDate weighing.look-back'])
  const none = { persons: [], tell: '', by: '', mandate: '', dissent: '', wayHome: '', tried: '', contact: '' }
  expect(
    codes({ voices: [], notHeard: [], options: [], values: '', heaviest: '', threats: [] }, none, { onDate: null }),
  ).toHaveLength(4 + 1 + 3 + 2 + 9 + 1)
})

test('voluntary asks a yes of the family and none of what an order asks; a condition asks a ground and no measure', () => {
  const free = { character: 'voluntary', measure: null, from: null, until: null, tried: '', wayHome: '' } as const
  expect(codes({ threats: [] }, free)).toEqual(['/content/character weighing.family-yes'])
  expect(codes({ threats: [] }, free, { agreed: true })).toEqual([])
  expect(codes({ threats: [] }, free, { saidByFamily: true })).toEqual([])
  const condition = { character: 'condition', measure: null, contact: '' } as const
  expect(codes({}, condition)).toEqual(['/content/orderNumber weighing.ground'])
  expect(codes({}, { ...condition, ground: 'Beleid van de gemeente' })).toEqual([])
})

test('where no child is, nobody has to tell it', () =>
  expect(codes({ family: [] }, { persons: [], tell: '' })).toEqual([]))

test('without a decision the weighing says what it lacks itself', () =>
  expect(faultsOfWeighing({ ...weighed, values: '' })).toEqual([
    { pointer: '/weighing/values', code: 'weighing.values' },
  ]))

test('no measure lasts longer than the law lets it, decided or not; nothing voluntary has one', () => {
  const of = (content: object) => faultsInDecision({ ...order.content, ...content }).map(({ code }) => code)
  expect(of({ from: '2026-01-01', until: '2027-01-01' })).toEqual([])
  expect(of({ from: '2026-01-01', until: '2027-01-02' })).toEqual(['weighing.too-long'])
  expect(of({ measure: 'provisional-supervision', from: '2026-01-31', until: '2026-05-01' })).toEqual([
    'weighing.too-long',
  ])
  expect(of({ measure: 'closed-emergency', from: '2026-01-01', until: '2026-01-29' })).toEqual([])
  expect(of({ character: 'voluntary' })).toEqual(['weighing.no-measure'])
  expect(lastDay('instruction', '2026-01-01')).toBeNull()
  for (const name of measureNames) expect(measures[name].law !== '' || name === 'other').toBe(true)
})
