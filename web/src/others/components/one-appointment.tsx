import { timesOf } from '@keukentafel/core/others/appointment.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import type { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'

type One = ReturnType<typeof useRead<'listAppointments'>>['appointments'][number]

/** One appointment that comes: when, where, what of it does not go along, and where it stands already. `familyId`: the table that was chosen. */
export function OneAppointment({
  calendarId,
  one,
  familyId,
}: {
  calendarId: string
  one: One
  familyId: string | undefined
}) {
  const t = useText()
  const dates = useDates()
  const { key, where, when, left, chosen } = one
  const [first] = timesOf(when, when.onDate, addDays(when.onDate, 400))
  const { day, lastDay, from, until } = first ?? { ...when, day: when.onDate, lastDay: when.onDate }
  const said = () => {
    if (from !== null && until)
      return t('others.appointment.at', { day: dates.spoken(day), from: dates.time(from), until: dates.time(until) })
    if (from !== null) return t('others.appointment.from', { day: dates.spoken(day), from: dates.time(from) })
    return day === lastDay
      ? t('others.appointment.whole-day', { day: dates.spoken(day) })
      : t('others.appointment.days', { from: dates.spoken(day), until: dates.spoken(lastDay) })
  }
  const title = one.title || t('others.appointment.no-title')
  const stands = familyId !== undefined && chosen.some((there) => there.familyId === familyId)
  const week = (id: string) => href('/t/:familyId/week', { familyId: id })
  return (
    <Card aria-labelledby={`appointment-${key}`}>
      <Stack gap={3}>
        <h2 id={`appointment-${key}`} dir="auto">
          {title}
        </h2>
        <p>
          {when.repeats && `${t('others.comes-back')} `}
          {said()}
        </p>
        {where && <p dir="auto">{where}</p>}
        {left.map((code) => (
          <p key={code} className="kt-soft">
            {t(`others.left.${code}`, { day: when.cut ? dates.day(when.cut) : '' })}
          </p>
        ))}
        {chosen.map((there) => (
          <p key={there.itemId}>
            <Link to={`${week(there.familyId)}?bezoek=${there.itemId}`}>
              {t('others.appointment.stands', { name: there.name })}
            </Link>
          </p>
        ))}
        {familyId !== undefined && !stands && (
          <Row>
            <LinkButton
              as={Link}
              kind="quiet"
              aria-label={t('others.appointment.put.named', { title, when: said() })}
              to={`${week(familyId)}?erbij&uit=${calendarId}&afspraak=${encodeURIComponent(key)}`}
            >
              {t('others.appointment.put')}
            </LinkButton>
          </Row>
        )}
      </Stack>
    </Card>
  )
}
