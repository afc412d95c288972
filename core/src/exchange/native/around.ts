import { record } from '../fhir.ts'
import type { Records, Row } from '../records.ts'
import type { PersonRef } from './people.ts'

export type ItemRow = Row<'plan_item'>
/** What an item needs to know of the rest of the bundle. */
export interface Around {
  records: Records
  ref: PersonRef
  group: { reference: string }
  itemRef: (id: string | null) => { reference: string } | undefined
  homeRef: (id: string) => { reference: string } | undefined
  /** Goals below a goal. */
  smallGoals: ReadonlyMap<string | null, readonly ItemRow[]>
  /** What each goal grew out of. */
  origins: ReadonlyMap<string, readonly Row<'goal_origin'>[]>
  /** What hangs on each item. */
  attachments: ReadonlyMap<string, readonly Row<'attachment'>[]>
}

export const wordsOf = (item: ItemRow, field: string): string => {
  const value = item.content[field]
  return typeof value === 'string' ? value : ''
}
export const peopleOf = (item: ItemRow, field: string): string[] => (item.content[field] as string[] | undefined) ?? []

/** Fields that every resource of an item has. What was not said to the whole circle is labelled restricted. */
export const common = (item: ItemRow) => ({
  id: item.id,
  ...(item.audience === 'circle'
    ? {}
    : { meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] } }),
  extension: [record('plan_item', item)],
})
