import { isOfFamily } from '@keukentafel/core/access/sayers.ts'
import type { ItemChangeInput } from '@keukentafel/core/plan/contract.ts'
import { type Agreement, isAgreed } from '@keukentafel/core/plan/goal.ts'
import { touchesWords } from '@keukentafel/core/plan/item.ts'
import { kinds } from '@keukentafel/core/plan/kinds.ts'
import type { Fault } from '@keukentafel/core/shared/errors.ts'
import { type Deciding, faultsOfDeciding, faultsOfWeighing, mustBeHeard } from '@keukentafel/core/weighing/weighing.ts'
import { readInFamily } from '../access/read-in-family.ts'
import type { Tx } from '../db/database.ts'
import type { Call } from '../http/call.ts'
import { WEIGHED, type WeighedRow } from './deciding-store.ts'
import { type ItemRow, viewsOn } from './item-store.ts'

/** Whether this change decides, or gives a decision that stands other words: what came of it asks nothing anew. */
function decides(row: ItemRow, { state, onDate, content }: ItemChangeInput): boolean {
  if (row.kind !== 'decision' || (state ?? row.state) !== 'decided') return false
  const otherDay = onDate !== undefined && onDate !== row.on_date
  return row.state !== 'decided' || otherDay || touchesWords(row.kind, row.content, { content })
}

/** Everything that keeps this change of a decision from being kept, all at once; nothing for any other change. */
export async function faultsOfDecided(
  { params: { familyId }, today }: Pick<Call<{ familyId: string }>, 'params' | 'today'>,
  tx: Tx,
  row: ItemRow,
  change: ItemChangeInput,
): Promise<Fault[]> {
  if (!decides(row, change)) return []
  const weighed = await tx.one<WeighedRow>(WEIGHED, [familyId, today, row.parent_id])
  if (!weighed) return [{ pointer: '/parentId', code: 'choice.missing' }]
  const { wording = 1, ofWording: _o, origin: _from, ...content } = row.content
  const next = kinds.decision.content.safeParse({ ...content, ...change.content })
  if (!next.success) return faultsOfWeighing(weighed)
  const wordingAfter = touchesWords(row.kind, row.content, change) ? wording + 1 : wording
  const views = await tx.rows<Agreement>(...viewsOn(familyId, row.id))
  return faultsOfDeciding(weighed, {
    onDate: change.onDate === undefined ? row.on_date : change.onDate,
    saidByFamily: isOfFamily(row.sayer_kind),
    agreed: isAgreed(wordingAfter, views),
    content: next.data as Deciding['content'],
  })
}

/** Whose voice a weighing asks, and what still stands between it and a decision. */
export async function readDeciding(call: Call<{ familyId: string; itemId: string }>) {
  const { familyId, itemId } = call.params
  const found = (results: unknown[][]) => results[0]![0] as WeighedRow | undefined
  const { results } = await readInFamily(call, 'family.read', [[WEIGHED, [familyId, call.today, itemId]]], {
    objectId: itemId,
    facts: (all) => (found(all) ? {} : null),
    subjects: (all) => [...new Set([found(all)!.saidBy, ...mustBeHeard(found(all)!)])],
  })
  const weighed = found(results)!
  return {
    needed: mustBeHeard(weighed),
    faults: faultsOfWeighing(weighed),
    decisions: weighed.decisions.map((decision) => ({
      id: decision.id,
      faults: faultsOfDeciding(weighed, decision).filter(
        ({ pointer }) =>
          pointer.startsWith('/content') || pointer.startsWith('/onDate') || pointer.startsWith('/threats'),
      ),
    })),
  }
}
