import type { Weekday } from '@keukentafel/core/calendar/names.ts'
import type { datesIn } from '../lib/dates.ts'
import type { ItemOf } from '../lib/items/model.ts'
import type { Table } from '../lib/items/select/table.ts'
import type { Texter } from '../lib/text.tsx'

type Limit = ItemOf<'limit'>['content']
const order: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** "maandag" of a day of the week. */
export const weekdayName = (dates: ReturnType<typeof datesIn>, day: Weekday): string =>
  dates.weekdayLong(`2026-11-${23 + order.indexOf(day)}`)
export const weekdayOrder = order

/** What a limit says in numbers: "Hooguit 5 bezoeken in een week"; nothing when it is words alone. */
export function limitSentence(t: Texter, dates: ReturnType<typeof datesIn>, table: Table, limit: Limit): string | null {
  const names = table.people(limit.persons).map(({ callName }) => callName)
  const days = order.filter((day) => limit.days.includes(day)).map((day) => weekdayName(dates, day))
  switch (limit.about) {
    case 'words':
      return null
    case 'quiet-days':
      return t('calm.limit.says.quiet-days', { days: dates.list(days) })
    case 'apart':
      return t('calm.limit.says.apart', { names: dates.list(names) })
    case 'work-apart':
      return t('calm.limit.says.work-apart', {
        works: dates.list((limit.domains ?? []).map((domain) => t(`plan.domain.${domain}`))),
      })
    case 'not-before':
    case 'not-after':
      return t(`calm.limit.says.${limit.about}`, { time: dates.time(limit.time ?? '') })
    default:
      return t(`calm.limit.says.${limit.about}`, { number: limit.number ?? 0 })
  }
}
