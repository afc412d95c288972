import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { Card } from '../../ui/layout.tsx'
import type { Circle, Seat } from '../model.ts'
import './circle.css'

/** What for, what others may and may not expect, for how long. What was not said is not shown, but for what has to be there. */
export function SeatFacts({ circle, seat }: { circle: Circle; seat: Seat }) {
  const t = useText()
  const dates = useDates()
  const { today } = circle
  const past = seat.state === 'left' || seat.state === 'ended'
  const facts: [key: string, value: ReactNode][] = [
    [
      'purpose',
      seat.purpose || (seat.kind !== 'family' && <span className="kt-soft">{t('circle.fact.not-said')}</span>),
    ],
    ['may-expect', seat.mayExpect],
    ['may-not-expect', seat.mayNotExpect],
    ['since', seat.state === 'active' || past ? dates.day(seat.since, today) : ''],
    ['until', seat.until && dates.day(seat.until, today)],
    ['look-again', seat.lookAgainOn && !past && dates.day(seat.lookAgainOn, today)],
    ['reachable', seat.contact?.reachable],
  ]
  const shown = facts.filter(([, value]) => value)
  if (shown.length === 0) return null
  return (
    <Card>
      <dl className="circle-facts">
        {shown.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`circle.fact.${key}`)}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
