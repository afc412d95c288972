import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import type { Drawn } from '../../lib/people.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
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
  seatId?: string
}
const NOBODY = 'nobody'

/** Whom somebody of the family would like as coordinator; also "nobody in particular". */
export function WishDialog(props: Props) {
  const t = useText()
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('circle.wish.title')} closeLabel={t('app.close')}>
      <Wish {...props} />
    </Dialog>
  )
}

function Wish({ familyId, circle, drawn, seatId, onClose }: Props) {
  const t = useText()
  const write = useWrite('wishCoordinator')
  const me = circle.seats.find((seat) => seat.id === circle.mySeatId)
  const old = circle.wishes.find((wish) => wish.personId === me?.personId)
  const form = useForm(`wish-${familyId}-${seatId ?? ''}`, {
    id: newId(),
    seatId: seatId ?? (old ? (old.seatId ?? NOBODY) : ''),
    note: old?.note ?? '',
  })
  const choices = [
    ...circle.seats
      .filter((seat) => seat.isCoordinator || couldCoordinate(seat, drawn(seat).age, circle.today))
      .map((seat) => seatChoice(seat, drawn)),
    { value: NOBODY, label: t('circle.wish.no-preference') },
  ]
  const send = async () => {
    if (form.values.seatId === '') return form.fail([{ pointer: '/seatId', detail: t('circle.hand-over.who-missing') }])
    const answer = await form.submit(({ id, seatId: chosen, note }) =>
      write.mutateAsync({ params: { familyId }, body: { id, seatId: chosen === NOBODY ? null : chosen, note } }),
    )
    if (answer) onClose()
  }
  return (
    <SeatAndNote
      id="wish"
      form={form}
      choices={choices}
      who={t('circle.wish.who')}
      note={t('circle.wish.note')}
      optional
      submitLabel={t('circle.wish.send')}
      onSubmit={() => void send()}
      onCancel={onClose}
    >
      <p>{t('circle.wish.explain')}</p>
    </SeatAndNote>
  )
}
