import { isSound } from '@keukentafel/core/attachment/names.ts'
import type { Output } from '../lib/api.ts'
import { useDates } from '../lib/dates.ts'
import type { Entry } from '../lib/items/model.ts'
import { textOf } from '../lib/items/select/text-of.ts'
import { useTable } from '../lib/items/use-table.ts'
import { useRead } from '../lib/query.ts'
import { useText } from '../lib/text.tsx'

export type Rights = Output<'readRights'>
export type Request = Rights['requests'][number]
export type Text = Rights['texts'][number] & { entry: Entry }

/** What is here about who looks, with the words and names that the sentences need. */
export function useRights(familyId: string) {
  const t = useText()
  const { list } = useDates()
  const rights = useRead('readRights', { params: { familyId } })
  const table = useTable()
  const entries = new Map(table.plan.items.map((entry) => [entry.item.id, entry]))
  const texts = rights.texts.flatMap((text): Text[] => {
    const entry = entries.get(text.itemId)
    return entry ? [{ ...text, entry: entry as Entry }] : []
  })
  const nameOf = (id: string | null) =>
    id === rights.me ? t('rights.you') : (table.person(id)?.callName ?? t('rights.somebody'))
  return {
    rights,
    table,
    texts,
    nameOf,
    names: (ids: readonly string[]) => list(ids.map(nameOf)),
    /** The words by which a text is known; of a view without words, what it says. Null when it is not there (any more). */
    wordsOf(id: string): string | null {
      const entry = entries.get(id) as Entry | undefined
      if (!entry) return null
      const { item } = entry
      const words = textOf(item)
      if (item.kind === 'progress')
        return [t(`plan.direction.${item.content.direction}`), words].filter(Boolean).join(': ')
      if (item.kind === 'heard-check') return [t('plan.kind.heard-check'), words].filter(Boolean).join(': ')
      if (item.kind === 'child-word') {
        const hanging = item.content.attachments ?? []
        const spoken = hanging.some(isSound) ? t('plan.spoken') : ''
        const photo = hanging.every(isSound) ? '' : t('plan.photographed')
        return [t('plan.kind.child-word'), spoken, photo, words].filter(Boolean).join(': ')
      }
      if (words || (item.kind !== 'view' && item.kind !== 'signature')) return words
      return t(`plan.view.${item.content.stance}`, { name: table.person(item.saidBy)?.callName ?? '' })
    },
    /** Who hears it, as names. */
    hearers: ({ hearers }: Text) => list(hearers.map(nameOf)),
    /** Who answers about it, as a name. */
    answererOf: (text: Text) =>
      text.answers === 'sayer' ? nameOf(text.saidBy) : (text.organisation ?? t('rights.installation')),
  }
}
export type Known = ReturnType<typeof useRights>
