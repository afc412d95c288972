import { expect, test } from 'vitest'
import type { Action } from '../actions.ts'
import { decide } from '../decide.ts'
import type { EmergencyFacts, EmergencyItemFacts, ItemFacts, SeatFacts } from '../facts.ts'
import { emergency, emergencyItem, facts, item, seat } from '../ordinary.fixture.ts'

interface About {
  emergency?: Partial<EmergencyFacts>
  item?: Partial<ItemFacts>
  emergencyItem?: Partial<EmergencyItemFacts>
}
const outcome = (action: Action, viewer: Partial<SeatFacts>, about: About = {}) => {
  const decision = decide(
    action,
    facts(seat(viewer), {
      emergency: { ...emergency, ...about.emergency },
      item: { ...item, ...about.item },
      emergencyItem: { ...emergencyItem, ...about.emergencyItem },
    }),
  )
  return 'permit' in decision ? decision.permit.ground : decision.denied
}
const nurse = { kind: 'professional' as const }
const mine = { opener: 'me' }

test('a professional opens it, and only when there is a second person', () => {
  expect(outcome('emergency.open', nurse)).toBe('emergency')
  expect(outcome('emergency.open', nurse, { emergency: { hasSecond: false } })).toBe('no-second-person')
  for (const kind of ['family', 'network'] as const) expect(outcome('emergency.open', { kind })).toBe('not-your-task')
})

test('only who opened it looks by way of it, and not after the hour', () => {
  expect(outcome('emergency.look', nurse, { emergency: mine })).toBe('emergency')
  expect(outcome('emergency.look', nurse)).toBe('not-your-task')
  expect(outcome('emergency.look', nurse, { emergency: { ...mine, inForce: false } })).toBe('emergency-over')
  expect(outcome('emergency.hear', nurse, { emergency: { ...mine, inForce: false } })).toBe('emergency-over')
})

test('it opens what the family said among itself, and what another professional was told; nothing more', () => {
  const hear = (one: Partial<ItemFacts>, more: Partial<EmergencyItemFacts> = {}) =>
    outcome('emergency.hear', nurse, { emergency: mine, item: one, emergencyItem: more })
  expect(hear({ audience: 'family' }, { heardByProfessional: false })).toBe('emergency')
  expect(hear({ audience: 'chosen' })).toBe('emergency')
  expect(hear({ audience: 'chosen' }, { heardByProfessional: false })).toBe('not-in-audience')
  for (const audience of ['family', 'chosen'] as const)
    expect(hear({ audience }, { namesViewer: true })).toBe('not-in-audience')
})

test('the family from 12, the coordinator and who opened it see that it was used', () => {
  expect([11, 12, 15, null].map((age) => outcome('emergency.see', { age }))).toEqual([
    'not-about-you',
    'family-seat',
    'family-seat',
    'family-seat',
  ])
  expect(outcome('emergency.see', nurse, { emergency: mine })).toBe('own-look')
  expect(outcome('emergency.see', { ...nurse, isCoordinator: true })).toBe('coordinator')
  for (const kind of ['professional', 'network'] as const)
    expect(outcome('emergency.see', { kind })).toBe('not-about-you')
})

test('the coordinator reviews, never the own', () => {
  expect(outcome('emergency.review', { ...nurse, isCoordinator: true })).toBe('coordinator')
  expect(outcome('emergency.review', { ...nurse, isCoordinator: true }, { emergency: mine })).toBe('not-your-task')
  expect(outcome('emergency.review', {})).toBe('not-your-task')
})
