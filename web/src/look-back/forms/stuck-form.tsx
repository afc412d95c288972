import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = {
  '/content/text': 'stuck-text',
  '/content/tried': 'stuck-tried',
  '/content/eyes': 'stuck-eyes',
  '/saidBy': 'stuck-sayer',
  '/audience': 'stuck-audience',
  '/audiencePersons': 'stuck-audience',
}

/** That we are stuck, in the words of who says it: what was tried, and who could look along. */
export function StuckForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:stuck`, {
    saidBy: me,
    text: '',
    tried: '',
    eyes: '',
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
  })
  const { saidBy, text, tried, eyes, hearing } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('look-back.stuck.error') })
    faults.push(...faultsOfHearing(hearing, t))
    const content = { text, tried, eyes }
    if (await say(form, faults, 'stuck', content, { saidBy, ...hearing })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('look-back.stuck.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id="stuck-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(value) => form.set('saidBy', value)}
      />
      <TextArea
        id="stuck-text"
        label={t('look-back.stuck.label')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <TextArea
        id="stuck-tried"
        label={t('look-back.stuck.tried')}
        marker={t('plan.optional')}
        value={tried}
        error={form.error('/content/tried')}
        onChange={(event) => form.set('tried', event.target.value)}
      />
      <TextArea
        id="stuck-eyes"
        label={t('look-back.stuck.eyes')}
        hint={t('look-back.stuck.eyes.hint')}
        marker={t('plan.optional')}
        value={eyes}
        error={form.error('/content/eyes')}
        onChange={(event) => form.set('eyes', event.target.value)}
      />
      <AudienceField
        table={table}
        id="stuck-audience"
        saidBy={saidBy}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
