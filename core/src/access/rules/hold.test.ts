import { expect, test } from 'vitest'
import { decide } from '../decide.ts'
import type { BridgeFacts, HoldingFacts, SeatFacts } from '../facts.ts'
import { bridge, facts, holding, seat } from '../ordinary.fixture.ts'

const nurse = seat({ kind: 'professional' })
const verdict = (
  action: 'hold.ask' | 'hold.see' | 'hold.answer' | 'hold.tell',
  who: SeatFacts,
  more: Partial<HoldingFacts>,
) => {
  const decision = decide(action, facts(who, { holding: { ...holding, ...more } }))
  return 'permit' in decision ? decision.permit.ground : decision.denied
}

test('only a professional, only own words', () => {
  expect(verdict('hold.ask', nurse, { heldBy: 'me' })).toBe('held-with-second')
  expect(verdict('hold.ask', nurse, {})).toBe('not-the-sayer')
  expect(verdict('hold.ask', seat({}), { heldBy: 'me' })).toBe('not-your-task')
})
test('the second answers, once and in time, and never for themselves', () => {
  expect(verdict('hold.answer', nurse, { second: 'me' })).toBe('second-person')
  expect(verdict('hold.answer', nurse, { second: 'me', heldBy: 'me' })).toBe('not-your-task')
  expect(verdict('hold.answer', nurse, {})).toBe('not-your-task')
  expect(verdict('hold.answer', seat({}), { second: 'me' })).toBe('not-your-task')
  for (const standing of ['lapsed', 'refused', 'in-force', 'over', 'told', 'replaced'] as const)
    expect(verdict('hold.answer', nurse, { second: 'me', standing })).toBe('holding-settled')
})
test('whom it is held back from sees it when it has shown itself, who represents them when it is in force', () => {
  const own = { fromPersons: ['me'] }
  const seen = (more: Partial<HoldingFacts>) =>
    (['waits', 'lapsed', 'refused', 'in-force', 'over', 'told'] as const).map((standing) =>
      verdict('hold.see', seat({}), { ...more, standing }),
    )
  const no = 'not-about-you'
  expect(seen(own)).toEqual([no, no, no, no, 'self', 'self'])
  expect(seen({ represents: true })).toEqual([
    no,
    no,
    no,
    'parental-authority',
    'parental-authority',
    'parental-authority',
  ])
  // Also when who represents the child is one of those from whom it is held back.
  expect(seen({ ...own, represents: true })).toEqual([no, no, no, no, 'self', 'self'])
  expect(seen({})).toEqual([no, no, no, no, no, no])
})
test('telling is for who wrote it, and for who said yes while it is in force', () => {
  expect(verdict('hold.tell', nurse, { heldBy: 'me', standing: 'refused' })).toBe('own-words')
  expect(verdict('hold.tell', nurse, { second: 'me', standing: 'in-force' })).toBe('second-person')
  expect(verdict('hold.tell', nurse, { second: 'me', standing: 'waits' })).toBe('not-your-task')
  expect(verdict('hold.tell', nurse, { heldBy: 'me', standing: 'over' })).toBe('holding-settled')
})
test('a birthday: the young person chooses, who represents sees it, who coordinates sees that it comes', () => {
  const about = (action: 'bridge.see' | 'bridge.choose', who: SeatFacts, more: Partial<BridgeFacts>) => {
    const decision = decide(action, facts(who, { bridge: { ...bridge, ...more } }))
    return 'permit' in decision ? decision.permit.ground : decision.denied
  }
  expect(about('bridge.choose', seat({ age: 11 }), { personId: 'me' })).toBe('self')
  expect(about('bridge.choose', seat({ age: 11 }), { personId: 'me', near: false })).toBe('not-near')
  expect(about('bridge.choose', seat({}), { represents: true })).toBe('not-yours-to-share')
  expect(about('bridge.see', seat({}), { represents: true })).toBe('parental-authority')
  expect(about('bridge.see', seat({ isCoordinator: true }), {})).toBe('coordinator')
  expect(about('bridge.see', seat({ isCoordinator: true }), { near: false })).toBe('not-about-you')
})
