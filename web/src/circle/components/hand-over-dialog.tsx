import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { type Drawn, PersonFace } from '../../lib/people.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Circle, Seat } from '../model.ts'
import { couldCoordinate } from '../select/circle.ts'
import { roleLine } from './seat-line.tsx'
import { FormSheet } from './words-dialog.tsx'

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
  const able = circle.seats.filter((seat) => couldCoordinate(seat, circle.today))
  const choices = able.map((seat) => ({
    value: seat.id,
    label: seat.callName,
    hint: roleLine(seat),
    picture: <PersonFace person={drawn(seat)} size={44} named />,
  }))
  const chosen = able.find((seat) => seat.id === form.values.seatId)
  const send = async () => {
    if (form.values.seatId === '')
      return form.fail([
        { pointer: '/seatId', detail: t('circle.hand-over.who-missing') },
        ...(form.values.note.trim() ? [] : [{ pointer: '/note', detail: t('circle.hand-over.note-missing') }]),
      ])
    const answer = await form.submit(({ id, seatId, note }) =>
      write.mutateAsync({ params: { familyId }, body: { id, seatId, note } }),
    )
    if (answer) onClose()
  }
  if (able.length === 0) return <p>{t('circle.hand-over.nobody')}</p>
  return (
    <FormSheet
      form={form}
      fields={{ '/seatId': 'hand-over-who', '/note': 'hand-over-note' }}
      onSubmit={() => void send()}
      submitLabel={chosen ? t('circle.hand-over.send', { name: chosen.callName }) : t('circle.hand-over.send-any')}
      onCancel={onClose}
    >
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
