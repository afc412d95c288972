import { useQueryClient } from '@tanstack/react-query'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { Problem } from '../../lib/problem.ts'
import { refetchRooms, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Line, Room } from '../model.ts'

/** Other words for a line; when somebody was first, what stands there now is shown above what one typed. */
export function ChangeLineForm({
  table,
  room,
  line,
  onDone,
}: {
  table: Table
  room: Room
  line: Line
  onDone: () => void
}) {
  const t = useText()
  const client = useQueryClient()
  const change = useWrite('changeRoomLine')
  const form = useKeptForm(`${line.id}:words`, { text: line.text, seen: line.version })
  const { text } = form.values
  const { id: familyId } = table.plan.family
  const send = async () => {
    if (text.trim() === '') return form.fail([{ pointer: '/text', detail: t('own-plan.line.missing') }])
    const ifMatch = seenVersion(form, line)
    const request = { params: { familyId, roomId: room.id, lineId: line.id }, ifMatch, body: { text } }
    const sent = await form.submit(async () => {
      try {
        return await change.mutateAsync({ ...request, key: form.keyFor(request) })
      } catch (error) {
        if (error instanceof Problem && error.code === 'version.conflict') await refetchRooms(client, familyId)
        throw error
      }
    })
    if (sent) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/text': `change-${line.id}` }}
      onSubmit={() => void send()}
      submit={t('own-plan.line.change.save')}
      onCancel={onDone}
      now={<q dir="auto">{line.text}</q>}
    >
      <TextArea
        id={`change-${line.id}`}
        label={t('own-plan.line.text')}
        value={text}
        error={form.error('/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
