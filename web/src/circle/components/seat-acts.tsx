import { useState } from 'react'
import { HowTo } from '../../lib/how-to.tsx'
import { tellLeft } from '../../lib/left-table.ts'
import { href } from '../../lib/paths.ts'
import type { Drawn } from '../../lib/people.tsx'
import { useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { sitsNow } from '../../lib/seats.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import type { Circle, Seat } from '../model.ts'
import { couldCoordinate } from '../select/circle.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { WishDialog } from './wish-dialog.tsx'
import { WordsDialog } from './words-dialog.tsx'

interface Props {
  familyId: string
  circle: Circle
  seat: Seat
  drawn: (seat: Seat) => Drawn
  isMe: boolean
}
type Act = 'coordinate' | 'wish' | 'leave' | 'ask' | 'end'

/** What can be done about a seat on which somebody sits: overview, leaving, asking to leave, ending. */
export function SeatActs({ familyId, circle, seat, drawn, isMe }: Props) {
  const t = useText()
  const [act, open] = useState<Act | undefined>()
  const leave = useWrite('leaveSeat')
  const ask = useWrite('askToLeave')
  const end = useWrite('endSeat')
  const params = { familyId, seatId: seat.id }
  const close = () => open(undefined)
  if (!sitsNow(seat, circle.today)) return null
  const name = seat.callName
  const able = couldCoordinate(seat, drawn(seat).age, circle.today)
  const acts: [Act, boolean, string][] = [
    [
      'coordinate',
      circle.can.handOver && able,
      t(isMe ? 'circle.act.coordinate-me' : 'circle.act.coordinate', { name }),
    ],
    ['wish', circle.can.wish && able, t('circle.act.wish', { name })],
    ['leave', seat.can.leave, t('circle.act.leave')],
    [
      'ask',
      seat.can.askToLeave && !(seat.askedToLeave && seat.askedToLeave.answer === ''),
      t('circle.act.ask', { name }),
    ],
    ['end', seat.can.end, t('circle.act.end', { name })],
  ]
  const shown = acts.filter(([, may]) => may)
  if (shown.length === 0) return null
  const toCoordinator = seat.isCoordinator && (
    <p>{t(isMe ? 'circle.leave.coordinator' : 'circle.end.coordinator', { name })}</p>
  )
  return (
    <section aria-label={t('circle.acts')} className="kt-no-print">
      <Disclosure summary={t('circle.acts')}>
        <Stack gap={2}>
          {shown.map(([key, , label]) => (
            <Button key={key} kind="quiet" onClick={() => open(key)}>
              {label}
            </Button>
          ))}
        </Stack>
      </Disclosure>
      <HandOverDialog
        open={act === 'coordinate'}
        onClose={close}
        familyId={familyId}
        circle={circle}
        drawn={drawn}
        seatId={seat.id}
      />
      <WishDialog
        open={act === 'wish'}
        onClose={close}
        familyId={familyId}
        circle={circle}
        drawn={drawn}
        seatId={seat.id}
      />
      <WordsDialog
        open={act === 'leave'}
        onClose={close}
        name={`leave-${seat.id}`}
        title={t('circle.leave.title')}
        label={t('circle.leave.word')}
        pointer="/reason"
        optional
        submitLabel={t('circle.leave.send')}
        send={(reason) => leave.mutateAsync({ params, body: { reason } })}
        onDone={() => {
          tellLeft()
          navigate(href('/gezinnen'), { replace: true })
        }}
      >
        <p>{t('circle.leave.explain')}</p>
        <HowTo of="end" />
        {toCoordinator}
      </WordsDialog>
      <WordsDialog
        open={act === 'ask'}
        onClose={close}
        name={`ask-${seat.id}`}
        title={t('circle.ask.title', { name })}
        label={t('circle.ask.reason')}
        hint={t('circle.ask.hint', { name })}
        pointer="/reason"
        submitLabel={t('circle.ask.send', { name })}
        send={(reason) => ask.mutateAsync({ params, body: { reason } })}
      >
        <p>{t('circle.ask.explain', { name })}</p>
      </WordsDialog>
      <WordsDialog
        open={act === 'end'}
        onClose={close}
        name={`end-${seat.id}`}
        title={t('circle.end.title', { name })}
        label={t('circle.end.reason')}
        hint={t('circle.ask.hint', { name })}
        pointer="/reason"
        submitLabel={t('circle.end.send', { name })}
        send={(reason) => end.mutateAsync({ params, body: { reason } })}
      >
        <p>{t('circle.end.explain', { name })}</p>
        {toCoordinator}
      </WordsDialog>
    </section>
  )
}
