import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useMe, useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { changedFields, threeWay } from '../../lib/three-way.ts'
import type { Circle, Seat } from '../model.ts'
import { SeatClashes } from './seat-clashes.tsx'
import { SeatFields } from './seat-fields.tsx'
import { bodyOf, fieldsOf, type SeatValues } from './seat-values.ts'

interface Props {
  familyId: string
  circle: Circle
  seat: Seat
  backTo: string
}
const pointers: Record<keyof SeatValues, string> = {
  role: '/role',
  organisation: '/organisation',
  purpose: '/purpose',
  mayExpect: '/mayExpect',
  mayNotExpect: '/mayNotExpect',
  until: '/until',
  lookAgainOn: '/lookAgainOn',
  phone: '/phone',
  reachable: '/reachable',
  contactAudience: '/contactAudience',
}

/** Changing a seat. Only what was changed is sent; when somebody else was earlier, both texts are shown. */
export function SeatForm({ familyId, circle, seat, backTo }: Props) {
  const t = useText()
  const me = useMe().tables.find((table) => table.familyId === familyId)
  const change = useWrite('changeSeat')
  const own = seat.id === circle.mySeatId
  const form = useForm(`seat-${seat.id}`, { base: fieldsOf(seat), version: seat.version, mine: fieldsOf(seat) })
  const { base, version, mine } = form.values
  const newer = form.problem?.code === 'version.conflict' ? newest(seat, form.problem.current) : undefined
  const met = newer && threeWay(base, mine, newer.values)
  const send = async (values: SeatValues, against: SeatValues, atVersion: number) => {
    const changes = changedFields(against, values)
    if (Object.keys(changes).length === 0) {
      form.clear()
      return navigate(backTo)
    }
    const answer = await form.submit(() =>
      change.mutateAsync({ params: { familyId, seatId: seat.id }, ifMatch: atVersion, body: bodyOf(changes) }),
    )
    if (answer) navigate(backTo)
  }
  if (met && newer) {
    const settle = (settled: SeatValues) => {
      form.set('base', newer.values)
      form.set('version', newer.version)
      form.set('mine', settled)
      void send(settled, newer.values, newer.version)
    }
    return <SeatClashes clashes={met.clashes} merged={met.merged} busy={form.busy} onSettle={settle} />
  }
  const fields = Object.fromEntries(Object.entries(pointers).map(([field, pointer]) => [pointer, `seat-${field}`]))
  return (
    <FormSheet
      cancelLabel={t('circle.cancel')}
      form={form}
      fields={fields}
      onSubmit={() => void send(mine, base, version)}
      submitLabel={t('circle.save')}
      onCancel={() => {
        form.clear()
        navigate(backTo)
      }}
    >
      <SeatFields
        kind={seat.kind}
        own={own}
        mayTerm={me?.kind === 'family'}
        today={circle.today}
        values={mine}
        error={(field) => form.error(pointers[field])}
        onChange={(field, value) => form.set('mine', { ...mine, [field]: value })}
      />
    </FormSheet>
  )
}

/** What stands there now: what came with the conflict, on top of the seat as the page has it. */
function newest(seat: Seat, current: unknown): { values: SeatValues; version: number } {
  const { version, ...fields } = (current ?? {}) as Partial<Record<keyof SeatValues, string | null>> & {
    version?: number
  }
  if (version === undefined || version < seat.version) return { values: fieldsOf(seat), version: seat.version }
  const texts = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value ?? '']))
  return { values: { ...fieldsOf(seat), ...texts }, version }
}
