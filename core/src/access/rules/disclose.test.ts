import { expect, test } from 'vitest'
import { type Decision, decide } from '../decide.ts'
import type { DisclosureFacts, SeatFacts } from '../facts.ts'
import { disclosure, facts, item, seat } from '../ordinary.fixture.ts'

const ground = (decision: Decision) => ('permit' in decision ? decision.permit.ground : decision.denied)
const about = (action: 'disclose.see' | 'disclose.end', who: SeatFacts, more: Partial<DisclosureFacts>) =>
  ground(decide(action, facts(who, { disclosure: { ...disclosure, ...more } })))
const nurse = seat({ kind: 'professional' })

test('whom it is about sees it from the day they are told; who recorded it and who gets it at once', () => {
  expect(about('disclose.see', seat({}), { aboutViewer: true })).toBe('about-you')
  expect(about('disclose.see', seat({}), { aboutViewer: true, told: false })).toBe('not-about-you')
  expect(about('disclose.see', seat({}), {})).toBe('not-about-you')
  expect(about('disclose.see', nurse, { by: 'me', told: false })).toBe('own-hand')
  expect(about('disclose.see', nurse, { recipient: 'me', told: false })).toBe('disclosed')
})
test('only who recorded it ends or tells it', () => {
  expect(about('disclose.end', nurse, { by: 'me' })).toBe('own-hand')
  expect(about('disclose.end', nurse, { recipient: 'me' })).toBe('not-your-task')
  expect(about('disclose.end', seat({}), { aboutViewer: true })).toBe('not-your-task')
})
test('what is disclosed is heard, but not what is held back; what is about somebody is heard by them, whoever it was said to', () => {
  const hears = (more: object, who = nurse) => ground(decide('item.read', facts(who, { item: { ...item, ...more } })))
  const closed = { audience: 'chosen', audiencePersons: ['x'] }
  expect(hears({ ...closed, disclosed: true })).toBe('disclosed')
  expect(hears({ ...closed, disclosed: true, heldBack: 'closed' })).toBe('held-back')
  expect(hears({ ...closed, heldBack: 'judge' })).toBe('second-person')
  expect(hears({ ...closed, aboutViewer: true }, seat({}))).toBe('about-you')
  expect(hears({ aboutViewer: true, heldBack: 'closed' }, seat({}))).toBe('held-back')
  expect(hears({ saidBy: 'me', heldBack: 'closed' })).toBe('own-words')
})
