import { AudienceField, faultsOfHearing, type Hearing } from '../../lib/items/fields/audience-field.tsx'
import { PeopleField } from '../../lib/items/fields/people-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

const fields = {
  '/content/text': 'weighing-text',
  '/content/aboutPersons': 'weighing-about',
  '/content': 'weighing-about',
  '/audience': 'weighing-audience',
  '/audiencePersons': 'weighing-audience',
}

interface Props {
  table: Table
  /** What one came from: its words are filled in, its goal is what it hangs below. */
  from: ItemOf<'goal'> | ItemOf<'conversation'> | undefined
  onDone: (itemId: string) => void
  onCancel: () => void
}

/** A question that people want to weigh together, about whom it is. */
export function WeighingForm({ table, from, onDone, onCancel }: Props) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const goal = from?.kind === 'goal' ? from : undefined
  const form = useKeptForm(`${me}:weighing:${from?.id ?? 'new'}`, {
    text: goal
      ? t('weighing.from-goal', { words: goal.content.words })
      : from?.kind === 'conversation'
        ? from.content.text
        : '',
    aboutPersons: goal ? [...goal.content.forPersons] : ([] as string[]),
    hearing: { audience: goal?.audience ?? 'circle', audiencePersons: [...(goal?.audiencePersons ?? [])] } as Hearing,
  })
  const { text, aboutPersons, hearing } = form.values
  const send = async () => {
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('weighing.error.question') })
    if (aboutPersons.length === 0) faults.push({ pointer: '/content/aboutPersons', detail: t('weighing.error.about') })
    faults.push(...faultsOfHearing(hearing, t))
    const content = { text: text.trim(), aboutPersons }
    const added = await say(form, faults, 'weighing', content, { parentId: goal?.id ?? null, ...hearing })
    if (added) onDone(added.id)
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('weighing.new.save')}
      onCancel={onCancel}
    >
      <TextArea
        id="weighing-text"
        label={t('weighing.new.question')}
        hint={t('weighing.new.question.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <PeopleField
        id="weighing-about"
        label={t('weighing.new.about')}
        hint={t('weighing.new.about.hint')}
        error={form.error('/content/aboutPersons')}
        people={table.plan.persons.filter(({ kind }) => kind === 'family')}
        me={me}
        value={aboutPersons}
        onChange={(ids) => form.set('aboutPersons', ids)}
      />
      <AudienceField
        table={table}
        id="weighing-audience"
        saidBy={me}
        value={hearing}
        error={form.error('/audience')}
        onChange={(value) => form.set('hearing', value)}
      />
    </FormSheet>
  )
}
