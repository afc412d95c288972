import type { Audience, SeatKind } from '../access/facts.ts'
import { isOfFamily, isPrivateAtFirst } from '../access/sayers.ts'

export interface Hearers {
  audience: Audience
  audiencePersons: readonly string[]
}
/**
 * Of what is of one person at first, who says it and who writes it down are named among who was chosen: they hear it anyway, nobody else has
 * to be chosen, and what comes back to them below it is heard by them.
 */
export const withSayer = (kind: string, hearers: Hearers, ...own: readonly string[]): Hearers =>
  isPrivateAtFirst(kind) && hearers.audience === 'chosen'
    ? { audience: 'chosen', audiencePersons: [...new Set([...own, ...hearers.audiencePersons])] }
    : hearers

/** Kind of every person, to know whether chosen people are all of the family. */
export type KindOf = (personId: string) => SeatKind | undefined

/** Whether everybody who hears `inner` hears `outer` too. What hangs below an item is never heard more widely than the item. */
export function within(inner: Hearers, outer: Hearers, kindOf: KindOf): boolean {
  if (outer.audience === 'circle') return true
  if (outer.audience === 'family') {
    return (
      inner.audience === 'family' ||
      (inner.audience === 'chosen' && inner.audiencePersons.every((id) => isOfFamily(kindOf(id))))
    )
  }
  return inner.audience === 'chosen' && inner.audiencePersons.every((id) => outer.audiencePersons.includes(id))
}

/**
 * `inner` as far as it lies within `outer`: nobody hears it who did not hear it before. Taking over the hearers of `outer`
 * instead would give words to people to whom they were not said.
 */
export function narrowed(inner: Hearers, outer: Hearers, kindOf: KindOf): Hearers {
  if (within(inner, outer, kindOf)) return { audience: inner.audience, audiencePersons: inner.audiencePersons }
  if (inner.audience === 'circle') return { audience: outer.audience, audiencePersons: outer.audiencePersons }
  const named = inner.audience === 'chosen' ? inner.audiencePersons : outer.audiencePersons
  const hears = ({ audience, audiencePersons }: Hearers) =>
    audience === 'chosen' ? (id: string) => audiencePersons.includes(id) : (id: string) => isOfFamily(kindOf(id))
  return { audience: 'chosen', audiencePersons: named.filter(hears(inner)).filter(hears(outer)) }
}

const same = (a: Hearers, b: Hearers) =>
  a.audience === b.audience && a.audiencePersons.join() === b.audiencePersons.join()

export interface TreeItem extends Hearers {
  id: string
  parentId: string | null
  saidBy: string
}

/**
 * New hearers for an item and all that hangs below it. What the same person said and was heard by the same people goes
 * along; what others said keeps its hearers when it is opened up (their words are not given away) and loses those who no
 * longer hear the item when it is narrowed; it never gains any. `tree` lists parents before children, the item itself first.
 */
export function spread(tree: readonly TreeItem[], chosen: Hearers, kindOf: KindOf): (Hearers & { id: string })[] {
  const [root] = tree
  if (!root) return []
  const old = new Map(tree.map((item) => [item.id, item]))
  const next = new Map<string, Hearers>([
    [root.id, { audience: chosen.audience, audiencePersons: chosen.audiencePersons }],
  ])
  for (const item of tree.slice(1)) {
    const parentOld = old.get(item.parentId ?? '')
    const parentNext = next.get(item.parentId ?? '')
    if (!parentOld || !parentNext) continue
    const goesAlong = item.saidBy === root.saidBy && same(item, parentOld)
    next.set(item.id, goesAlong ? parentNext : narrowed(item, parentNext, kindOf))
  }
  return [...next].map(([id, hearers]) => ({ id, ...hearers }))
}
