import { FormSheet } from '../../lib/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { missingOf } from '../select/missing.ts'

/** That one wants the plan in writing; the two weeks of the law begin then. */
export function WritingForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const add = useWrite('addPlanTalk')
  const { me, today } = table.plan
  const form = useKeptForm(`${me.personId}:plan-writing:${table.plan.family.id}`, { text: '' })
  const { id, text } = form.values
  const send = async () => {
    const missing = missingOf(t, { '/text': [text, 'own-plan.talk.missing.text'] })
    if (missing.length > 0) return form.fail(missing)
    const body = { kind: 'writing' as const, id, byPerson: me.personId, onDate: today, text }
    const params = { familyId: table.plan.family.id }
    if (await form.submit(() => add.mutateAsync({ params, body, key: form.keyFor(body) }))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/text': 'writing-why' }}
      onSubmit={() => void send()}
      submitLabel={t('own-plan.writing.save')}
      onCancel={onDone}
      cancelLabel={t('own-plan.cancel')}
    >
      <TextArea
        id="writing-why"
        label={t('own-plan.writing.why')}
        error={form.error('/text')}
        value={text}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
