import { z } from 'zod'
import { AttachedList } from '../../attachment/attached.ts'
import { within } from '../../plan/audience.ts'
import { faultsBetween, personsIn } from '../../plan/item.ts'
import { type Kind, kindNames, kinds } from '../../plan/kinds.ts'
import { problemsOf } from '../problems.ts'
import type { Records, Row } from '../records.ts'
import type { Wrong } from './check-records.ts'

type ItemRow = Row<'plan_item'>
const Counter = z.int().min(1).max(1_000_000).optional()
const contents = Object.fromEntries(
  kindNames.map((kind) => [
    kind,
    z.strictObject({
      ...kinds[kind].content.shape,
      wording: Counter,
      ofWording: Counter,
      origin: z.literal('own-plan').optional(),
      follows: z.uuid().optional(),
      attachments: AttachedList.optional(),
    }),
  ]),
) as unknown as Record<Kind, z.ZodType<Record<string, unknown>>>

/** Every item as strictly as when somebody says it: content, state, place, persons, and who hears it. */
export function checkItems(records: Records, wrong: Wrong): void {
  const kindOf = new Map(records.person.map((p) => [p.id, p.kind]))
  const byId = new Map(records.plan_item.map((item) => [item.id, item]))
  const views = new Set<string>()
  for (const item of records.plan_item) {
    const at = (field: string) => `/plan_item/${field}`
    const content = contents[item.kind].safeParse(item.content)
    if (!content.success)
      for (const problem of problemsOf(content.error, '')) wrong(item, problem.code, at(`content${problem.at}`))
    else
      for (const fault of faultsBetween(item.kind, item.state, item.on_date, item.content))
        wrong(item, fault.code, at(fault.pointer.slice(1)))
    const states: readonly string[] = kinds[item.kind].states
    if (!states.includes(item.state)) wrong(item, 'state.unknown', at('state'))
    if (content.success && personsIn(item.content).some((id) => !kindOf.has(id)))
      wrong(item, 'id.unknown', at('content'))
    checkHearers(item, byId, kindOf, wrong)
    const parent = item.parent_id ? byId.get(item.parent_id) : undefined
    const parents: readonly string[] = kinds[item.kind].parents
    if (parent && !parents.includes(parent.kind)) wrong(item, 'parent.wrong', at('parent_id'))
    if (item.kind === 'view' && item.parent_id) {
      const key = `${item.parent_id} ${item.said_by}`
      if (views.has(key)) wrong(item, 'record.twice', at('said_by'))
      views.add(key)
    }
  }
  for (const item of looped(records.plan_item, byId)) wrong(item, 'record.loop', '/plan_item/parent_id')
}

function checkHearers(
  item: ItemRow,
  byId: ReadonlyMap<string, ItemRow>,
  kindOf: ReadonlyMap<string, ItemRow['audience'] | string>,
  wrong: Wrong,
): void {
  const hearers = (i: ItemRow) => ({ audience: i.audience, audiencePersons: i.audience_persons })
  if (item.audience !== 'chosen' && item.audience_persons.length > 0)
    wrong(item, 'record.not-chosen', '/plan_item/audience_persons')
  if (item.audience_persons.some((id) => !kindOf.has(id))) wrong(item, 'id.unknown', '/plan_item/audience_persons')
  const parent = item.parent_id ? byId.get(item.parent_id) : undefined
  const kind = (id: string) => kindOf.get(id) as 'family' | 'network' | 'professional' | undefined
  if (parent && !within(hearers(item), hearers(parent), kind)) wrong(item, 'record.wider', '/plan_item/audience')
}

/** Items that hang below themselves: found by walking up, each item once. */
export function looped<T extends { id: string; parent_id: string | null }>(
  items: readonly T[],
  byId: ReadonlyMap<string, T>,
): T[] {
  const good = new Set<string>()
  const bad: T[] = []
  for (const start of items) {
    const path = new Set<string>()
    let at: T | undefined = start
    while (at && !good.has(at.id) && !path.has(at.id)) {
      path.add(at.id)
      at = at.parent_id ? byId.get(at.parent_id) : undefined
    }
    if (at && path.has(at.id)) bad.push(start)
    else for (const id of path) good.add(id)
  }
  return bad
}
