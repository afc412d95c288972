import { wordsOf } from '@keukentafel/core/calendar/in-words.ts'
import { type Repeats, type Weekday, weekdays } from '@keukentafel/core/calendar/names.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useDates } from '../lib/dates.ts'
import { useText } from '../lib/text.tsx'

/** How often something comes back, as people say it: "elke week op dinsdag en donderdag, tot en met 31 december". */
export function useRuleWords() {
  const t = useText()
  const dates = useDates()
  const named = (day: Weekday) => dates.weekdayLong(addDays('2024-01-01', weekdays.indexOf(day)))
  return {
    /** "dinsdag" */
    named,
    say: (repeats: Repeats, onDate: string): string => {
      const { sentence, step, days, nth, date, until } = wordsOf(repeats, onDate)
      const rule = t(`visit.rule.${sentence}`, {
        step,
        days: dates.list(days.map(named)),
        nth: t(`visit.rule.nth.${nth < 0 ? 'last' : nth}`),
        date,
        day: dates.day(onDate, onDate),
      })
      return until ? t('visit.rule.until', { rule, day: dates.day(until) }) : rule
    },
  }
}
