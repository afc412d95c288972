import { expect, test } from 'vitest'
import { decide } from '../decide.ts'
import type { HelpFacts, IncapacityFacts, SeatFacts } from '../facts.ts'
import { facts, help, incapacity, seat } from '../ordinary.fixture.ts'

const by = (action: Parameters<typeof decide>[0], who: Partial<SeatFacts>, more: object) => {
  const decision = decide(action, facts(seat(who), more))
  return 'permit' in decision ? decision.permit.ground : decision.denied
}
const ofHelp = (action: Parameters<typeof decide>[0], who: Partial<SeatFacts>, more: Partial<HelpFacts>) =>
  by(action, who, { help: { ...help, ...more } })
const weighed = (action: Parameters<typeof decide>[0], who: Partial<SeatFacts>, more: Partial<IncapacityFacts>) =>
  by(action, who, { incapacity: { ...incapacity, ...more } })
const helper = { kind: 'professional', personId: 'helper' } as const

test('whose yes it takes says yes, as in sharing; nobody else, and who does not know is told nothing', () => {
  const needed = { voices: ['me'] }
  expect(ofHelp('help.give', {}, { needed })).toBe('own-yes')
  expect(ofHelp('help.give', {}, {})).toBe('not-yours-to-agree')
  expect(ofHelp('help.give', helper, {})).toBe('not-yours-to-agree')
  expect(ofHelp('help.give', {}, { needed: { closed: 'authority-closed' }, near: true })).toBe('authority-closed')
  expect(ofHelp('help.give', {}, { needed: { closed: 'authority-closed' } })).toBe('not-yours-to-agree')
  expect(ofHelp('help.withdraw', {}, { yes: ['me'] })).toBe('own-yes')
  expect(ofHelp('help.withdraw', helper, {})).toBe('not-yours-to-agree')
})
test('the helper, whom it is about, who is asked and who spoke read it; the rest of the table does not', () => {
  expect(ofHelp('help.see', helper, {})).toBe('own-seat')
  expect(ofHelp('help.see', {}, { subjectId: 'me' })).toBe('self')
  expect(ofHelp('help.see', {}, { said: ['me'] })).toBe('own-words')
  expect(ofHelp('help.see', { isCoordinator: true }, {})).toBe('not-in-audience')
})
test('only who gives the help writes down what the law lets go on without, and only about their own', () => {
  for (const action of ['help.alone', 'help.end', 'incapacity.record'] as const) {
    expect(ofHelp(action, helper, {})).not.toBe('not-your-task')
    expect(ofHelp(action, { ...helper, personId: 'other-helper' }, {})).toBe('not-your-task')
    expect(ofHelp(action, { personId: 'helper' }, {})).toBe('not-your-task')
  }
})
test('not being able to weigh it: nobody answers for themselves, and whom it is about always reads it', () => {
  expect(weighed('incapacity.see', { personId: 'child' }, {})).toBe('self')
  expect(weighed('incapacity.view', { personId: 'child' }, {})).toBe('self')
  expect(weighed('incapacity.view', helper, {})).toBe('not-about-you')
  expect(weighed('incapacity.see', {}, {})).toBe('not-about-you')
  expect(weighed('incapacity.see', {}, { decides: true })).toBe('decides-instead')
  expect(weighed('incapacity.answer', { kind: 'professional', personId: 'other' }, {})).toBe('second-person')
  expect(weighed('incapacity.answer', helper, { second: 'helper' })).toBe('not-your-task')
  expect(weighed('incapacity.answer', { personId: 'other' }, {})).toBe('not-your-task')
  expect(weighed('incapacity.end', helper, {})).toBe('own-hand')
  expect(weighed('incapacity.end', { personId: 'child' }, {})).toBe('not-your-task')
})
