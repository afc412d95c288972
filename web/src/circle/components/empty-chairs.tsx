import { useDates } from '../../lib/dates.ts'
import { type Drawn, PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Seat } from '../model.ts'
import type { Chair, LaidCircle } from '../select/circle.ts'
import { roleLine } from './seat-line.tsx'

interface Props {
  laid: LaidCircle
  drawn: (seat: Seat) => Drawn
  hrefOf: (seat: Seat) => string
}

/** Chairs that wait for somebody, and who said no: the place is kept visible, not the pressure. */
export function EmptyChairs({ laid, drawn, hrefOf }: Props) {
  const t = useText()
  const dates = useDates()
  const about = ({ seat, invitation }: Chair) => {
    if (seat.state === 'active') return t('circle.chair.begins', { day: dates.spoken(seat.since) })
    if (!invitation) return t('circle.chair.closed')
    const day = dates.day(dates.dayOf(invitation.expiresAt))
    if (new Date(invitation.expiresAt) <= new Date()) return t('circle.chair.expired', { day })
    return t(`circle.chair.${invitation.channel}`, { day })
  }
  if (laid.chairs.length + laid.declined.length === 0) return null
  return (
    <Stack gap={3} as="section" aria-labelledby="chairs">
      <h2 id="chairs">{t('circle.chairs')}</h2>
      <ul className="circle-list circle-list--chairs">
        {laid.chairs.map((chair) => (
          <li key={chair.seat.id} className="circle-chair">
            <PersonFace person={drawn(chair.seat)} size={44} named />
            <div className="circle-list__words">
              <Link to={hrefOf(chair.seat)}>{chair.seat.callName}</Link>
              <p className="kt-soft kt-small">{roleLine(chair.seat)}</p>
              <p className="kt-small">{about(chair)}</p>
            </div>
          </li>
        ))}
        {laid.declined.map((seat) => (
          <li key={seat.id} className="circle-chair">
            <PersonFace person={drawn(seat)} size={44} named />
            <div className="circle-list__words">
              <Link to={hrefOf(seat)}>{seat.callName}</Link>
              <p className="kt-small">{t('circle.chair.declined', { name: seat.callName })}</p>
            </div>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
