import type { ItemOf } from '../../lib/items/model.ts'
import { type DateParts, isoOf, partsOf } from '../../ui/date-field.tsx'

type Content = ItemOf<'decision'>['content']

/** What is typed about a decision; what does not belong to its character stays typed and is not sent. */
export interface DecisionDraft {
  text: string
  character: Content['character'] | ''
  by: string
  mandate: string
  dissent: string
  persons: string[]
  tell: string
  measure: NonNullable<Content['measure']> | ''
  orderNumber: string
  orderedOn: DateParts
  ground: string
  from: DateParts
  until: DateParts
  contact: string
  wayHome: string
  tried: string
  lookBack: DateParts
}

const parts = (day: string | null | undefined) => partsOf(day ?? undefined)

/** The draft of a decision that is there, or of a new one. */
export const draftOf = (item: ItemOf<'decision'> | undefined): DecisionDraft => {
  const content = item?.content
  return {
    text: content?.text ?? '',
    character: content?.character ?? '',
    by: content?.by ?? '',
    mandate: content?.mandate ?? '',
    dissent: content?.dissent ?? '',
    persons: [...(content?.persons ?? [])],
    tell: content?.tell ?? '',
    measure: content?.measure ?? '',
    orderNumber: content?.orderNumber ?? '',
    orderedOn: parts(content?.orderedOn),
    ground: content?.ground ?? '',
    from: parts(content?.from),
    until: parts(content?.until),
    contact: content?.contact ?? '',
    wayHome: content?.wayHome ?? '',
    tried: content?.tried ?? '',
    lookBack: parts(item?.onDate),
  }
}

/** As it is sent. */
export function contentOf(draft: DecisionDraft) {
  const order = draft.character === 'order'
  const ordered = draft.character !== 'voluntary'
  return {
    text: draft.text.trim(),
    character: draft.character as Content['character'],
    by: draft.by.trim(),
    mandate: draft.mandate.trim(),
    dissent: draft.dissent.trim(),
    persons: draft.persons,
    tell: draft.tell.trim(),
    measure: order && draft.measure !== '' ? draft.measure : null,
    orderNumber: order ? draft.orderNumber.trim() : '',
    orderedOn: order ? (isoOf(draft.orderedOn) ?? null) : null,
    ground: ordered ? draft.ground.trim() : '',
    from: ordered ? (isoOf(draft.from) ?? null) : null,
    until: ordered ? (isoOf(draft.until) ?? null) : null,
    contact: ordered ? draft.contact.trim() : '',
    wayHome: ordered ? draft.wayHome.trim() : '',
    tried: ordered ? draft.tried.trim() : '',
  }
}
