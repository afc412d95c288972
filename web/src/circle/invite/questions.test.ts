import { expect, test } from 'vitest'
import { missingOn, questionsFor } from './questions.ts'
import { emptyInvite, inviteBody, NEW } from './values.ts'

test('of who is known the kind is not asked, and the family has no term', () => {
  expect(questionsFor({ who: NEW, kind: 'professional' })).toContain('kind')
  expect(questionsFor({ who: 'known', kind: 'network' })).not.toContain('kind')
  expect(questionsFor({ who: NEW, kind: 'family' })).not.toContain('time')
})

test('a professional needs a purpose and a day to look again; half a date is named', () => {
  const values = { ...emptyInvite(), kind: 'professional' as const, until: '2026--3' }
  expect(missingOn('purpose', values)).toEqual([{ pointer: '/purpose', text: 'purpose' }])
  expect(missingOn('time', values).map(({ pointer }) => pointer)).toEqual(['/until', '/lookAgainOn'])
  expect(missingOn('purpose', { ...values, kind: 'network' })).toEqual([])
})

test('what belongs to another answer is not sent', () => {
  const values = {
    ...emptyInvite(),
    who: NEW,
    callName: 'Kees',
    kind: 'network' as const,
    organisation: 'x',
    email: 'a@b.nl',
    channel: 'paper' as const,
  }
  expect(inviteBody(values)).toMatchObject({ organisation: '', email: null, person: { callName: 'Kees' } })
})
