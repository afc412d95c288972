import { type Proposed, placeAfter } from '@keukentafel/core/calm/change.ts'
import { momentOf, slotsOf, type Visit } from '@keukentafel/core/calm/moments.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useDates } from '../lib/dates.ts'
import type { Table } from '../lib/items/select/table.ts'
import { useText } from '../lib/text.tsx'

/**
 * What a change of a visit is, and why, in words made of what the reader hears: who else comes at that moment is looked up here and stands in
 * no proposal.
 */
export function useChangeWords(table: Table) {
  const t = useText()
  const dates = useDates()
  const visits = table.all('visit').map(({ item }) => item)
  const namesOf = (ids: readonly string[]) => dates.list(table.people(ids).map(({ callName }) => callName))
  return (visit: Visit & { content: { what?: string } }, change: Proposed) => {
    const slot = slotsOf([visit], addDays(change.original, -60), addDays(change.original, 60)).find(
      ({ original }) => original === change.original,
    )
    const when = (day: string, time: string | null) =>
      time ? t('calm.at', { day: dates.spoken(day), time: dates.time(time) }) : dates.spoken(day)
    const who = namesOf(visit.content.visitors ?? [])
    const now = when(slot?.day ?? change.original, slot?.from ?? visit.content.from ?? null)
    const after = slot && placeAfter(slot, change)
    const there = after
      ? slotsOf(visits, after.day, after.day).filter((one) => one.id !== visit.id && momentOf(one) === momentOf(after))
      : []
    const others = namesOf(there.flatMap(({ visitors }) => visitors))
    const values = {
      count: visit.content.visitors?.length || 1,
      who,
      now,
      to: after ? when(after.day, after.from) : '',
      others,
      taker: namesOf(change.persons),
    }
    const how = change.how === 'together' && others === '' ? 'move' : change.how
    return {
      now,
      who,
      what: t(`calm.change.${how}`, values),
      why: t(`calm.why.${how}`, values),
    }
  }
}
