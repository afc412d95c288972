import type { SeatKind } from '../access/facts.ts'
import { aboutFields, type Place } from '../access/pieces.ts'
import { isOfFamily, isOfOneself } from '../access/sayers.ts'

// About whom the words of a professional are. In prose: about those of the family whom they name (for whom, about whom, who
// does it), and about whom the words of a professional are below which they hang; once about somebody, they stay so. They lie
// under what is of somebody (their words, or words about them) when they hang below that: then they are also written about
// that person, as far as that person hears what they hang below; else a note on what was said to the helper alone would give
// that away. Words of the family and of the network are their own: they choose themselves who hears them. How a helper looks back at
// their own listening is about the helper alone.
// The same as SQL: place_about in server/migrations/0014-holding-back.sql. Proven equal by server/src/access/agreement.db.test.ts.

export interface About {
  about: readonly string[]
  under: readonly string[]
}

const personIn = /^([^*:~]+)[:~]/

/** About whom something is that is said now, below `parent` or by itself; `first`: of which visit it is the second part. */
export function aboutOf(
  said: { saidBy: string; kind?: string; content: Record<string, unknown> },
  place: Place,
  parent: About | undefined,
  kindOf: (id: string) => SeatKind | undefined,
  first?: About,
): About {
  if (kindOf(said.saidBy) !== 'professional' || isOfOneself(said.kind ?? '')) return { about: [], under: [] }
  const named = aboutFields.flatMap((field) => (said.content[field] as string[] | undefined) ?? [])
  const about = [
    ...new Set([...named.filter((id) => isOfFamily(kindOf(id))), ...(parent?.about ?? []), ...(first?.about ?? [])]),
  ]
  const of = place.keys.flatMap((key) => personIn.exec(key)?.[1] ?? [])
  return { about, under: [...new Set(of)].filter((id) => !about.includes(id)) }
}

/** Whether it is about somebody for whom the viewer stands. `hearsParent`: the viewer hears, or said, what it hangs below. */
export const isAbout = ({ about, under }: About, standsFor: readonly string[], hearsParent: boolean): boolean =>
  standsFor.some((id) => about.includes(id) || (hearsParent && under.includes(id)))
