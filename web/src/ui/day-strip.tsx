import { type ReactNode, useState } from 'react'
import { cx } from './class-names.ts'
import { type Night, NightBand, ribbon } from './night-band.tsx'
import './day-strip.css'

export type Day = {
  /** ISO date, also the key. */
  date: string
  /** What one sees: weekday and day, "di" and "24". */
  weekday: string
  day: string
  /** What one hears: "dinsdag 24 november". */
  spoken: string
  /** "vandaag": makes it today. */
  today?: string | undefined
  /** Behind us: on a phone behind "eerder deze week", so that the list begins with today. */
  past?: boolean
  /** "rustdag": a day that is kept free. */
  rest?: string | undefined
  /** A calm word when it gets too much: "drie bezoeken". */
  busy?: string | undefined
  /** DayEntry elements; nothing there shows `empty`. */
  entries?: ReactNode
  empty?: ReactNode
  night?: Pick<Night, 'tone' | 'label'> | undefined
}

/** The week at home: seven sheets beside each other, a list on a phone; the ribbon says where the children sleep. */
export function DayStrip({ days, label, earlier }: { days: readonly Day[]; label: string; earlier?: ReactNode }) {
  const [all, showAll] = useState(false)
  const nights = ribbon(days.map((day) => day.night ?? { tone: 'mint', label: '' }))
  return (
    <div className="kt-week">
      {days[0]?.past && (
        <button type="button" className="kt-days__earlier" aria-expanded={all} onClick={() => showAll(!all)}>
          {earlier}
        </button>
      )}
      <ol className={cx('kt-days', !all && 'kt-days--from-today')} aria-label={label}>
        {days.map((day, i) => (
          <li
            key={day.date}
            className={cx(
              'kt-day',
              day.today && 'kt-day--today',
              day.rest && 'kt-day--rest',
              day.past && 'kt-day--past',
            )}
            aria-current={day.today ? 'date' : undefined}
          >
            <div className="kt-day__sheet">
              <div className="kt-day__name">
                <time dateTime={day.date} aria-hidden="true">
                  {day.weekday} <span className="kt-day__number">{day.day}</span>
                </time>
                <span className="kt-hidden">{day.spoken}</span>
                {day.today && <span className="kt-day__today">{day.today}</span>}
              </div>
              <div className="kt-day__entries">
                {day.rest && <p className="kt-day__rest">{day.rest}</p>}
                {day.entries ?? (!day.rest && <p className="kt-soft kt-small">{day.empty}</p>)}
                {day.busy && <p className="kt-day__busy">{day.busy}</p>}
              </div>
            </div>
            {day.night && <NightBand {...(nights[i] as Night)} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

type DayEntryProps = { face?: ReactNode; time?: ReactNode; children: ReactNode }

/** One thing on a day: who comes, at what time, where. */
export function DayEntry({ face, time, children }: DayEntryProps) {
  return (
    <div className="kt-day-entry">
      {face}
      <div>
        {time && <div className="kt-day-entry__time">{time}</div>}
        {children}
      </div>
    </div>
  )
}
