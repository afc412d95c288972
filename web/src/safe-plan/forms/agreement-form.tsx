import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'

const fields = {
  '/content/text': 'safe-text',
  '/content/signal': 'safe-signal',
  '/content/when': 'safe-when',
  '/content/doers': 'safe-doers',
  '/content': 'safe-doers',
  '/content/supporters': 'safe-supporters',
  '/saidBy': 'safe-sayer',
  '/audience': 'safe-audience',
  '/audiencePersons': 'safe-audience',
}

interface Props {
  table: Table
  layer: ItemOf<'safety-agreement'>['content']['layer']
  onDone: () => void
}

/** What is agreed: by which sign it is needed, who does what and when, and who looks whether it is kept. */
export function AgreementForm({ table, layer, onDone }: Props) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:safe:${layer}`, {
    saidBy: me,
    text: '',
    signal: '',
    when: '',
    doers: [] as string[],
    supporters: [] as string[],
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
  })
  const { saidBy, text, signal, when, doers, supporters, hearing } = form.values
  const people = table.plan.persons.filter(({ atTable, kind }) => atTable || kind === 'family')
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('safe-plan.error.text') })
    if (doers.length === 0) faults.push({ pointer: '/content/doers', detail: t('safe-plan.error.doers') })
    faults.push(...faultsOfHearing(hearing, t))
    const content = { text: text.trim(), layer, signal: signal.trim(), when: when.trim(), doers, supporters }
    if (await say(form, faults, 'safety-agreement', content, { saidBy, ...hearing })) onDone()
  }
  return (
    <FormSheet form={form} fields={fields} onSubmit={() => void send()} submit={t('safe-plan.save')} onCancel={onDone}>
      <SayerField
        table={table}
        id="safe-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(value) => form.set('saidBy', value)}
      />
      <TextArea
        id="safe-signal"
        label={t('safe-plan.signal')}
        hint={t('safe-plan.signal.hint')}
        marker={t('plan.optional')}
        rows={2}
        value={signal}
        error={form.error('/content/signal')}
        onChange={(event) => form.set('signal', event.target.value)}
      />
      <TextArea
        id="safe-text"
        label={t('safe-plan.text')}
        hint={t('safe-plan.text.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <PeopleField
        id="safe-doers"
        label={t('safe-plan.doers')}
        error={form.error('/content/doers')}
        people={people}
        me={me}
        value={doers}
        onChange={(ids) => form.set('doers', ids)}
      />
      <TextField
        id="safe-when"
        label={t('safe-plan.when')}
        marker={t('plan.optional')}
        value={when}
        error={form.error('/content/when')}
        onChange={(event) => form.set('when', event.target.value)}
      />
      <PeopleField
        id="safe-supporters"
        label={t('safe-plan.supporters')}
        marker={t('plan.optional')}
        people={people}
        me={me}
        value={supporters}
        onChange={(ids) => form.set('supporters', ids)}
      />
      <AudienceField
        table={table}
        id="safe-audience"
        saidBy={saidBy}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
