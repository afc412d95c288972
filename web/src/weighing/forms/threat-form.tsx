import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Weighing } from '../select/weighing.ts'

const fields = {
  '/content/text': 'threat-text',
  '/parentId': 'threat-step',
  '/content/solvedBy': 'threat-solved',
}

/** What exactly is unsafe; at the step that works on it, with what shows that it is solved. */
export function ThreatForm({ table, weighing, onDone }: { table: Table; weighing: Weighing; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:threat:${weighing.item.id}`, { text: '', parentId: '', solvedBy: '' })
  const { text, parentId, solvedBy } = form.values
  const goals = table.all('goal').filter(({ item }) => item.state === 'now' || item.state === 'idea')
  const steps = goals.flatMap((goal) => table.below(goal.item.id, 'step').map((step) => ({ step, goal })))
  const send = async () => {
    const step = steps.find((one) => one.step.item.id === parentId)?.step.item
    const faults = []
    if (text.trim() === '') faults.push({ pointer: '/content/text', detail: t('weighing.error.threat') })
    if (!step) faults.push({ pointer: '/parentId', detail: t('weighing.error.step') })
    if (solvedBy.trim() === '') faults.push({ pointer: '/content/solvedBy', detail: t('weighing.error.solved') })
    const aboutPersons = [...weighing.item.content.aboutPersons]
    const content = { text: text.trim(), solvedBy: solvedBy.trim(), aboutPersons }
    if (await say(form, faults, 'threat', content, step && below(step))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('weighing.threat.save')}
      onCancel={onDone}
    >
      <TextArea
        id="threat-text"
        label={t('weighing.threat.text')}
        hint={t('weighing.threat.hint')}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
      {steps.length === 0 ? (
        <p>{t('weighing.threat.no-steps')}</p>
      ) : (
        <ChoiceList
          id="threat-step"
          label={t('weighing.threat.which-step')}
          error={form.error('/parentId')}
          choices={steps.map(({ step, goal }) => ({
            value: step.item.id,
            label: step.item.content.what,
            hint: goal.item.content.words,
          }))}
          value={parentId || undefined}
          onChange={(value) => form.set('parentId', value)}
        />
      )}
      <TextArea
        id="threat-solved"
        label={t('weighing.threat.solved-by')}
        value={solvedBy}
        error={form.error('/content/solvedBy')}
        onChange={(event) => form.set('solvedBy', event.target.value)}
      />
    </FormSheet>
  )
}
