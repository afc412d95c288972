import type { Output } from '../lib/api.ts'
import { useDates } from '../lib/dates.ts'
import { usePlan, useRead } from '../lib/query.ts'
import { useText } from '../lib/text.tsx'

export type Holdings = Output<'readHoldings'>
export type Holding = Holdings['holdings'][number]

/** What is held back, with the names, days and words that the sentences need. */
export function useHoldings(familyId: string) {
  const t = useText()
  const { day, list } = useDates()
  const held = useRead('readHoldings', { params: { familyId } })
  const plan = usePlan(familyId)
  const nameOf = (id: string) => plan.persons.find((person) => person.id === id)?.callName ?? '?'
  return {
    held,
    plan,
    me: plan.me.personId,
    nameOf,
    names: (ids: readonly string[]) => list(ids.map(nameOf)),
    dayOf: (iso: string) => day(iso, held.today),
    reasonOf: (holding: Holding) => t(`holding-back.reason.${holding.reason}`),
    /** The words it is about, as far as who looks hears them. */
    textOf(holding: Holding): string | undefined {
      const found = plan.items.find(({ item }) => item.id === holding.itemId)
      const content = found?.item.content as { text?: string; words?: string; what?: string } | undefined
      return content?.text ?? content?.words ?? content?.what
    },
  }
}
export type Known = ReturnType<typeof useHoldings>
