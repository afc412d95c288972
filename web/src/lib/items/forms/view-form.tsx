import { ChoiceList } from '../../../ui/choice-list.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { useText } from '../../text.tsx'
import { PersonField } from '../fields/people-field.tsx'
import type { ItemOf } from '../model.ts'
import { possibleViewers } from '../select/hearers.ts'
import type { Table } from '../select/table.ts'
import { viewOf } from '../select/views.ts'
import { useKeptForm } from '../use-kept-form.ts'
import { useAddItem, useChangeItem } from '../use-writes.ts'
import { FormSheet } from './form-sheet.tsx'

type Stance = ItemOf<'view'>['content']['stance']
const stances: readonly Stance[] = ['agree', 'agree_with_remark', 'see_differently']
const fields = { '/content/stance': 'view-stance', '/content/text': 'view-text', '/saidBy': 'view-who' }

/** One's own view beside what stands there: yes, yes with a remark, or seen differently with own words. */
export function ViewForm({ table, on, onDone }: { table: Table; on: ItemOf; onDone: () => void }) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const me = table.plan.me.personId
  const mine = viewOf(table, on, me)?.entry.item.content
  const form = useKeptForm(`${me}:view:${on.id}`, {
    who: me,
    stance: (mine?.stance ?? '') as Stance | '',
    text: mine?.text ?? '',
  })
  const { who, stance, text } = form.values
  const viewers = possibleViewers(table)
  const choose = (person: string) => {
    const there = viewOf(table, on, person)?.entry.item.content
    form.set('who', person)
    form.set('stance', there?.stance ?? '')
    form.set('text', there?.text ?? '')
  }
  const send = async () => {
    if (stance === '') return form.fail([{ pointer: '/content/stance', detail: t('plan.view.error.stance') }])
    if (stance !== 'agree' && text.trim() === '')
      return form.fail([{ pointer: '/content/text', detail: t('plan.view.error.text') }])
    const there = viewOf(table, on, who)
    const content = { stance, text: text.trim() }
    const body = {
      id: form.values.id,
      kind: 'view' as const,
      parentId: on.id,
      saidBy: who,
      onDate: null,
      audience: on.audience,
      audiencePersons: [...on.audiencePersons],
      content,
    }
    const sent = await form.submit(() =>
      there ? change(there.entry.item, { content }, form.keyFor(content)) : add(body, form.keyFor(body)),
    )
    if (sent) onDone()
  }
  return (
    <FormSheet form={form} fields={fields} onSubmit={() => void send()} submit={t('plan.view.save')} onCancel={onDone}>
      {viewers.length > 1 && (
        <PersonField
          id="view-who"
          label={t('plan.view.who')}
          error={form.error('/saidBy')}
          people={viewers}
          me={me}
          value={who}
          onChange={choose}
        />
      )}
      <ChoiceList
        id="view-stance"
        label={t('plan.view.label')}
        error={form.error('/content/stance')}
        choices={stances.map((value) => ({ value, label: t(`plan.view.choice.${value}`) }))}
        value={stance || undefined}
        onChange={(value) => form.set('stance', value)}
      />
      <TextArea
        id="view-text"
        label={t('plan.view.text')}
        {...(stance === 'agree' && { marker: t('plan.optional') })}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
