import type { Hearing } from '../../lib/items/fields/audience-field.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import { type LifeDomain, lifeDomains } from '../../lib/items/life-domains.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = {
  '/saidBy': 'talk-goal-sayer',
  '/content/words': 'talk-goal-words',
  '/content/lifeDomain': 'talk-goal-domain',
}

/** A goal that is said during the talk: in whose words, and what it is about. It is an idea until somebody of the family says yes. */
export function GoalForm({ table, hearing, onDone }: { table: Table; hearing: Hearing; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:goal:talk`, { saidBy: me, words: '', lifeDomain: '' as LifeDomain | '' })
  const { saidBy, words, lifeDomain } = form.values
  const send = async () => {
    const faults = []
    if (words.trim() === '') faults.push({ pointer: '/content/words', detail: t('conversation.goal.error') })
    if (lifeDomain === '') faults.push({ pointer: '/content/lifeDomain', detail: t('conversation.goal.error.domain') })
    if (await say(form, faults, 'goal', { words, lifeDomain }, { saidBy, ...hearing })) onDone()
  }
  const choices = (Object.keys(lifeDomains) as LifeDomain[]).map((value) => ({
    value,
    label: t(`plan.domain.${value}`),
    picture: <Pictogram of={lifeDomains[value]} size={32} />,
  }))
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('conversation.goal.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id="talk-goal-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(id) => form.set('saidBy', id)}
      />
      <TextArea
        id="talk-goal-words"
        label={t('conversation.goal.words')}
        rows={2}
        value={words}
        error={form.error('/content/words')}
        onChange={(event) => form.set('words', event.target.value)}
      />
      <ChoiceList
        id="talk-goal-domain"
        label={t('conversation.goal.domain')}
        beside
        choices={choices}
        value={lifeDomain === '' ? undefined : lifeDomain}
        error={form.error('/content/lifeDomain')}
        onChange={(value) => form.set('lifeDomain', value)}
      />
    </FormSheet>
  )
}
