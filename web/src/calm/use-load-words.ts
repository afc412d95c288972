import { type Load, visitsIn } from '@keukentafel/core/calm/load.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
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
    /** All of it, of one person. */
    each: (load: Load): string[] => {
      const coming = visitsIn(load) + load.calls
      const from = [
        coming > 0 && t('calm.load.short', { visits: visitsIn(load), calls: load.calls }),
        coming > 0 && load.helpers.length > 0 && t('calm.load.people', { people: load.helpers.length }),
        load.organisations > 1 && t('calm.load.organisations', { organisations: load.organisations }),
        load.travel > 0 && t('calm.load.travel', { long: long(load.travel) }),
      ]
      const own = [
        load.homework > 0 && t('calm.load.homework', { steps: load.homework }),
        load.forms > 0 && t('calm.load.forms', { forms: load.forms }),
      ]
      const lines = [from, own].map((parts) => parts.filter(Boolean).join(' ')).filter((line) => line !== '')
      return lines.length > 0 ? lines : [t('calm.load.quiet', { when: when(load) })]
    },
    /** A year in two sentences: how much there was, and in which week the most. */
    year: (loads: readonly Load[]): string[] => {
      const total = (of: (load: Load) => number) => loads.reduce((sum, load) => sum + of(load), 0)
      const fullest = loads.reduce<Load | undefined>(
        (most, load) => (visitsIn(load) > (most ? visitsIn(most) : 0) ? load : most),
        undefined,
      )
      const visits = total(visitsIn)
      const counts = {
        visits,
        calls: total(({ calls }) => calls),
        people: new Set(loads.flatMap(({ helpers }) => helpers)).size,
      }
      const asked = { steps: total(({ homework }) => homework), forms: total(({ forms }) => forms) }
      return [
        visits + counts.calls === 0 ? t('calm.year.none') : t('calm.year.says', counts),
        fullest && t('calm.year.fullest', { day: dates.day(fullest.monday), visits: visitsIn(fullest) }),
        asked.steps + asked.forms > 0 && t('calm.year.asked', asked),
      ].filter((line) => typeof line === 'string')
    },
    /** What it is more than, in the words of the family. */
    against: (load: Load): string[] =>
      load.breaches.map((breach) => {
        const limit = table.find(breach.limitId, 'limit')?.item.content
        return t(`calm.against.${breach.about}`, {
          found: breach.found,
          most: breach.most,
          // Of the Monday after, which one.
          day: breach.day ? (breach.day < addDays(load.monday, 7) ? dates.weekdayLong : dates.spoken)(breach.day) : '',
          name: breach.personId ? (table.person(breach.personId)?.callName ?? '') : '',
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
