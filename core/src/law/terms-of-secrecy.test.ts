import { expect, test } from 'vitest'
import { disclosureGrounds, faultsOfDays } from './disclosure-grounds.ts'
import { faultsOfUntil, holdingReasons, lastDayOf } from './holding-back.ts'
import { standsFor } from './stands-for.ts'

// Nothing is secret for ever, and nothing without a source.
test('every reason to hold back and every ground to disclose names its article', () => {
  for (const { law } of [...Object.values(holdingReasons), ...Object.values(disclosureGrounds)])
    expect(law).toMatch(/Jeugdwet|BW|Wmo|Sr/)
})
test('holding back: after today, and three months at most, also from the last day of a long month', () => {
  expect(lastDayOf('2026-11-30')).toBe('2027-02-28')
  expect(faultsOfUntil('2026-11-24', '2026-11-24').map((f) => f.code)).toEqual(['holding.past'])
  expect(faultsOfUntil('2027-02-25', '2026-11-24').map((f) => f.code)).toEqual(['holding.too-long'])
  expect(faultsOfUntil('2027-02-24', '2026-11-24')).toEqual([])
})
test('disclosing: looked at again within three months, told at the latest then', () => {
  const codes = (review: string, told: string | null) => faultsOfDays(review, told, '2026-11-24').map((f) => f.code)
  expect(codes('2026-11-24', null)).toEqual(['disclosure.past'])
  expect(codes('2027-02-25', null)).toEqual(['disclosure.too-long'])
  expect(codes('2027-02-24', '2027-02-24')).toEqual([])
  expect(codes('2027-02-24', '2026-11-24')).toEqual(['disclosure.told-late'])
  expect(codes('2027-01-24', '2027-01-25')).toEqual(['disclosure.told-late'])
})
test('from twelve oneself, below twelve who holds checked authority in force, each of them', () => {
  const authority = (holderId: string, more: object = {}) => ({
    holderId,
    kind: 'parent' as const,
    from: null,
    until: null,
    checked: true,
    ...more,
  })
  const child = (age: number | null, ...authorities: ReturnType<typeof authority>[]) => [
    { personId: 'child', age, authorities },
  ]
  const who = (family: ReturnType<typeof child>) =>
    ['child', 'mother', 'father'].filter((id) => standsFor(id, family, '2026-11-24').length > 0)
  expect(who(child(12, authority('mother')))).toEqual(['child'])
  expect(who(child(11, authority('mother'), authority('father')))).toEqual(['mother', 'father'])
  expect(who(child(11, authority('mother'), authority('father', { checked: false })))).toEqual(['mother'])
  expect(who(child(11, authority('mother', { until: '2026-11-24' })))).toEqual([])
  expect(who(child(null, authority('mother')))).toEqual(['child'])
})
