import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import { missingStance, type Stance, StanceFields } from '../../lib/items/forms/stance-fields.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'

/** One's own answer to the plan as it is now. Earlier answers stay in the history. */
export function SignatureForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const form = useKeptForm(`${table.plan.me.personId}:signature`, { stance: '' as Stance | '', text: '' })
  const { stance, text } = form.values
  const send = async () => {
    const faults = missingStance(form.values).map((missing) => ({ pointer: missing.pointer, detail: t(missing.text) }))
    if (await say(form, faults, 'signature', { stance, text })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/stance': 'sign-stance', '/content/text': 'sign-text' }}
      onSubmit={() => void send()}
      submit={t('plan.signature.save')}
      onCancel={onDone}
    >
      <StanceFields
        id="sign"
        label={t('plan.signature.label')}
        choice={(value) => t(`plan.signature.choice.${value}`)}
        values={form.values}
        error={form.error}
        onStance={(value) => form.set('stance', value)}
        onText={(value) => form.set('text', value)}
      />
    </FormSheet>
  )
}
