export type Texts = Readonly<Record<string, string>>

export interface Clash {
  field: string
  mine: string
  theirs: string
}

/**
 * Two people changed the same words since `base`. What only one of them touched is taken over; what both changed, to
 * something different, is for a person to choose.
 */
export function meet(base: Texts, mine: Texts, theirs: Texts): { merged: Record<string, string>; clashes: Clash[] } {
  const merged: Record<string, string> = {}
  const clashes: Clash[] = []
  for (const field of Object.keys(base)) {
    const [was = '', my = '', their = ''] = [base[field], mine[field], theirs[field]]
    merged[field] = my === was ? their : my
    if (my !== was && their !== was && my.trim() !== their.trim()) clashes.push({ field, mine: my, theirs: their })
  }
  return { merged, clashes }
}

/** Whether all these words are the same. */
export const sameTexts = (a: Texts, b: Texts): boolean => Object.keys(a).every((field) => a[field] === b[field])
