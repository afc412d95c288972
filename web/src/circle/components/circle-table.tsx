import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { type Drawn, PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Circle, Seat } from '../model.ts'
import type { LaidCircle } from '../select/circle.ts'
import { roleLine } from './seat-line.tsx'
import './circle-table.css'

interface Props {
  circle: Circle
  laid: LaidCircle
  drawn: (seat: Seat) => Drawn
  hrefOf: (seat: Seat) => string
}
const columns = ['who', 'purpose', 'expect', 'reach', 'time'] as const

/** The circle for who works with many: the same people, and what stands on each seat, in one table. */
export function CircleTable({ circle, laid, drawn, hrefOf }: Props) {
  const t = useText()
  return (
    <table className="circle-table">
      <caption className="kt-hidden">{t('circle.table')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`circle.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {laid.rings.map(({ kind, seats }) => (
        <tbody key={kind}>
          <tr>
            <th colSpan={columns.length} scope="rowgroup" className="circle-table__ring">
              {t(`circle.ring.${kind}`)}
            </th>
          </tr>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row">
                <div className="circle-table__who">
                  <PersonFace person={drawn(seat)} size={36} named />
                  <div>
                    <Link to={hrefOf(seat)}>{seat.callName}</Link>
                    <p className="kt-soft kt-small">{roleLine(seat)}</p>
                    {seat.isCoordinator && <Tag tone="calm">{t('circle.table.coordinator')}</Tag>}
                  </div>
                </div>
              </th>
              <td dir="auto">
                {seat.purpose || (kind !== 'family' && <span className="kt-soft">{t('circle.fact.not-said')}</span>)}
              </td>
              <td>
                <Expectations seat={seat} />
              </td>
              <td>
                <Reached seat={seat} />
              </td>
              <td>
                <Times circle={circle} seat={seat} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Expectations({ seat }: { seat: Seat }) {
  const t = useText()
  const lines = [
    ['may-expect', seat.mayExpect],
    ['may-not-expect', seat.mayNotExpect],
  ] as const
  return lines.map(
    ([key, text]) =>
      text && (
        <p key={key} dir="auto">
          <span className="kt-soft">{t(`circle.table.${key}`)}</span> {text}
        </p>
      ),
  )
}

function Reached({ seat: { contact, callName } }: { seat: Seat }) {
  const t = useText()
  if (!contact) return null
  return (
    <>
      {contact.phone && (
        <p>
          <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
            <span className="kt-hidden">{t('circle.reach.call', { name: callName })}</span> {contact.phone}
          </a>
        </p>
      )}
      {contact.reachable && <p dir="auto">{contact.reachable}</p>}
    </>
  )
}

function Times({ circle: { today }, seat }: Pick<Props, 'circle'> & { seat: Seat }) {
  const t = useText()
  const dates = useDates()
  const line = (key: string, day: string | null): ReactNode =>
    day && (
      <p>
        <span className="kt-soft">{t(`circle.table.${key}`)}</span> {dates.day(day, today)}
      </p>
    )
  const isDue = seat.lookAgainOn !== null && seat.lookAgainOn <= today
  return (
    <>
      {line('since', seat.since)}
      {line('until', seat.until)}
      {isDue ? <b>{line('look-again', seat.lookAgainOn)}</b> : line('look-again', seat.lookAgainOn)}
    </>
  )
}
