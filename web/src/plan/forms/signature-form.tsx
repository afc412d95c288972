import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useAddItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'

type Stance = ItemOf<'signature'>['content']['stance']
const stances: readonly Stance[] = ['agree', 'agree_with_remark', 'see_differently']

/** One's own answer to the plan as it is now. Earlier answers stay in the history. */
export function SignatureForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const form = useKeptForm(`${table.plan.me.personId}:signature`, { stance: '' as Stance | '', text: '' })
  const { stance, text } = form.values
  const send = async () => {
    if (stance === '') return form.fail([{ pointer: '/content/stance', detail: t('plan.view.error.stance') }])
    if (stance !== 'agree' && text.trim() === '')
      return form.fail([{ pointer: '/content/text', detail: t('plan.view.error.text') }])
    const body = {
      id: form.values.id,
      kind: 'signature' as const,
      parentId: null,
      onDate: null,
      content: { stance, text },
    }
    if (await form.submit(() => add(body, form.keyFor(body)))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/stance': 'sign-stance', '/content/text': 'sign-text' }}
      onSubmit={() => void send()}
      submit={t('plan.signature.save')}
      onCancel={onDone}
    >
      <ChoiceList
        id="sign-stance"
        label={t('plan.signature.label')}
        error={form.error('/content/stance')}
        choices={stances.map((value) => ({ value, label: t(`plan.signature.choice.${value}`) }))}
        value={stance || undefined}
        onChange={(value) => form.set('stance', value)}
      />
      <TextArea
        id="sign-text"
        label={t('plan.view.text')}
        {...(stance === 'agree' && { marker: t('plan.optional') })}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
