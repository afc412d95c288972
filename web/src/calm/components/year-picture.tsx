import type { Load } from '@keukentafel/core/calm/load.ts'
import { visitsIn } from '@keukentafel/core/calm/load.ts'
import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

const BAR = 8
const HIGH = 100

/** A bar for each week of the last year, with what fits the family as a line. The table says the same in words. */
export function YearPicture({ loads, most }: { loads: readonly Load[]; most: number | null }) {
  const t = useText()
  const dates = useDates()
  const top = Math.max(most ?? 0, 4, ...loads.map(visitsIn))
  const height = (visits: number) => (visits / top) * HIGH
  return (
    <div className="calm-picture">
      <svg className="calm-year" viewBox={`0 -6 ${loads.length * (BAR + 2)} ${HIGH + 12}`} aria-hidden="true">
        {loads.map((load, i) => (
          <rect
            key={load.monday}
            className="calm-year__bar"
            x={i * (BAR + 2)}
            y={HIGH - height(visitsIn(load))}
            width={BAR}
            height={height(visitsIn(load))}
            rx="2"
          />
        ))}
        {most !== null && (
          <line
            className="calm-year__most"
            x1="0"
            x2={loads.length * (BAR + 2)}
            y1={HIGH - height(most)}
            y2={HIGH - height(most)}
          />
        )}
      </svg>
      {most !== null && <p className="kt-small">{t('calm.year.line', { most })}</p>}
      <Disclosure summary={t('calm.year.table')}>
        <ul className="calm-weeks">
          {loads
            .filter((load) => visitsIn(load) + load.calls > 0)
            .map((load) => (
              <li key={load.monday}>
                {t('calm.year.week', { day: dates.short(load.monday), visits: visitsIn(load), calls: load.calls })}
              </li>
            ))}
        </ul>
      </Disclosure>
    </div>
  )
}
