import { describe, expect, test } from 'vitest'
import { draftOf, type HomesDraft, meetHomes, settleHomes, staysOf } from './homes-draft.ts'

const mama = { id: 'm', name: 'Bij mama', colour: 'mint' as const }
const papa = { id: 'p', name: 'Bij papa', colour: 'lilac' as const }
const always = (home: string | undefined) => {
  const week = Array.from({ length: 7 }, () => home)
  return { odd: week, even: week }
}
const base: HomesDraft = { homes: [mama, papa], nights: { elif: always('m'), deniz: always('m') } }
const newId = () => 'new'
const meet = (mine: HomesDraft, theirs: HomesDraft) => {
  const { merged, clashes } = meetHomes(base, mine, theirs)
  return { merged, clashes, settled: settleHomes(merged, { base, mine, theirs }, newId) }
}

describe('two people change homes and nights at once', () => {
  test('what each changed by themselves goes together, also a home that one of them made', () => {
    const mine = { homes: base.homes, nights: { ...base.nights, elif: always('p') } }
    const opa = { id: 'o', name: 'Bij opa', colour: 'sun' as const }
    const theirs = {
      homes: [{ ...mama, name: 'Lindekade' }, papa, opa],
      nights: { ...base.nights, deniz: always('o') },
    }
    const { clashes, settled } = meet(mine, theirs)
    expect(clashes).toEqual([])
    expect(settled.homes.map(({ name }) => name)).toEqual(['Lindekade', 'Bij papa', 'Bij opa'])
    expect(settled.nights).toEqual({ elif: always('p'), deniz: always('o') })
  })

  test('the nights of one person, said differently, are for a person to choose', () => {
    const mine = { homes: base.homes, nights: { ...base.nights, elif: always('p') } }
    const theirs = { homes: base.homes, nights: { ...base.nights, elif: always(undefined) } }
    expect(meet(mine, theirs).clashes.map(({ field }) => field)).toEqual(['nights elif'])
  })

  test('a home that the other took away comes back as a new one when somebody is to sleep there', () => {
    const mine = { homes: base.homes, nights: { ...base.nights, elif: always('p') } }
    const theirs = { homes: [mama], nights: base.nights }
    const { clashes, settled } = meet(mine, theirs)
    expect(clashes).toEqual([])
    expect(settled).toEqual({
      homes: [mama, { ...papa, id: 'new' }],
      nights: { elif: always('new'), deniz: always('m') },
    })
    expect(meet(base, theirs).settled.homes).toEqual([mama])
  })

  test('a stay that is there keeps its id', () => {
    const now = {
      households: [{ ...mama, version: 1 }],
      residences: [
        {
          id: 's',
          version: 1,
          personId: 'elif',
          householdId: 'm',
          nights: [1, 2, 3, 4, 5, 6, 7],
          weeks: 'every' as const,
        },
      ],
    }
    expect(staysOf(draftOf(now, ['elif']), { 'elif m every': 's' }, newId).map(({ id }) => id)).toEqual(['s'])
    expect(staysOf(draftOf(now, ['elif']), {}, newId).map(({ id }) => id)).toEqual(['new'])
  })
})
