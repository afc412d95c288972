import { daysFrom } from '@keukentafel/core/calm/breaches.ts'
import { momentsOf, type Slot } from '@keukentafel/core/calm/moments.ts'
import { useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

const COLUMN = 46
const BLOCK = 22
const BASE = 150

/** A block for each visit above its day: full is at home, open elsewhere, round by phone. The table below says the same in words. */
export function WeekPicture({ table, slots, monday }: { table: Table; slots: readonly Slot[]; monday: string }) {
  const t = useText()
  const dates = useDates()
  const days = daysFrom(monday)
  const moments = momentsOf(slots).sort(([a], [b]) => (a!.from ?? '').localeCompare(b!.from ?? ''))
  const on = (day: string) => moments.filter(([one]) => one!.day === day)
  const most = Math.max(4, ...days.map((day) => on(day).length))
  const top = BASE - most * (BLOCK + 4) - 6
  const rows = moments.sort(([a], [b]) => a!.day.localeCompare(b!.day))
  return (
    <div className="calm-picture">
      <svg
        className="calm-week"
        viewBox={`0 ${top} ${7 * COLUMN} ${BASE + 26 - top}`}
        aria-hidden="true"
        preserveAspectRatio="xMinYMax meet"
      >
        <line className="calm-week__ground" x1="0" y1={BASE + 2} x2={7 * COLUMN} y2={BASE + 2} />
        {days.map((day, column) => (
          <g key={day}>
            {on(day).map(([one], i) => (
              <rect
                key={`${one!.id}${one!.original}`}
                className={`calm-week__${one!.place}`}
                x={column * COLUMN + 8}
                y={BASE - (i + 1) * (BLOCK + 4)}
                width={COLUMN - 16}
                height={BLOCK}
                rx={one!.place === 'phone' ? BLOCK / 2 : 5}
              />
            ))}
            <text className="calm-week__day" x={column * COLUMN + COLUMN / 2} y={BASE + 20}>
              {dates.weekday(day)}
            </text>
          </g>
        ))}
      </svg>
      <ul className="calm-key">
        {(['home', 'elsewhere', 'phone'] as const).map((place) => (
          <li key={place}>
            <svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
              <rect
                className={`calm-week__${place}`}
                x="1"
                y="1"
                width="20"
                height="14"
                rx={place === 'phone' ? 7 : 4}
              />
            </svg>
            {t(`calm.place.${place}`)}
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <Disclosure summary={t('calm.load.table')}>
          <div className="calm-scroll">
            <table className="calm-table">
              <caption className="kt-hidden">{t('calm.load.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('calm.load.table.day')}</th>
                  <th scope="col">{t('calm.load.table.time')}</th>
                  <th scope="col">{t('calm.load.table.who')}</th>
                  <th scope="col">{t('calm.load.table.where')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((moment) => {
                  const one = moment[0]!
                  const names = table.people(moment.flatMap(({ visitors }) => visitors)).map((who) => who.callName)
                  return (
                    <tr key={`${one.id}${one.original}`}>
                      <th scope="row">{dates.weekday(one.day)}</th>
                      <td>{one.from ? dates.time(one.from) : t('calm.load.table.all-day')}</td>
                      <td>{names.length > 0 ? dates.list(names) : t('calm.load.table.nobody')}</td>
                      <td>{t(`calm.place.${one.place}`)}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </Disclosure>
      )}
    </div>
  )
}
