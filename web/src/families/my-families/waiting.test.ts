import { expect, it } from 'vitest'
import { byWaiting, type MyFamily, waitingOf } from './waiting.ts'

const today = '2026-11-24'
const family = (name: string, part: Partial<MyFamily>): MyFamily => ({
  id: name,
  name,
  kind: 'professional',
  role: '',
  isCoordinator: false,
  lookAgainOn: null,
  lastChange: null,
  mySteps: [],
  stuckSteps: 0,
  openGoals: [],
  goalsWithoutMyView: 0,
  nextLookBack: null,
  nextTalk: null,
  ...part,
})
const step = (onDate: string | null) => ({ id: 'x', what: 'x', onDate })

it('puts what is late before what is due, what is stuck, views that are asked, and quiet tables', () => {
  const families = [
    family('quiet', { lastChange: '2026-11-20T10:00:00Z' }),
    family('views', { goalsWithoutMyView: 2 }),
    family('stuck', { stuckSteps: 1 }),
    family('late', { mySteps: [step('2026-11-20')] }),
    family('due', { mySteps: [step(today)] }),
    family('quieter', { lastChange: '2026-10-20T10:00:00Z' }),
  ]
  expect(byWaiting(families, today).map(({ name }) => name)).toEqual([
    'late',
    'due',
    'stuck',
    'views',
    'quiet',
    'quieter',
  ])
})

it('counts steps without a day as later, and sees a look-again date that has come', () => {
  expect(
    waitingOf(family('a', { mySteps: [step(null), step(today), step('2026-12-01')], lookAgainOn: today }), today),
  ).toMatchObject({ late: 0, now: 1, later: 2, lookAgain: true })
})
