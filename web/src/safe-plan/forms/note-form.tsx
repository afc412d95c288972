import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

interface Props {
  table: Table
  step: ItemOf<'meldcode-note'>['content']['step']
  onDone: () => void
}

/** An own working note: nobody else hears it, and it names nobody to the system. */
export function NoteForm({ table, step, onDone }: Props) {
  const t = useText()
  const say = useSay(table)
  const form = useKeptForm(`${table.plan.me.personId}:code:${step}`, { text: '' })
  const id = `note-${step}`
  const send = async () => {
    const text = form.values.text.trim()
    const faults = text === '' ? [{ pointer: '/content/text', detail: t('safe-plan.error.note') }] : []
    const alone = { audience: 'chosen' as const, audiencePersons: [] }
    if (await say(form, faults, 'meldcode-note', { step, text }, alone)) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/text': id }}
      onSubmit={() => void send()}
      submit={t('safe-plan.note.save')}
      onCancel={onDone}
    >
      <TextArea
        id={id}
        label={t('safe-plan.note')}
        hint={t('safe-plan.note.hint')}
        value={form.values.text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
