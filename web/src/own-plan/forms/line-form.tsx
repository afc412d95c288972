import type { Heading } from '@keukentafel/core/own-plan/headings.ts'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useWrite } from '../../lib/query.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Room } from '../model.ts'

interface Props {
  table: Table
  room: Room
  heading: Heading
  onDone: () => void
}

/** Writing a line; a child writes only its own. What is typed stays until it is sent. */
export function LineForm({ table, room, heading, onDone }: Props) {
  const t = useText()
  const child = useRegister() === 'child'
  const add = useWrite('addRoomLine')
  const me = room.me.personId
  const form = useKeptForm(`${room.id}:${me}:${heading}`, { text: '', saidBy: me, draft: false })
  const { id, text, saidBy, draft } = form.values
  const send = async () => {
    if (text.trim() === '') return form.fail([{ pointer: '/text', detail: t('own-plan.line.missing') }])
    const body = { id, heading, text, saidBy, draft }
    const params = { familyId: table.plan.family.id, roomId: room.id }
    if (await form.submit(() => add.mutateAsync({ params, body, key: form.keyFor(body) }))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/text': `line-${heading}`, '/saidBy': `line-sayer-${heading}` }}
      onSubmit={() => void send()}
      submitLabel={t(draft ? 'own-plan.line.save-draft' : 'own-plan.line.save')}
      onCancel={onDone}
      cancelLabel={t('own-plan.cancel')}
    >
      <TextArea
        id={`line-${heading}`}
        label={t('own-plan.line.text')}
        value={text}
        error={form.error('/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {!child && (
        <SayerField
          table={table}
          id={`line-sayer-${heading}`}
          value={saidBy}
          error={form.error('/saidBy')}
          onChange={(value) => form.set('saidBy', value)}
        />
      )}
      <ChoiceList
        id={`line-draft-${heading}`}
        label={t('own-plan.line.draft')}
        marker={t('own-plan.optional')}
        multiple
        choices={[{ value: 'draft', label: t('own-plan.line.draft.hint') }]}
        value={draft ? ['draft'] : []}
        onChange={(value) => form.set('draft', value.length > 0)}
      />
    </FormSheet>
  )
}
