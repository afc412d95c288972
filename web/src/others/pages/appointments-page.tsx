import { useState } from 'react'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { OneAppointment } from '../components/one-appointment.tsx'

/** What comes in one's own other calendar, seen by its owner alone; one tap takes an appointment to a table, to be looked over there. */
export function AppointmentsPage() {
  const t = useText()
  const { calendarId } = useParams<'/instellingen/agenda/inlezen/:calendarId'>()
  const { name, appointments, more, families } = useRead('listAppointments', { params: { calendarId } })
  // Of one table nothing is asked; of more nothing is taken for granted.
  const [chosen, setChosen] = useState<string | undefined>()
  const family = families.length === 1 ? families[0] : families.find(({ id }) => id === chosen)
  return (
    <Stack gap={5}>
      <PageTitle
        above={<Link to={href('/instellingen/agenda/inlezen')}>{t('others.appointments.back')}</Link>}
        below={t('others.appointments.below')}
      >
        {t('others.appointments.title', { name })}
      </PageTitle>
      {families.length === 0 && <p>{t('others.appointments.no-table')}</p>}
      {families.length > 1 && (
        <ChoiceList
          id="table"
          label={t('others.appointments.table')}
          hint={t('others.appointments.table.first')}
          value={chosen}
          onChange={setChosen}
          choices={families.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {appointments.length === 0 && <p>{t('others.appointments.none')}</p>}
      {appointments.map((one) => (
        <OneAppointment key={one.key} calendarId={calendarId} one={one} familyId={family?.id} />
      ))}
      {more > 0 && <p>{t('others.appointments.more', { count: more })}</p>}
    </Stack>
  )
}
