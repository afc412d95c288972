import { factsToRead, type HeardItem } from '../access/heard-item.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Statement } from '../db/statement.ts'
import { type Call, RawJson } from '../http/call.ts'
import { ITEM_HISTORY, MINUTES, PLAN_AT } from './history-store.ts'

interface HistoryRow extends HeardItem {
  subjects: string[]
  body: string
}

/** Older texts of one item: who wrote what, when. */
export const readItemHistory = (call: OfItem): Promise<RawJson> => readOfItem(call, ITEM_HISTORY)

/** What was said and changed while a conversation was held: its minutes. */
export const readMinutes = (call: OfItem): Promise<RawJson> => readOfItem(call, MINUTES)

type OfItem = Call<{ familyId: string; itemId: string }>
async function readOfItem(call: OfItem, asked: Statement): Promise<RawJson> {
  const { familyId, itemId } = call.params
  const rowOf = (results: unknown[][]) => results[0]![0] as HistoryRow | undefined
  const { results } = await readInFamily(call, 'item.read', [[asked, [familyId, call.today, itemId]]], {
    objectId: itemId,
    facts: (all) => factsToRead(rowOf(all)),
    subjects: (all) => rowOf(all)!.subjects,
  })
  return new RawJson(rowOf(results)!.body)
}

/** The plan as it was at a moment, to compare with another moment. */
export async function readPlanAt(call: Call<{ familyId: string }, { moment: string }>): Promise<RawJson> {
  const { results } = await readInFamily(
    call,
    'family.read',
    [[PLAN_AT, [call.params.familyId, call.today, call.query.moment]]],
    { activity: 'plan.at', subjects: ([rows]) => (rows as { subjects: string[] | null }[])[0]?.subjects ?? [] },
  )
  return new RawJson((results[0] as { body: string }[])[0]!.body)
}
