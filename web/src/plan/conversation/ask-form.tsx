import { talkSorts } from '@keukentafel/core/plan/names.ts'
import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = {
  '/content/text': 'ask-text',
  '/saidBy': 'ask-sayer',
  '/audience': 'ask-audience',
  '/audiencePersons': 'ask-audience',
}

/** Asking for a talk: what about, in own words. The rest is for the family to choose. */
export function AskForm({
  table,
  sort: first,
  onDone,
  onCancel,
}: {
  table: Table
  sort: (typeof talkSorts)[number]
  onDone: (id: string) => void
  onCancel: () => void
}) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:conversation:new:${first}`, {
    saidBy: me,
    sort: first as (typeof talkSorts)[number],
    text: '',
    hearing: { audience: 'circle', audiencePersons: [] } as Hearing,
  })
  const { saidBy, sort, text, hearing } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('conversation.error.about') })
    faults.push(...faultsOfHearing(hearing, t))
    const asked = await say(form, faults, 'conversation', { text, sort }, { saidBy, ...hearing })
    if (asked) onDone(asked.id)
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('conversation.ask.save')}
      onCancel={onCancel}
    >
      <SayerField
        table={table}
        id="ask-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(id) => form.set('saidBy', id)}
      />
      <ChoiceList
        id="ask-sort"
        label={t('conference.sort')}
        value={sort}
        choices={talkSorts.map((value) => ({
          value,
          label: t(`conference.sort.${value}`),
          hint: t(`conference.sort.${value}.hint`),
        }))}
        onChange={(value) => form.set('sort', value)}
      />
      <TextArea
        id="ask-text"
        label={t('conversation.about')}
        hint={t('conversation.about.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <AudienceField
        table={table}
        id="ask-audience"
        saidBy={saidBy}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
