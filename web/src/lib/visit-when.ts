import { changeOn } from '@keukentafel/core/calendar/changes.ts'
import type { Occurrence } from '@keukentafel/core/calendar/occurrences.ts'
import { useDates } from './dates.ts'
import type { AnyItem } from './query.ts'
import { useText } from './text.tsx'

type Visit = Extract<AnyItem, { kind: 'visit' }>
/** One time of a visit; `part`: on which of its days it is looked at, when nights lie between. */
interface Time {
  item: Visit
  at: Occurrence
  part?: 'whole' | 'begins' | 'lasts' | 'ends'
}

/** When and where a visit is, in words, wherever visits stand. */
export function useVisitWhen() {
  const t = useText()
  const dates = useDates()
  const clock = ({ at, part }: Time) => {
    if (part === 'lasts' || at.from === null) return t('app.visit.whole-day')
    if (part === 'ends') return at.until ? t('app.visit.until', { time: dates.time(at.until) }) : t('app.visit.ends')
    return dates.time(at.from)
  }
  return {
    /** "15.30", "de hele dag", "tot 10.00" */
    clock,
    /** "15.30, thuis"; elsewhere by its own name, when it has one. */
    short: (time: Time) => {
      const { place, where } = time.at
      return place === 'elsewhere' && where
        ? `${clock(time)}, ${where}`
        : t(`app.visit.at.${place}`, { time: clock(time) })
    },
    /** "van 15.30 tot 16.15", "om 15.30", "de hele dag" */
    long: ({ at: { from, until } }: Time) => {
      if (from === null) return t('app.visit.whole-day')
      return until
        ? t('app.visit.between', { from: dates.time(from), until: dates.time(until) })
        : t('app.visit.from', { time: dates.time(from) })
    },
    /** What is otherwise this one time: that it is off, or where it stood at first; each with why, when somebody said so. */
    note: ({ item, at }: Time): string | undefined => {
      const why = at.why ? `: ${at.why}` : ''
      if (at.cancelled) return `${t('app.visit.off')}${why}`
      if (!at.changed) return undefined
      const { toDay, from, allDay } = changeOn(item.content.changes, at.original)
      if (toDay !== null) return `${t('app.visit.was-on', { day: dates.spoken(at.original) })}${why}`
      if ((from !== null || allDay) && item.content.from)
        return `${t('app.visit.was-at', { time: dates.time(item.content.from) })}${why}`
      return at.why || undefined
    },
  }
}
