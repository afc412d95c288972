import { HowTo } from '../../how-to.tsx'
import { useText } from '../../text.tsx'
import { PersonField } from '../fields/people-field.tsx'
import type { ItemOf } from '../model.ts'
import { possibleViewers } from '../select/hearers.ts'
import type { Table } from '../select/table.ts'
import { viewOf } from '../select/views.ts'
import { useKeptForm } from '../use-kept-form.ts'
import { useAddItem, useChangeItem } from '../use-writes.ts'
import { FormSheet } from './form-sheet.tsx'
import { missingStance, type Stance, StanceFields } from './stance-fields.tsx'

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
    const missing = missingStance(form.values)
    if (missing.length > 0) return form.fail(missing.map(({ pointer, text }) => ({ pointer, detail: t(text) })))
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
      <HowTo of="disagree" />
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
      <StanceFields
        id="view"
        label={t('plan.view.label')}
        choice={(value) => t(`plan.view.choice.${value}`)}
        values={form.values}
        error={form.error}
        onStance={(value) => form.set('stance', value)}
        onText={(value) => form.set('text', value)}
      />
    </FormSheet>
  )
}
