import { ages } from '@keukentafel/core/law/ages.ts'
import type { Table } from '../lib/items/select/table.ts'

interface Readers {
  reads: readonly string[]
  needsLeave: readonly string[]
}

/** Who of the family is 16 or older shares their own words alone; sending to somebody does so. For others more people say yes (core/src/law/consent.ts). */
export const sharesAlone = ({ me }: Table): boolean =>
  me?.kind === 'family' && me.age !== null && me.age >= ages.decidesAlone

/** Of the chosen: who reads it once it is sent, who only because it is shared with that, and who not yet. */
export function readersOf(table: Table, { reads, needsLeave }: Readers, chosen: readonly string[]) {
  const by = (list: readonly string[]) => chosen.filter((id) => list.includes(id))
  const given = sharesAlone(table) ? by(needsLeave) : []
  return {
    readers: [...by(reads), ...given],
    given,
    waiting: by(needsLeave).filter((id) => !given.includes(id)),
  }
}

/** Whom this person can write to at all. */
export const reachableFor = (table: Table, readers: Readers): readonly string[] =>
  sharesAlone(table) ? [...readers.reads, ...readers.needsLeave] : readers.reads
