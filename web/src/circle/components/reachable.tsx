import type { Drawn } from '../../lib/people.tsx'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Seat } from '../model.ts'
import { Reach, roleLine } from './seat-line.tsx'
import './circle.css'

interface Props {
  seats: readonly Seat[]
  drawn: (seat: Seat) => Drawn
  hrefOf: (seat: Seat) => string
  mySeatId: string
}

/** Whom one can call or write now: only who said how, to whom they wanted to say it. */
export function Reachable({ seats, drawn, hrefOf, mySeatId }: Props) {
  const t = useText()
  const others = seats.filter(
    (seat) => seat.id !== mySeatId && seat.contact && (seat.contact.phone || seat.contact.reachable),
  )
  if (others.length === 0) return null
  return (
    <Stack gap={3} as="section" aria-labelledby="reachable">
      <h2 id="reachable">{t('circle.reach.title')}</h2>
      <ul className="circle-list">
        {others.map((seat) => (
          <li key={seat.id}>
            <PersonFace person={drawn(seat)} size={44} named />
            <div className="circle-list__words">
              <Link to={hrefOf(seat)}>{seat.callName}</Link>
              <p className="circle-reach__role kt-soft kt-small">{roleLine(seat)}</p>
              {seat.contact?.reachable && <p className="kt-small">{seat.contact.reachable}</p>}
            </div>
            <Reach seat={seat} />
          </li>
        ))}
      </ul>
    </Stack>
  )
}
