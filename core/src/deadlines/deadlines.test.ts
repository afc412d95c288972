import { expect, test } from 'vitest'
import { isLengthened } from '../law/working-days.ts'
import { deadlinesOf, type Read } from './deadlines.ts'

const nothing: Read = { terms: [], seats: [], items: [], holdings: [], incapacities: [], disclosures: [], requests: [] }

test('what runs is a day with its source, in order; what is over is none', () => {
  const days = deadlinesOf({
    terms: [{ term: 'plan-established', law: 'Jeugdwet 4.1.3 lid 5', day: '2026-12-28' }],
    seats: [
      { personId: 'samira', state: 'active', until: '2027-06-01', lookAgainOn: '2027-01-10' },
      { personId: 'gone', state: 'ended', until: '2026-12-01', lookAgainOn: '2026-12-01' },
    ],
    items: [
      { id: 'look', kind: 'look-back', state: 'planned', onDate: '2026-12-12', content: {} },
      { id: 'held', kind: 'look-back', state: 'held', onDate: '2026-12-01', content: {} },
      {
        id: 'ots',
        kind: 'decision',
        state: 'decided',
        onDate: '2027-02-01',
        content: { until: '2027-05-01', measure: 'supervision' },
      },
      {
        id: 'old',
        kind: 'decision',
        state: 'past',
        onDate: '2026-12-01',
        content: { until: '2026-12-02', measure: 'placement' },
      },
      { id: 'must', kind: 'requirement', state: 'current', onDate: null, content: { until: '2027-03-01' } },
    ],
    holdings: [
      { standing: 'waits', itemId: 'a', reason: 'serious-harm', answerBefore: '2026-12-02', until: '2027-02-02' },
      {
        standing: 'in-force',
        itemId: 'b',
        reason: 'privacy-of-another',
        answerBefore: '2026-11-01',
        until: '2026-12-20',
      },
      { standing: 'over', itemId: 'c', reason: 'serious-harm', answerBefore: '2026-11-01', until: '2026-11-20' },
    ],
    incapacities: [{ standing: 'in-force', subjectId: 'opa', reviewOn: '2027-01-01' }],
    disclosures: [{ standing: 'ended', law: 'x', reviewOn: '2027-01-02' }],
    requests: [
      { state: 'open', personId: 'mama', answerBy: '2026-12-24', law: 'AVG 12 lid 3' },
      { state: 'granted', personId: 'mama', answerBy: '2026-12-01', law: 'AVG 12 lid 3' },
    ],
  })
  expect(days.map(({ day, sort }) => `${day} ${sort}`)).toEqual([
    '2026-12-02 holding-answer',
    '2026-12-12 look-back',
    '2026-12-20 holding-until',
    '2026-12-24 request-answer',
    '2026-12-28 plan-established',
    '2027-01-01 incapacity-look',
    '2027-01-10 seat-look',
    '2027-02-01 decision-look',
    '2027-03-01 requirement-until',
    '2027-05-01 measure-until',
    '2027-06-01 seat-until',
  ])
  expect(days.find(({ sort }) => sort === 'measure-until')).toMatchObject({ law: 'BW 1:258', about: 'ots' })
  expect(days.filter(({ law }) => law === null).map(({ sort }) => sort)).toEqual([
    'look-back',
    'seat-look',
    'decision-look',
    'requirement-until',
    'seat-until',
  ])
  expect(deadlinesOf(nothing)).toEqual([])
})

test('a term is lengthened by a weekend when it is of a law, short, and takes nobody’s freedom', () => {
  expect([{ days: 42 }, { weeks: 6 }, { months: 3 }].map(isLengthened)).toEqual([true, true, true])
  expect([{ months: 12 }, { days: 91 }, { weeks: 13 }, { days: 28, freedom: true }].map(isLengthened)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
