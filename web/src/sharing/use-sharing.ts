import type { Output } from '../lib/api.ts'
import { useDates } from '../lib/dates.ts'
import { type AnyItem, type Plan, usePlan, useRead } from '../lib/query.ts'
import { useText } from '../lib/text.tsx'

export type Sharing = Output<'readSharing'>
export type Share = Sharing['shares'][number]
export type Guest = Sharing['guests'][number]

/** The words by which something that was said is known again. */
export const wordsOf = (item: AnyItem): string => {
  const { words, what, text } = item.content as { words?: string; what?: string; text?: string }
  return words ?? what ?? text ?? ''
}

/** What is shared with whom, with the names and words that the sentences need. */
export function useSharing(familyId: string) {
  const t = useText()
  const { list } = useDates()
  const sharing = useRead('readSharing', { params: { familyId } })
  const plan: Plan = usePlan(familyId)
  const people = new Map(plan.persons.map((person) => [person.id, person]))
  const nameOf = (id: string) =>
    people.get(id)?.callName ?? sharing.subjects.find((one) => one.personId === id)?.callName ?? '?'
  return {
    sharing,
    plan,
    me: plan.me.personId,
    personOf: (id: string) => people.get(id),
    nameOf,
    names: (ids: readonly string[]) => list(ids.map(nameOf)),
    /** "doelen en stappen", or the words of one thing where who looks hears it. */
    whatOf({ piece, itemId }: Pick<Share, 'piece' | 'itemId'>): string {
      if (piece) return t(`sharing.piece.${piece}`)
      const entry = plan.items.find(({ item }) => item.id === itemId)
      return entry ? t('sharing.item', { words: wordsOf(entry.item) }) : t('sharing.item.hidden')
    },
  }
}
export type Known = ReturnType<typeof useSharing>
