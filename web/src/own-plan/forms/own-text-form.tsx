import { FormSheet } from '../../lib/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { missingOf } from '../select/missing.ts'

interface Props {
  table: Table
  kind: 'writing' | 'beside'
  besideId?: string
  onDone: () => void
}

/** Something in one's own name: that one wants the plan in writing (the two weeks of the law begin then), or how one sees a talk. */
export function OwnTextForm({ table, kind, besideId = '', onDone }: Props) {
  const t = useText()
  const add = useWrite('addPlanTalk')
  const { me, today } = table.plan
  const form = useKeptForm(`${me.personId}:plan-${kind}:${besideId || table.plan.family.id}`, { text: '' })
  const { id, text } = form.values
  const send = async () => {
    const missing = missingOf(t, { '/text': [text, 'own-plan.talk.missing.text'] })
    if (missing.length > 0) return form.fail(missing)
    const own = { id, byPerson: me.personId, onDate: today, text }
    const body = kind === 'beside' ? { kind, ...own, besideId } : { kind, ...own }
    const params = { familyId: table.plan.family.id }
    if (await form.submit(() => add.mutateAsync({ params, body, key: form.keyFor(body) }))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/text': `${kind}-text` }}
      onSubmit={() => void send()}
      submitLabel={t(kind === 'beside' ? 'own-plan.beside.save' : 'own-plan.writing.save')}
      onCancel={onDone}
      cancelLabel={t('own-plan.cancel')}
    >
      <TextArea
        id={`${kind}-text`}
        label={t(kind === 'beside' ? 'own-plan.line.text' : 'own-plan.writing.why')}
        error={form.error('/text')}
        value={text}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
