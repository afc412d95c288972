import { useState } from 'react'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import type { Drawn } from '../../lib/people.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Circle, Seat } from '../model.ts'
import { couldCoordinate } from '../select/circle.ts'
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
  const term = circle.coordinators.find(({ until }) => until === null)?.id
  // Whom one takes over from is who it was when this opened; when that changed one is told, and looks again.
  const [opened] = useState(term)
  const changed = form.problem?.code === 'version.conflict'
  const endsTerm = changed ? term : opened
  const able = circle.seats.filter((seat) => couldCoordinate(seat, drawn(seat).age, circle.today))
  const choices = able.map((seat) => seatChoice(seat, drawn))
  const chosen = able.find((seat) => seat.id === form.values.seatId)
  const send = async () => {
    if (form.values.seatId === '')
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
    <FormSheet
      cancelLabel={t('circle.cancel')}
      form={form}
      fields={{ '/seatId': 'hand-over-who', '/note': 'hand-over-note' }}
      onSubmit={() => void send()}
      submitLabel={chosen ? t('circle.hand-over.send', { name: chosen.callName }) : t('circle.hand-over.send-any')}
      onCancel={onClose}
    >
      {changed && (
        <Notice tone="attention" live>
          <p>{t('circle.hand-over.changed')}</p>
        </Notice>
      )}
      <p>{t('circle.hand-over.explain')}</p>
      <ChoiceList
        id="hand-over-who"
        label={t('circle.hand-over.who')}
        error={form.error('/seatId')}
        choices={choices}
        value={form.values.seatId || undefined}
        onChange={(value) => form.set('seatId', value)}
      />
      <TextArea
        id="hand-over-note"
        label={t('circle.hand-over.note')}
        hint={t('circle.hand-over.note-hint')}
        error={form.error('/note')}
        value={form.values.note}
        onChange={(event) => form.set('note', event.target.value)}
      />
    </FormSheet>
  )
}
