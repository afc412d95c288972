import { byAge, type DrawnHome, type DrawnPerson } from '@keukentafel/core/drawings/model.ts'
import { type Strength, strengths } from '@keukentafel/core/families/relations.ts'
import type { Output } from '../../lib/api.ts'
import { sitsNow } from '../../lib/seats.ts'
import { type Family, familyInput } from './family-input.ts'

export type Circle = Output<'readCircle'>
export interface Around {
  id: string
  name: string
  /** What for, or of which organisation. */
  about: string
}
export interface RingOf {
  key: 'home' | 'near' | 'help'
  people: Around[]
}

/** How much somebody carries one of these; of more than one, the most: a drawing of all does not weigh one against another. */
export function strengthOf(family: Family, from: readonly string[], to: readonly string[]): Strength | undefined {
  const said = family.relations.filter(
    (r) => r.kind === 'supports' && from.includes(r.fromPerson) && to.includes(r.toPerson),
  )
  return [...strengths].reverse().find((strength) => said.some((r) => r.strength === strength))
}

/** Who lives together here, who is near, who helps: everybody who is at the table or of the family, and lives. */
export function ringsOf(family: Family, circle: Circle): RingOf[] {
  const { persons, homes } = familyInput(family)
  const seats = circle.seats.filter((seat) => sitsNow(seat, circle.today))
  const seatOf = new Map(seats.map((seat) => [seat.personId, seat]))
  const here = persons.filter(
    ({ id, kind, deceasedOn }) => deceasedOn === null && (kind === 'family' || seatOf.has(id)),
  )
  const ringOf = ({ id, kind }: DrawnPerson): RingOf['key'] =>
    kind === 'professional' ? 'help' : kind === 'family' && livesHere(id, homes) ? 'home' : 'near'
  return (['home', 'near', 'help'] as const).map((key) => ({
    key,
    people: here
      .filter((person) => ringOf(person) === key)
      .sort(byAge)
      .map(({ id, name }) => {
        const seat = seatOf.get(id)
        return { id, name, about: [seat?.role, seat?.organisation].filter(Boolean).join(', ') }
      }),
  }))
}

// Without homes that this reader may see, the family is simply together.
const livesHere = (id: string, homes: readonly DrawnHome[]) =>
  homes.every((home) => home.persons.length === 0) || homes.some((home) => home.persons.includes(id))

/** Something around a home: an organisation with who comes from it, or somebody. */
export interface System {
  id: string
  name: string
  people: Around[]
}

/** Around whom the map is drawn (a home, or all of the family) and what is around them. */
export function systemsOf(family: Family, circle: Circle, homeId: string | undefined) {
  const { homes } = familyInput(family)
  const rings = ringsOf(family, circle)
  const home = homes.find(({ id }) => id === homeId)
  const everybody = rings.flatMap((ring) => ring.people)
  const isInside = ({ id }: Around) =>
    home
      ? home.persons.includes(id)
      : (rings.find(({ key }) => key === 'home')?.people.some((one) => one.id === id) ?? false)
  const seats = new Map(circle.seats.filter((seat) => sitsNow(seat, circle.today)).map((seat) => [seat.personId, seat]))
  const systems = new Map<string, System>()
  for (const person of everybody.filter((one) => !isInside(one))) {
    const organisation = seats.get(person.id)?.organisation
    const id = organisation ? `organisation:${organisation}` : person.id
    const system = systems.get(id) ?? { id, name: organisation || person.name, people: [] }
    system.people.push(person)
    systems.set(id, system)
  }
  return { home, inside: everybody.filter(isInside), systems: [...systems.values()] }
}
