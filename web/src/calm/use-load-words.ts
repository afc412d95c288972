import { type Load, visitsIn } from '@keukentafel/core/calm/load.ts'
import { mondayOf, useDates } from '../lib/dates.ts'
import type { Table } from '../lib/items/select/table.ts'
import { useText } from '../lib/text.tsx'

/** A week in words, from what the viewer hears. */
export function useLoadWords(table: Table) {
  const t = useText()
  const dates = useDates()
  const long = (minutes: number) =>
    minutes < 60
      ? t('calm.minutes', { minutes })
      : t('calm.hours', { hours: Math.floor(minutes / 60), minutes: Math.round(minutes % 60) })
  const when = (load: Load) => (load.monday === mondayOf(table.plan.today) ? 'now' : 'other')
  return {
    /** "Deze week: 9 bezoeken van 7 mensen, 3 uur onderweg." */
    sentence: (load: Load): string =>
      visitsIn(load) + load.calls === 0
        ? t('calm.load.none', { when: when(load) })
        : [
            t('calm.load.says', { when: when(load), visits: visitsIn(load), people: load.helpers.length }),
            load.calls > 0 && t('calm.load.calls', { calls: load.calls }),
            load.travel > 0 && t('calm.load.travel', { long: long(load.travel) }),
          ]
            .filter(Boolean)
            .join(' '),
    short: (load: Load): string =>
      visitsIn(load) + load.calls + load.homework === 0
        ? t('calm.load.quiet', { when: when(load) })
        : [
            t('calm.load.short', { visits: visitsIn(load), calls: load.calls }),
            load.homework > 0 && t('calm.load.homework', { steps: load.homework }),
          ]
            .filter(Boolean)
            .join(' '),
    /** What it is more than, in the words of the family. */
    against: (load: Load): string[] =>
      load.breaches.map((breach) => {
        const limit = table.find(breach.limitId, 'limit')?.item.content
        return t(`calm.against.${breach.about}`, {
          found: breach.found,
          most: breach.most,
          day: breach.day ? dates.weekdayLong(breach.day) : '',
          words: limit?.text ?? '',
        })
      }),
    more: (load: Load): string[] =>
      [
        load.minutes > 0 && t('calm.load.hours', { long: long(load.minutes), unsaid: load.unsaid }),
        load.organisations > 0 && t('calm.load.organisations', { organisations: load.organisations }),
        load.homework > 0 && t('calm.load.homework', { steps: load.homework }),
        load.forms > 0 && t('calm.load.forms', { forms: load.forms }),
      ].filter((line) => line !== false),
  }
}
