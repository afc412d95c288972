import type { PointedSeat } from '@keukentafel/core/contribution/contribution.ts'
import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { inSentence, type Seat, type WhoDoesWhat } from '../model.ts'
import { AskForm } from './ask-form.tsx'
import { BundleForm } from './bundle-form.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { StepBackForm } from './step-back-form.tsx'

interface Props {
  table: Table
  laid: WhoDoesWhat
  seat: Seat
  /** Why this seat is asked about; absent for the own seat when nothing is. */
  pointed?: PointedSeat | undefined
  today: string
}
type Act = 'ask' | 'back' | 'hand' | 'bundle'

/** One seat with a question about it, never a judgement; and the three acts: stop, bundle, hand over. */
export function PointedSeatCard({ table, laid, seat, pointed, today }: Props) {
  const t = useText()
  const dates = useDates()
  const [act, open] = useState<Act>()
  const familyId = table.plan.family.id
  const isMe = seat.id === laid.mine?.id
  const name = seat.callName
  const does = laid.contributions.filter(
    ({ personId, steps, visits }) => personId === seat.personId && steps.length + visits.length > 0,
  )
  const [double] = pointed?.doubled ?? []
  const asked = seat.askedToLeave
  const close = () => open(undefined)
  const who = isMe ? 'me' : 'other'
  const others = table.people(double?.withPersons ?? []).map(({ callName }) => callName)
  const [other, names] = [dates.list(others), dates.list([name, ...others])]
  // Who only does the same as another is not asked whether they are needed.
  const same = pointed?.signs.every((sign) => sign === 'doubled')
  const title = isMe
    ? !pointed
      ? t('contribution.mine')
      : same
        ? t('contribution.same.me', { other })
        : t('contribution.needed.me')
    : same
      ? t('contribution.same', { names })
      : t('contribution.needed', { name })
  return (
    <Card as="section" aria-labelledby={`seat-${seat.id}`} tone={pointed ? 'linen' : 'plain'}>
      <Stack gap={3}>
        <h3 id={`seat-${seat.id}`}>{title}</h3>
        {pointed?.signs.map((sign) => (
          <p key={sign}>
            {t(`contribution.sign.${sign}.${who}`, {
              name,
              day: dates.day(sign === 'until' ? (seat.until ?? today) : (seat.lookAgainOn ?? today), today),
              other,
              names,
              goal: double ? inSentence(table.find(double.goalId, 'goal')?.item.content.words ?? '') : '',
            })}
          </p>
        ))}
        {pointed?.lastStep && (
          <p className="kt-soft">{t(`contribution.last.${who}`, { name, day: dates.day(pointed.lastStep, today) })}</p>
        )}
        {asked && (
          <p>
            {t(isMe ? 'contribution.asked.me' : 'contribution.asked', { name })} <q dir="auto">{asked.reason}</q>
          </p>
        )}
        {!act && (
          <Row gap={2}>
            {seat.can.askToLeave && !(asked && asked.answer === '') && (
              <Button kind="quiet" onClick={() => open('ask')}>
                {t('contribution.ask', { name })}
              </Button>
            )}
            {isMe && seat.can.leave && !seat.isCoordinator && (
              <Button kind="quiet" onClick={() => open('back')}>
                {t('contribution.back')}
              </Button>
            )}
            {double && table.plan.can.add && (
              <Button kind="quiet" onClick={() => open('bundle')}>
                {t('contribution.bundle')}
              </Button>
            )}
            {does.length > 0 && (isMe || table.plan.me.kind === 'family' || table.plan.me.isCoordinator) && (
              <Button kind="quiet" onClick={() => open('hand')}>
                {t('contribution.hand')}
              </Button>
            )}
            <Link to={href('/t/:familyId/kring/:seatId', { familyId, seatId: seat.id })}>
              {t(isMe ? 'contribution.stay' : 'contribution.seat', { name })}
            </Link>
          </Row>
        )}
        {act === 'ask' && <AskForm familyId={familyId} seat={seat} onDone={close} />}
        {act === 'back' && <StepBackForm familyId={familyId} seat={seat} onCancel={close} />}
        {act === 'hand' && <HandOverForm table={table} seat={seat} seats={laid.seats} does={does} onDone={close} />}
        {act === 'bundle' && double && <BundleForm table={table} seat={seat} {...double} onDone={close} />}
      </Stack>
    </Card>
  )
}
