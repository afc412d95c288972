import type { NoticeSort } from '@keukentafel/core/notices/names.ts'
import { type Found, isStill } from '@keukentafel/core/notices/still.ts'
import type { Tx } from '../db/database.ts'
import type { Chosen } from './choosers.ts'
import { STANDS, STILL_ASKED } from './notice-store.ts'

interface Standing extends Found {
  notice_id: string
  sort: NoticeSort
  on_date: string
}
export interface Taken {
  id: string
  family_id: string
}

/**
 * Which of these are still to be told to who entered: they sit at the table, hear it, want to hear of its sort, and it is as it was. All of that
 * is asked now, as them, with the scopes of what they read themselves.
 */
export async function stillToTell(
  tx: Tx,
  { choice }: Chosen,
  taken: readonly Taken[],
  now: string,
  today: string,
): Promise<Standing[]> {
  const families = Map.groupBy(taken, ({ family_id }) => family_id)
  const found: Standing[] = []
  for (const [familyId, notices] of families) {
    const values = [familyId, today, notices.map(({ id }) => id)]
    const both = await Promise.all([tx.rows<Standing>(STANDS, values), tx.rows<Standing>(STILL_ASKED, values)])
    found.push(...both.flat())
  }
  return found.filter((one) => choice.sorts.includes(one.sort) && isStill(one.sort, one.on_date, one, now))
}
