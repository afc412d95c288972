import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Circle, Seat } from '../model.ts'
import type { LaidCircle } from '../select/circle.ts'

interface Props {
  circle: Circle
  laid: LaidCircle
  hrefOf: (seat: Seat) => string
}

/** What waits for a word: a seat whose day to look again has come, and somebody who was asked to leave. */
export function TimeToLook({ circle, laid, hrefOf }: Props) {
  const t = useText()
  const asked = laid.now.filter((seat) => seat.askedToLeave)
  const isMine = (seat: Seat) => seat.id === circle.mySeatId
  return (
    <>
      {laid.due.length > 0 && (
        <Notice tone="calm" title={t('circle.due.title')} titleAs="h2">
          <ul className="circle-sees">
            {laid.due.map((seat) => (
              <li key={seat.id}>
                <Link to={hrefOf(seat)}>{t('circle.due.seat', { name: seat.callName })}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {asked.map((seat) => (
        <Notice
          key={seat.id}
          tone="calm"
          title={t(isMine(seat) ? 'circle.asked.you' : 'circle.asked.other', { name: seat.callName })}
          titleAs="h2"
        >
          <p>
            <q className="circle-said" dir="auto">
              {seat.askedToLeave?.reason}
            </q>
          </p>
          {seat.askedToLeave?.answer && (
            <p>
              {t(isMine(seat) ? 'circle.stay.you' : 'circle.stay.other', { name: seat.callName })}{' '}
              <q className="circle-said" dir="auto">
                {seat.askedToLeave.answer}
              </q>
            </p>
          )}
          <p>
            <Link to={hrefOf(seat)}>
              {t(isMine(seat) ? 'circle.asked.to-own-seat' : 'circle.asked.to-seat', { name: seat.callName })}
            </Link>
          </p>
        </Notice>
      ))}
    </>
  )
}
