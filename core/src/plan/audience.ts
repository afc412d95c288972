import type { Audience, SeatKind } from '../access/facts.ts'
import { isOfFamily } from '../access/sayers.ts'

export interface Hearers {
  audience: Audience
  audiencePersons: readonly string[]
}
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

const same = (a: Hearers, b: Hearers) =>
  a.audience === b.audience && a.audiencePersons.join() === b.audiencePersons.join()

export interface TreeItem extends Hearers {
  id: string
  parentId: string | null
  saidBy: string
}

/**
 * New hearers for an item and all that hangs below it. What the same person said and was heard by the same people goes
 * along; what others said keeps its hearers when it is opened up (their words are not given away) and follows when it is
 * narrowed. `tree` lists parents before children, the item itself first.
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
    next.set(
      item.id,
      !goesAlong && within(item, parentNext, kindOf)
        ? { audience: item.audience, audiencePersons: item.audiencePersons }
        : parentNext,
    )
  }
  return [...next].map(([id, hearers]) => ({ id, ...hearers }))
}
