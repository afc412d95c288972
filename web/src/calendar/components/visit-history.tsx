import { Suspense, useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { type Plan, useRead } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { type Told, toldOf } from '../told-changes.ts'

/** Who moved or called off what, in words; fetched when it is opened. */
export function VisitHistory({ plan, itemId }: { plan: Plan; itemId: string }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Disclosure summary={t('visit.history')} onToggle={setOpen}>
      {open && (
        <Suspense fallback={<Busy label={t('visit.history')} />}>
          <Lines plan={plan} itemId={itemId} />
        </Suspense>
      )}
    </Disclosure>
  )
}

function Lines({ plan, itemId }: { plan: Plan; itemId: string }) {
  const t = useText()
  const dates = useDates()
  const { events } = useRead('readItemHistory', { params: { familyId: plan.family.id, itemId } })
  const name = (id: string | null) =>
    plan.persons.find((person) => person.id === id)?.callName ?? t('visit.history.somebody')
  const say = (told: Told, by: string | null) =>
    t(`visit.told.${told.what}`, {
      name: name(by),
      day: told.change ? dates.spoken(told.change.day) : '',
      to: told.change?.toDay ? dates.spoken(told.change.toDay) : '',
      time: told.change?.from ? dates.time(told.change.from) : '',
    })
  const lines = events.flatMap(({ at, by, before, after }) =>
    toldOf(before, after).map((told) => ({ at, by, told, key: `${at} ${told.what} ${told.change?.day}` })),
  )
  return (
    <ol className="calendar-history">
      {lines.reverse().map(({ at, by, told, key }) => (
        <li key={key}>
          {say(told, by)}
          {told.change?.why && <q dir="auto">{told.change.why}</q>} <span className="kt-soft">{dates.moment(at)}</span>
        </li>
      ))}
    </ol>
  )
}
