import { threeWay } from '../../lib/three-way.ts'
import type { Family, Household, Residence } from '../model.ts'
import { type Nights, nightsOf, residencesOf } from './nights.ts'

export type Home = Omit<Household, 'version'>
type Seen = { id: string; version: number }[]

/** Homes and nights as a form has them. */
export interface HomesDraft {
  homes: Home[]
  /** By person. */
  nights: Record<string, Nights>
}
/** Homes and nights as they are, for who looks. */
export type HomesNow = Pick<Family, 'households' | 'residences'>

/** What the form begins with, for the people whose nights one may say. */
export const draftOf = ({ households, residences }: HomesNow, people: readonly string[]): HomesDraft => ({
  homes: households.map(({ id, name, colour }) => ({ id, name, colour })),
  nights: Object.fromEntries(people.map((id) => [id, nightsOf(residences, id)])),
})

/** Every row that was seen, with its version. */
export const seenOf = ({ households, residences }: HomesNow): Seen =>
  [...households, ...residences].map(({ id, version }) => ({ id, version }))

/** The ids of the stays that are there, by who sleeps where in which weeks; the same stay keeps its id. */
export const stayIds = ({ residences }: HomesNow): Record<string, string> =>
  Object.fromEntries(residences.map((stay) => [keyOf(stay.personId, stay.householdId, stay.weeks), stay.id]))

/** What is sent of the nights. `ids` grows with the stays that are new, so that sending again names the same ones. */
export function staysOf(
  { nights }: HomesDraft,
  ids: Record<string, string>,
  newId: () => string,
): Omit<Residence, 'version'>[] {
  return Object.entries(nights).flatMap(([person, own]) =>
    residencesOf(person, own, (home, weeks) => {
      const key = keyOf(person, home, weeks)
      ids[key] ??= newId()
      return ids[key]
    }),
  )
}

const keyOf = (personId: string, householdId: string, weeks: string) => `${personId} ${householdId} ${weeks}`

/** One thing that can be chosen between: the name of a home, or the nights of a person. */
export type HomesField = `home ${string}` | `nights ${string}`
export type HomesTexts = Record<HomesField, string>

const texts = ({ homes, nights }: HomesDraft): HomesTexts => ({
  ...Object.fromEntries(homes.map(({ id, name }) => [`home ${id}`, name.trim()])),
  ...Object.fromEntries(Object.entries(nights).map(([id, own]) => [`nights ${id}`, JSON.stringify(own)])),
})

/** Two people changed homes and nights at once: what only one of them changed, and what a person has to choose. */
export function meetHomes(base: HomesDraft, mine: HomesDraft, theirs: HomesDraft) {
  const all = [base, mine, theirs].map(texts)
  // A home that one of them does not have is a home without a name.
  const none = Object.fromEntries(all.flatMap(Object.keys).map((field) => [field, '']))
  const [was, own, now] = all.map((one) => ({ ...none, ...one })) as [HomesTexts, HomesTexts, HomesTexts]
  return threeWay(was, own, now)
}

/** The nights in one text of `meetHomes`. */
export function nightsIn(text: string): Nights {
  const { odd, even } = JSON.parse(text) as Record<'odd' | 'even', (string | null)[]>
  const week = (nights: (string | null)[]) => nights.map((home) => home ?? undefined)
  return { odd: week(odd), even: week(even) }
}

/**
 * The draft that was chosen, on top of what stands there now. A home in which somebody is to sleep is kept, also when the
 * other took it away: it comes back as a new one.
 */
export function settleHomes(
  chosen: HomesTexts,
  drafts: { mine: HomesDraft; base: HomesDraft; theirs: HomesDraft },
  newId: () => string,
): HomesDraft {
  const { mine, base, theirs } = drafts
  const fields = Object.entries(chosen) as [HomesField, string][]
  const nights = Object.fromEntries(
    fields.flatMap(([field, text]) =>
      field.startsWith('nights ') ? [[field.slice('nights '.length), nightsIn(text)]] : [],
    ),
  )
  const slept = new Set(Object.values(nights).flatMap(({ odd, even }) => [...odd, ...even]))
  const known = new Map([...base.homes, ...mine.homes, ...theirs.homes].map((home) => [home.id, home]))
  const isThere = (id: string) => theirs.homes.some((home) => home.id === id)
  const wasThere = (id: string) => base.homes.some((home) => home.id === id)
  const renewed = new Map<string, string>()
  const homes = [...known.values()].flatMap((home) => {
    const name = chosen[`home ${home.id}`] || (slept.has(home.id) ? home.name : '')
    if (name === '') return []
    if (!isThere(home.id) && wasThere(home.id)) renewed.set(home.id, newId())
    return [{ ...home, id: renewed.get(home.id) ?? home.id, name }]
  })
  const renew = (week: Nights['odd']) => week.map((id) => (id === undefined ? id : (renewed.get(id) ?? id)))
  return {
    homes,
    nights: Object.fromEntries(
      Object.entries(nights).map(([person, { odd, even }]) => [person, { odd: renew(odd), even: renew(even) }]),
    ),
  }
}
