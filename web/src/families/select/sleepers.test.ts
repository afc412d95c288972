import { describe, expect, it } from 'vitest'
import type { Family } from '../model.ts'
import { editableHomes, homesAreHidden } from './sleepers.ts'

const details = { fullName: '', birthDate: null, languages: [], deceasedOn: null }
const member = (callName: string, age: number | null, seen: boolean, edit = false) =>
  ({
    id: callName,
    callName,
    kind: 'family',
    age,
    details: seen ? details : null,
    can: { edit },
  }) as Family['members'][number]
const family = (...members: Family['members']) => ({ members }) as Family

describe('where the family sleeps', () => {
  it('is hidden from who sees the details of no one', () => {
    expect(homesAreHidden(family(member('mama', 40, false), member('Elif', 9, false)))).toBe(true)
  })
  it('is hidden from who may not see a child, though they see themselves', () => {
    expect(homesAreHidden(family(member('papa', 41, true), member('Elif', 9, false)))).toBe(true)
  })
  it('is not hidden from who sees the child, though not every grown-up', () => {
    expect(homesAreHidden(family(member('mama', 40, false), member('papa', 41, true), member('Elif', 9, true)))).toBe(
      false,
    )
    expect(homesAreHidden(family())).toBe(false)
  })
  it('is written down only for whom one both sees and may edit', () => {
    const both = family(member('mama', 40, true, true), member('Elif', 9, false, true), member('Deniz', 14, true))
    expect(editableHomes(both).map(({ callName }) => callName)).toEqual(['mama'])
  })
})
