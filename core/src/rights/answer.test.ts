import { expect, test } from 'vitest'
import { faultsOfAnswer, faultsOfRequest, outcomeOf } from './answer.ts'
import type { RequestAnswerInput } from './contract.ts'

const TODAY = '2026-11-24'
const answer = (more: Partial<RequestAnswerInput> = {}): RequestAnswerInput => ({
  outcome: 'refused',
  keep: [],
  ground: 'interest-of-another',
  until: null,
  words: 'Omdat',
  ...more,
})
const codes = (kind: Parameters<typeof faultsOfAnswer>[0], more: Partial<RequestAnswerInput>, items = ['a', 'b']) =>
  faultsOfAnswer(kind, answer(more), items, TODAY).map(({ pointer, code }) => `${pointer} ${code}`)

test('keeping all is a refusal, keeping some is partly', () => {
  const keeps = (...keep: string[]) => outcomeOf('destroy', { outcome: 'granted', keep }, ['a', 'b'])
  expect([keeps(), keeps('a'), keeps('a', 'b')]).toEqual(['granted', 'partly', 'refused'])
  expect(outcomeOf('copy', { outcome: 'granted', keep: [] }, [])).toBe('granted')
})

test('a refusal needs a ground of the law that fits, and a hold its day', () => {
  expect(codes('destroy', {})).toEqual([])
  expect(codes('destroy', { ground: null })).toEqual(['/ground rights.ground-missing'])
  expect(codes('destroy', { outcome: 'granted', keep: ['a'], ground: null })).toEqual(['/ground rights.ground-missing'])
  expect(codes('destroy', { outcome: 'granted' })).toEqual(['/ground rights.ground-needless'])
  expect(codes('correct', {})).toEqual(['/ground rights.ground-other'])
  expect(codes('destroy', { ground: 'court' })).toEqual(['/until date.missing'])
  expect(codes('destroy', { ground: 'court', until: '2027-11-24' })).toEqual([])
  expect(codes('destroy', { ground: 'court', until: '2027-11-25' })).toEqual(['/until rights.until-too-far'])
  expect(codes('destroy', { ground: 'court', until: TODAY })).toEqual(['/until date.past'])
  expect(codes('destroy', { until: '2027-01-01' })).toEqual(['/until rights.until-needless'])
  expect(codes('destroy', { keep: ['x'] })).toEqual(['/keep id.unknown'])
})

test('all that is wrong with a request at once', () => {
  expect(faultsOfRequest('correct', [], '').map((f) => f.pointer)).toEqual(['/items', '/words'])
  expect(faultsOfRequest('copy', [], '')).toEqual([])
  expect(faultsOfRequest('destroy', [], '').map((f) => f.pointer)).toEqual(['/words'])
})
