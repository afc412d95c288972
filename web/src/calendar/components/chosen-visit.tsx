import type { When } from '@keukentafel/core/others/appointment.ts'
import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { type Plan, useRead, useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { inputOfChosen } from '../visit-input.ts'
import { VisitToAdd } from './visit-to-add.tsx'

const MOST_TIMES = 5

/** An appointment of the own calendar, looked over before it stands at the table: only what stands in the form goes over. */
export function ChosenVisit({ plan, calendarId, chosenKey }: { plan: Plan; calendarId: string; chosenKey: string }) {
  const t = useText()
  const { name, appointments } = useRead('listAppointments', { params: { calendarId } })
  const remember = useWrite('rememberChosen')
  const [ids] = useState(() => ({ visit: newId(), chosen: newId() }))
  // As it was when it was opened: what is remembered is what the form was filled with.
  const [one] = useState(() => appointments.find(({ key }) => key === chosenKey))
  const back = href('/instellingen/agenda/inlezen/:calendarId', { calendarId })
  if (!one)
    return (
      <Stack gap={5}>
        <PageTitle>{t('visit.chosen.gone')}</PageTitle>
        <div>
          <LinkButton as={Link} to={back}>
            {t('visit.chosen.gone.back')}
          </LinkButton>
        </div>
      </Stack>
    )
  // Who helps and takes an own appointment is who comes.
  const comes = plan.me.kind === 'family' ? [] : [plan.me.personId]
  const body = { id: ids.chosen, key: one.key, familyId: plan.family.id, when: one.when }
  return (
    <VisitToAdd
      plan={plan}
      name={`${plan.family.id}-${one.key}`}
      empty={inputOfChosen(ids.visit, one, comes)}
      chosen={{
        when: one.when,
        back,
        first: (
          <Notice tone="info" title={t('visit.chosen.title', { calendar: name })} titleAs="h2">
            <p>{t('visit.chosen.said')}</p>
            {one.when.changes.length > 0 && <Times when={one.when} />}
          </Notice>
        ),
        // The visit stands there: that it was taken from there already, or that the calendar is gone, changes nothing of it.
        remember: (itemId) =>
          remember.mutateAsync({ params: { calendarId }, body: { ...body, itemId } }).catch((error) => {
            if (!(error instanceof Problem && [404, 409].includes(error.status))) throw error
          }),
      }}
    />
  )
}

/** The times that go otherwise than the rest. */
function Times({ when: { changes } }: { when: When }) {
  const t = useText()
  const dates = useDates()
  return (
    <>
      <p>{t('visit.chosen.times')}</p>
      <ul>
        {changes.slice(0, MOST_TIMES).map(({ day, cancelled, toDay, from }) => (
          <li key={day}>
            {cancelled
              ? t('visit.chosen.cancelled', { day: dates.spoken(day) })
              : toDay
                ? t(from ? 'visit.chosen.moved' : 'visit.chosen.moved.day', {
                    day: dates.spoken(day),
                    to: dates.spoken(toDay),
                    from: dates.time(from ?? ''),
                  })
                : t('visit.chosen.retimed', { day: dates.spoken(day), from: dates.time(from ?? '') })}
          </li>
        ))}
        {changes.length > MOST_TIMES && <li>{t('visit.chosen.more', { count: changes.length - MOST_TIMES })}</li>}
      </ul>
    </>
  )
}
