import { describe, expect, test } from 'vitest'
import { agreementForms, type Form, formsOf, type HeardForms, shareForms } from './forms.ts'

const persons = [
  { id: 'mama', kind: 'family' },
  { id: 'elif', kind: 'family' },
  { id: 'tom', kind: 'professional' },
  { id: 'opa', kind: 'network' },
]
type Item = HeardForms['items'][number]
const item = (kind: string, more: Partial<Item> = {}): Item => ({
  id: kind,
  kind,
  state: 'open',
  saidBy: 'tom',
  createdBy: 'tom',
  parentId: null,
  onDate: null,
  createdAt: '2026-11-10T10:00:00Z',
  content: {},
  ...more,
})
const asked = (...items: Item[]): Form[] => formsOf({ today: '2026-11-25', items, persons })
const [then, now] = ['2026-11-10', '2026-11-25']

describe('what helpers ask to be filled in, read or agreed to', () => {
  test.each<[string, Item[], Form[]]>([
    [
      'a weighing waits until who it is about said how they see it',
      [
        item('weighing', { content: { aboutPersons: ['mama', 'elif'] } }),
        item('voice', { id: 'v', parentId: 'weighing', saidBy: 'mama' }),
      ],
      [{ days: [then, now], persons: ['mama', 'elif'] }],
    ],
    [
      'and not any more',
      [
        item('weighing', { content: { aboutPersons: ['mama'] } }),
        item('voice', { id: 'v', parentId: 'weighing', saidBy: 'mama' }),
      ],
      [{ days: [then], persons: ['mama'] }],
    ],
    [
      'a talk that was held does not wait',
      [item('conversation', { state: 'held', content: { persons: ['mama', 'tom'] } })],
      [{ days: [then], persons: ['mama'] }],
    ],
    [
      'a talk of helpers alone asks nobody',
      [item('conversation', { state: 'planned', content: { persons: ['tom'] } })],
      [],
    ],
    [
      'a talk of everybody asks everybody',
      [item('conversation', { state: 'planned' })],
      [{ days: [then, now], persons: [] }],
    ],
    [
      'looking back is asked in its own week',
      [item('look-back', { state: 'planned', onDate: '2026-12-01' })],
      [{ days: ['2026-12-01'], persons: [] }],
    ],
    [
      'a goal of a helper asks a yes while it is an idea',
      [item('goal', { state: 'idea', content: { forPersons: ['elif'] } })],
      [{ days: [then, now], persons: ['elif'] }],
    ],
    [
      'what could be calmer asks whom the visit is for',
      [
        item('visit', { content: { forPersons: ['elif'] } }),
        item('calmer-change', { state: 'proposed', parentId: 'visit' }),
      ],
      [{ days: [then, now], persons: ['elif'] }],
    ],
    [
      'taking over asks who is asked',
      [item('hand-over', { state: 'asked', content: { doers: ['mama'] } })],
      [{ days: [then, now], persons: ['mama'] }],
    ],
    [
      'a letter is there to read, a photo asks nothing',
      [
        item('document', { state: 'current', content: { sort: 'letter' } }),
        item('document', { id: 'p', content: { sort: 'photo' } }),
      ],
      [{ days: [then], persons: [] }],
    ],
    [
      'what the family or its network asks is no form',
      ['weighing', 'goal', 'document'].flatMap((kind) =>
        ['mama', 'opa'].map((saidBy) => item(kind, { saidBy, id: kind + saidBy, state: 'idea' })),
      ),
      [],
    ],
    ['"was I heard?" is of oneself, and a condition is of who set it', [item('heard-check'), item('condition')], []],
  ])('%s', (_, items, forms) => expect(asked(...items)).toEqual(forms))
  test('a yes to help and a yes to share, asked by who helps', () => {
    const help = { standing: 'asked', subjectId: 'elif', since: null, waitsFor: ['mama'] }
    expect(agreementForms([help, { ...help, standing: 'given' }, { ...help, subjectId: null }], now)).toEqual([
      { days: [now], persons: ['mama'] },
    ])
    expect(agreementForms([{ ...help, since: then, waitsFor: [] }], now)).toEqual([
      { days: [then, now], persons: ['elif'] },
    ])
    const share = { standing: 'waiting', subjectId: 'elif', askedBy: 'tom', waitsFor: [] }
    expect(shareForms([share, { ...share, askedBy: 'mama' }, { ...share, standing: 'active' }], persons, now)).toEqual([
      { days: [now], persons: ['elif'] },
    ])
  })
})
