import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

export type Part = ItemOf<'explanation'>['content']['part']

const fields = {
  '/content/text': 'explanation-text',
  '/content/brought': 'explanation-brought',
  '/saidBy': 'explanation-sayer',
  '/audience': 'explanation-audience',
  '/audiencePersons': 'explanation-audience',
}

/** A piece of the joint explanation, in the words of who says it; of what was tried also what that brought. */
export function ExplanationForm({ table, part, onDone }: { table: Table; part: Part; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:explanation:${part}`, {
    saidBy: me,
    text: '',
    brought: '',
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
  })
  const { saidBy, text, brought, hearing } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('picture.explanation.error') })
    faults.push(...faultsOfHearing(hearing, t))
    const content = { part, text, brought }
    if (await say(form, faults, 'explanation', content, { saidBy, ...hearing })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('picture.explanation.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id="explanation-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(value) => form.set('saidBy', value)}
      />
      <TextArea
        id="explanation-text"
        label={t(`picture.explanation.${part}.label`)}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {part === 'tried' && (
        <TextArea
          id="explanation-brought"
          label={t('picture.explanation.brought')}
          marker={t('plan.optional')}
          value={brought}
          error={form.error('/content/brought')}
          onChange={(event) => form.set('brought', event.target.value)}
        />
      )}
      <AudienceField
        table={table}
        id="explanation-audience"
        saidBy={saidBy}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
