import type { Fault } from '../shared/errors.ts'
import { faultsOfTwice } from './member.ts'

export interface Home {
  id: string
  name: string
  colour: string
}
export interface Nights {
  id: string
  personId: string
  householdId: string
  nights: readonly number[]
  weeks: string
}
/** Homes and nights as they are, and as somebody would like them. */
export interface Homes<H extends Home = Home, N extends Nights = Nights> {
  households: readonly H[]
  residences: readonly N[]
}
/** What is there now: `open` is seen by who asks, `mine` may be changed by them, `othersStay` holds for more than they may change, `joinable` where they may let somebody sleep. */
export type HomesNow = Homes<
  Home & { open: boolean; mine: boolean; othersStay: boolean; joinable: boolean },
  Nights & { open: boolean }
>

export interface HomesChange {
  putHouseholds: Home[]
  putResidences: Nights[]
  pastHouseholds: string[]
  pastResidences: string[]
  /** Whose nights change. */
  touched: string[]
  faults: Fault[]
}

/** Whether somebody saw exactly these rows: none that came since, none that went, none that changed. */
export function sawAll(
  rows: readonly { id: string; version: number }[],
  seen: readonly { id: string; version: number }[],
): boolean {
  const known = new Map(seen.map(({ id, version }) => [id, version]))
  return rows.length === known.size && rows.every(({ id, version }) => known.get(id) === version)
}

/**
 * Whether a name is an address. A home has a name ("bij papa") and nowhere an address: who has authority over a child sees where
 * it sleeps, and that must not lead to the door of the other home (domain.md 5.4).
 */
export const isAddress = (name: string): boolean =>
  /(straat|laan|weg|plein|dreef|kade|gracht|singel|hof|pad|steeg|dijk|park|plantsoen|street|road|avenue)\s*\d|\b\d{4}\s?[a-z]{2}\b/i.test(
    name,
  )

/** Nights in order, each once. */
export const tidyNights = (nights: readonly number[]) => [...new Set(nights)].sort((a, b) => a - b)
const sameHome = (a: Home, b: Home) => a.name === b.name && a.colour === b.colour
const sameNights = (a: Nights, b: Nights) =>
  a.householdId === b.householdId && a.weeks === b.weeks && tidyNights(a.nights).join() === tidyNights(b.nights).join()

/**
 * What changes when somebody hands in homes and nights. It replaces those of the persons whom they may edit; the nights of
 * others, and homes in which others stay, remain as they are.
 */
export function changeHomes(
  now: HomesNow,
  wanted: Homes,
  knows: (personId: string) => boolean,
  mayEdit: (personId: string) => boolean,
): HomesChange {
  const home = new Map(now.households.map((h) => [h.id, h]))
  const stay = new Map(now.residences.map((r) => [r.id, r]))
  const named = new Set(wanted.households.map((h) => h.id))
  const faults = faultsOfTwice([
    ...wanted.households.map((h, i) => ({ pointer: `/households/${i}/id`, id: h.id })),
    ...wanted.residences.map((r, i) => ({ pointer: `/residences/${i}/id`, id: r.id })),
  ])

  const putHouseholds: Home[] = []
  wanted.households.forEach((h, i) => {
    const old = home.get(h.id)
    if (isAddress(h.name) && h.name !== old?.name)
      faults.push({ pointer: `/households/${i}/name`, code: 'household.address' })
    if (old && !old.open) faults.push({ pointer: `/households/${i}/id`, code: 'id.unknown' })
    else if (old && !sameHome(old, h) && !old.mine)
      faults.push({ pointer: `/households/${i}/name`, code: 'household.not-yours' })
    else if (!old || !sameHome(old, h)) putHouseholds.push(h)
  })

  const putResidences: Nights[] = []
  wanted.residences.forEach((r, i) => {
    const old = stay.get(r.id)
    if (old && !old.open) faults.push({ pointer: `/residences/${i}/id`, code: 'id.unknown' })
    if (!knows(r.personId) || (old?.open && old.personId !== r.personId))
      faults.push({ pointer: `/residences/${i}/personId`, code: 'id.unknown' })
    if (!named.has(r.householdId) && !home.get(r.householdId)?.open)
      faults.push({ pointer: `/residences/${i}/householdId`, code: 'id.unknown' })
    else if (home.get(r.householdId)?.joinable === false && old?.householdId !== r.householdId)
      faults.push({ pointer: `/residences/${i}/householdId`, code: 'household.joined' })
    if (!old || !sameNights(old, r)) putResidences.push({ ...r, nights: tidyNights(r.nights) })
  })

  const kept = new Set(wanted.residences.map((r) => r.id))
  const past = now.residences.filter((r) => r.open && mayEdit(r.personId) && !kept.has(r.id))
  const slept = new Set(wanted.residences.map((r) => r.householdId))
  const pastHouseholds = now.households.filter(
    (h) => h.open && h.mine && !named.has(h.id) && !h.othersStay && !slept.has(h.id),
  )
  return {
    putHouseholds,
    putResidences,
    faults,
    pastHouseholds: pastHouseholds.map((h) => h.id),
    pastResidences: past.map((r) => r.id),
    touched: [...new Set([...putResidences.map((r) => r.personId), ...past.map((r) => r.personId)])],
  }
}
