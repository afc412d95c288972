import type { ItemFacts, SeatKind } from '@keukentafel/core/access/facts.ts'
import { heldBackFor } from '@keukentafel/core/access/held-back.ts'
import { type About, aboutOf, isAbout } from '@keukentafel/core/holding-back/about.ts'
import { standsFor } from '@keukentafel/core/law/stands-for.ts'
import { familyOf, placeIn, type Sketch, type World } from './worlds.ts'

/**
 * A small child or one of about twelve, a parent whose authority may fail, and two helpers who write about them: what is said to
 * others, what waits and what is held back.
 */
export function onlyHoldingBack(drawn: Sketch): Sketch {
  const age = drawn.persons[0]!.age
  return {
    ...drawn,
    persons: [0, 1, 2, 3].map((i) => ({
      kind: i > 1 ? 'professional' : 'family',
      createdBy: null,
      age: i === 0 ? age && [12, age[1]] : i === 1 ? [40, 0] : null,
    })),
    seats: drawn.seats.map(() => ({ state: 'active', since: -1, until: null, account: true, without: false })),
    coordinator: 1,
    items: drawn.items.map((item, i) => ({
      ...item,
      kind: item.below === null ? 'worry' : 'goal',
      saidBy: i % 3 === 0 ? item.saidBy % 4 : 2 + (item.saidBy % 2),
      createdBy: i % 3 === 0 ? item.saidBy % 4 : 2 + (item.saidBy % 2),
      audience: i % 4 === 3 ? 'circle' : item.audience === 'circle' ? 'chosen' : item.audience,
      persons: item.persons.map((p) => (p % 2 ? 3 : p % 4)),
      about: item.about.map((p) => p % 2),
      doers: [],
    })),
    residences: [],
    shares: [],
    disclosures: drawn.disclosures.map((d) => ({ ...d, by: 2, to: 3 })),
    authorities: drawn.authorities.slice(0, 1).map((a) => ({ ...a, child: 0, holder: 1 })),
    holdings: drawn.holdings.map((h) => ({ ...h, from: h.from.map((p) => p % 2), second: 2 + (h.second % 2) })),
  }
}
function aboutIn(world: World, item: World['items'][number]): About {
  const parent = world.items.find((i) => i.id === item.parentId)
  const first = world.items.find((i) => i.id === item.follows)
  const { doers, forPersons } = item
  const kindOf = (id: string) => world.persons.find((p) => p.id === id)?.kind
  return aboutOf(
    { ...item, content: { doers, forPersons } },
    placeIn(world, item),
    parent && aboutIn(world, parent),
    kindOf,
    first && aboutIn(world, first),
  )
}
function aboutViewer(
  world: World,
  item: World['items'][number],
  viewer: { personId: string; kind: SeatKind },
  today: string,
) {
  if (viewer.kind !== 'family') return false
  const parent = world.items.find((i) => i.id === item.parentId)
  const hearsParent =
    !!parent &&
    (parent.saidBy === viewer.personId ||
      parent.createdBy === viewer.personId ||
      parent.audience !== 'chosen' ||
      parent.audiencePersons.includes(viewer.personId))
  return isAbout(aboutIn(world, item), standsFor(viewer.personId, familyOf(world, today), today), hearsParent)
}

/** What is written about the viewer and what of it is held back, taken from the world itself. */
export const holdingFactsOf = (
  world: World,
  item: World['items'][number],
  seat: World['seats'][number] | undefined,
  today: string,
): Pick<ItemFacts, 'aboutViewer' | 'heldBack' | 'disclosed'> => ({
  aboutViewer: !!seat && aboutViewer(world, item, seat, today),
  disclosed:
    !!seat &&
    world.disclosures.some(
      (d) => d.seatId === seat.id && !d.ended && d.on <= today && today < d.reviewOn && d.itemIds.includes(item.id),
    ),
  heldBack: seat
    ? heldBackFor({ personId: seat.personId, seatId: seat.id }, placeIn(world, item).path, world.holdings, today)
    : 'no',
})
