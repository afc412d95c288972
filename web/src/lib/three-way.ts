/** A field that two people changed at once: as I want it, and as somebody else made it. */
export interface Clash<K extends string = string> {
  field: K
  mine: string
  theirs: string
}

/** What only one of us changed is kept as they made it; what both changed differently is for a person to decide. */
export function threeWay<V extends Record<string, string>>(
  base: V,
  mine: V,
  theirs: V,
): { merged: V; clashes: Clash<keyof V & string>[] } {
  const fields = Object.keys(mine) as (keyof V & string)[]
  const untouched = fields.filter((field) => mine[field] === base[field])
  return {
    merged: { ...mine, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) } as V,
    clashes: fields
      .filter((field) => mine[field] !== base[field] && theirs[field] !== base[field] && theirs[field] !== mine[field])
      .map((field) => ({ field, mine: mine[field] ?? '', theirs: theirs[field] ?? '' })),
  }
}

/** What differs from how it was: only that is sent. */
export const changedFields = <V extends Record<string, string>>(base: V, mine: V): Partial<V> =>
  Object.fromEntries(Object.entries(mine).filter(([field, value]) => value !== base[field])) as Partial<V>
