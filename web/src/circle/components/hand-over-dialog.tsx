import { useState } from 'react'
import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import type { Drawn } from '../../lib/people.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Circle, Seat } from '../model.ts'
import { couldCoordinate } from '../select/circle.ts'
import { SeatAndNote } from './seat-and-note.tsx'
import { seatChoice } from './seat-choice.tsx'

interface Props {
  open: boolean
  onClose: () => void
  familyId: string
  circle: Circle
  drawn: (seat: Seat) => Drawn
  /** Somebody who was chosen already. */
  seatId?: string
}

/** Who keeps an overview from now on, with a word for who takes over. */
export function HandOverDialog(props: Props) {
  const t = useText()
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('circle.hand-over.title')} closeLabel={t('app.close')}>
      <HandOver {...props} />
    </Dialog>
  )
}

function HandOver({ familyId, circle, drawn, seatId = '', onClose }: Props) {
  const t = useText()
  const write = useWrite('handOver')
  const form = useForm(`hand-over-${familyId}-${seatId}`, { id: newId(), seatId, note: '' })
  const term = circle.coordinators.find(({ until }) => until === null)
  const endsTerm = term?.id
  // Whom one takes over from is who it was when this opened; when that changed one is told, and looks again.
  const [opened] = useState(endsTerm)
  const now = endsTerm === opened ? undefined : circle.seats.find((seat) => seat.id === term?.seatId)
  const able = circle.seats.filter((seat) => couldCoordinate(seat, drawn(seat).age, circle.today))
  const choices = able.map((seat) => seatChoice(seat, drawn))
  const chosen = able.find((seat) => seat.id === form.values.seatId)
  const send = async () => {
    if (!chosen)
      return form.fail([
        { pointer: '/seatId', detail: t('circle.hand-over.who-missing') },
        ...(form.values.note.trim() ? [] : [{ pointer: '/note', detail: t('circle.hand-over.note-missing') }]),
      ])
    const answer = await form.submit(({ id, seatId, note }) =>
      write.mutateAsync({ params: { familyId }, body: { id, seatId, note, ...(endsTerm && { endsTerm }) } }),
    )
    if (answer) onClose()
  }
  if (able.length === 0) return <p>{t('circle.hand-over.nobody')}</p>
  return (
    <SeatAndNote
      id="hand-over"
      form={form}
      choices={choices}
      who={t('circle.hand-over.who')}
      note={t('circle.hand-over.note')}
      noteHint={t('circle.hand-over.note-hint')}
      submitLabel={chosen ? t('circle.hand-over.send', { name: chosen.callName }) : t('circle.hand-over.send-any')}
      onSubmit={() => void send()}
      onCancel={onClose}
    >
      {now && (
        <Notice tone="attention" live title={t('circle.hand-over.changed', { name: now.callName })} titleAs="p">
          {term?.note && (
            <p dir="auto">
              <q className="circle-said">{term.note}</q>
            </p>
          )}
          <p>{t('circle.hand-over.changed-look')}</p>
        </Notice>
      )}
      <p>{t('circle.hand-over.explain')}</p>
    </SeatAndNote>
  )
}
