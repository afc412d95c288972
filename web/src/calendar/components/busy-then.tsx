import { clockAt } from '@keukentafel/core/calendar/moment.ts'
import { isDay } from '@keukentafel/core/shared/dates.ts'
import { Suspense } from 'react'
import { useDates } from '../../lib/dates.ts'
import { type Plan, useRead } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Notice } from '../../ui/notice.tsx'

/** When who comes is not free on the day that is typed, as far as they let this table know. It never keeps anybody from saving. */
export function BusyThen({ plan, day, visitors }: { plan: Plan; day: string | null; visitors: readonly string[] }) {
  if (!day || !isDay(day) || day < plan.today) return null
  // Of oneself it stands in one's own calendar; a visit that came from there would be in its own way.
  const others = visitors.filter((id) => id !== plan.me.personId)
  if (others.length === 0) return null
  return (
    <Suspense fallback={null}>
      <Said plan={plan} day={day} visitors={others} />
    </Suspense>
  )
}

function Said({ plan, day, visitors }: { plan: Plan; day: string; visitors: readonly string[] }) {
  const t = useText()
  const dates = useDates()
  const { busy } = useRead('readBusy', { params: { familyId: plan.family.id }, query: { from: day, to: day } })
  const found = busy.filter(({ personId }) => visitors.includes(personId))
  if (found.length === 0) return null
  const name = (id: string) => plan.persons.find((person) => person.id === id)?.callName ?? ''
  // What goes on after midnight is busy until then.
  const clock = (instant: string) => {
    const [on, time] = clockAt(instant).split(' ')
    return on === day ? time! : '24:00'
  }
  return (
    <Notice tone="info" live title={t('visit.busy.title', { day: dates.spoken(day) })} titleAs="p">
      <ul>
        {found.map(({ personId, from, to }) => {
          const [begin, end] = [clock(from), clock(to)]
          const whole = begin === '00:00' && end === '24:00'
          return (
            <li key={`${personId} ${from}`}>
              {whole
                ? t('visit.busy.day', { name: name(personId) })
                : t('visit.busy', { name: name(personId), from: dates.time(begin), until: dates.time(end) })}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
