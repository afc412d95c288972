import { differences, FAR_DAYS, type Time, type When } from '@keukentafel/core/others/appointment.ts'
import { useDates } from '../dates.ts'
import { useText } from '../text.tsx'

const MOST_LINES = 5

/** What an appointment of the own calendar is called by what became of it: moved, gone, otherwise. */
export const titleOf = ({ was, now }: { was: When; now: When | null }): 'moved' | 'gone' | 'changed' =>
  now === null ? 'gone' : was.repeats || now.repeats ? 'changed' : 'moved'

/** What is otherwise, time by time: which was moved where, what does not go on, what came. */
export function ChosenLines({ was, now, today }: { was: When; now: When | null; today: string }) {
  const t = useText()
  const dates = useDates()
  const found = differences(was, now, today, FAR_DAYS)
  const said = ({ day, lastDay, from, until }: Time) => {
    const days =
      day === lastDay ? dates.spoken(day) : t('chosen.days', { from: dates.spoken(day), until: dates.spoken(lastDay) })
    if (from === null) return t('chosen.whole-day', { day: days })
    const [begin, end] = [dates.time(from), until && dates.time(until)]
    return end
      ? t('chosen.between', { day: days, from: begin, until: end })
      : t('chosen.at', { day: days, from: begin })
  }
  return (
    <ul>
      {found.slice(0, MOST_LINES).map(({ was, now }) => (
        <li key={`${was?.day} ${was?.from} ${now?.day} ${now?.from}`}>
          {was && now && t('chosen.line.moved', { was: said(was), now: said(now) })}
          {was && !now && t('chosen.line.gone', { was: said(was) })}
          {!was && now && t('chosen.line.new', { now: said(now) })}
        </li>
      ))}
      {found.length > MOST_LINES && <li>{t('chosen.line.more', { count: found.length - MOST_LINES })}</li>}
    </ul>
  )
}
