import { whats } from '@keukentafel/core/law/processing-activities.ts'
import { expect, test } from 'vitest'
import en from '../../catalogue/en/looks.json' with { type: 'json' }
import nl from '../../catalogue/nl/looks.json' with { type: 'json' }
import { type Look, reasonOf, refusalOf, sentencesOf } from './sentences.ts'

const look = (more: Partial<Look>): Look => ({
  id: Math.random().toString(),
  day: '2026-11-24',
  who: 'person',
  personId: 'samira',
  role: 'verpleegkundige',
  organisation: 'GGZ De Kade',
  what: 'plan',
  outcome: 'permit',
  ground: 'seat-at-the-table',
  count: 1,
  first: '2026-11-24T10:00:00.000Z',
  last: '2026-11-24T10:00:00.000Z',
  mine: false,
  about: ['me'],
  ask: true,
  ...more,
})

test('what one person did on one day by one right is one sentence, from the first to the last time', () => {
  const days = sentencesOf([
    look({ what: 'plan', count: 3, first: '2026-11-24T09:00:00.000Z', last: '2026-11-24T12:00:00.000Z' }),
    look({ what: 'circle', about: ['elif'], last: '2026-11-24T13:00:00.000Z' }),
    look({ what: 'said', ground: 'own-words' }),
    look({ what: 'plan', outcome: 'deny', ground: 'family-only' }),
    look({ personId: 'mehmet', organisation: null, first: null, last: null }),
    look({ personId: 'mehmet', organisation: null, what: 'circle', first: null, last: null }),
    look({ day: '2026-11-23' }),
  ])
  expect(days.map((d) => [d.day, d.sentences.map((s) => [s.personId, s.ground, s.looks.map((l) => l.what)])])).toEqual([
    [
      '2026-11-24',
      [
        ['samira', 'seat-at-the-table', ['plan', 'circle']],
        ['samira', 'own-words', ['said']],
        ['samira', 'family-only', ['plan']],
        ['mehmet', 'seat-at-the-table', ['plan', 'circle']],
      ],
    ],
    ['2026-11-23', [['samira', 'seat-at-the-table', ['plan']]]],
  ])
  expect(days[0]!.sentences[0]).toMatchObject({
    about: ['me', 'elif'],
    first: '2026-11-24T09:00:00.000Z',
    last: '2026-11-24T13:00:00.000Z',
  })
  expect(days[0]!.sentences[3]).toMatchObject({ first: null, last: null })
})

test('a ground that has no words of its own is told in general words', () => {
  expect([reasonOf('coordinator'), reasonOf('something-new')]).toEqual(['coordinator', 'other'])
  expect([refusalOf('no-seat'), refusalOf('something-new')]).toEqual(['no-seat', 'other'])
})

test('whatever is done has words of its own', () => {
  const without = (texts: object) => whats.filter((what) => !(`looks.did.${what}` in texts))
  expect([without(nl), without(en)]).toEqual([[], []])
})
