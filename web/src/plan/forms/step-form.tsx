import { useReason } from '../../lib/before-visit/use-reason.ts'
import { BeforeStep } from '../../lib/before-visit.tsx'
import { isFilled } from '../../lib/day-field.tsx'
import { noDay } from '../../lib/items/fields/day-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { isoOf, partsOf } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { WhoAndWhen, whoAndWhenFields } from './who-and-when.tsx'

interface Props {
  table: Table
  goal?: Entry<'goal'> | undefined
  onDone: () => void
}

const fields = {
  '/parentId': 'step-goal',
  '/content/what': 'step-what',
  ...whoAndWhenFields,
}

/** One more step: what, who, when. Only what is asked. */
export function StepForm({ table, goal, onDone }: Props) {
  const t = useText()
  const say = useSay(table)
  const giveReason = useReason(table.plan.family.id)
  const open = table.all('goal').filter(({ item }) => item.state === 'now' || item.state === 'idea')
  const form = useKeptForm(`${table.plan.me.personId}:step:${goal?.item.id ?? 'any'}`, {
    goalId: goal?.item.id ?? (open.length === 1 ? open[0]!.item.id : ''),
    what: '',
    doers: [] as string[],
    day: noDay,
    reason: '',
  })
  const { goalId, what, doers, day, reason } = form.values
  const parent = table.find(goalId, 'goal')
  const send = async () => {
    const faults = []
    if (!parent) faults.push({ pointer: '/parentId', detail: t('plan.step.error.goal') })
    if (what.trim() === '') faults.push({ pointer: '/content/what', detail: t('plan.step.error.what') })
    if (isFilled(day) && !isoOf(day)) faults.push({ pointer: '/onDate', detail: t('plan.error.day') })
    const more = { onDate: isoOf(day) ?? null, ...(parent && below(parent.item)) }
    const withWhy = () => giveReason({ ...parent?.item, id: form.values.id }, reason)
    if (await say(form, faults, 'step', { what, doers }, more, withWhy)) onDone()
  }
  const choices = open.map(({ item }) => ({ value: item.id, label: item.content.words }))
  return (
    <FormSheet form={form} fields={fields} onSubmit={() => void send()} submit={t('plan.step.save')}>
      {!goal && (
        <ChoiceList
          id="step-goal"
          label={t('plan.step.for-goal')}
          choices={choices}
          value={goalId}
          error={form.error('/parentId')}
          onChange={(id) => form.set('goalId', id)}
        />
      )}
      <TextArea
        id="step-what"
        label={t('plan.step.what')}
        hint={t('plan.step.what.hint')}
        rows={2}
        value={what}
        error={form.error('/content/what')}
        onChange={(event) => form.set('what', event.target.value)}
      />
      <WhoAndWhen
        table={table}
        doers={doers}
        day={day}
        error={form.error}
        onDoers={(ids) => form.set('doers', ids)}
        onDay={(value) => form.set('day', value)}
      />
      <BeforeStep
        plan={table.plan}
        step={{ id: form.values.id, onDate: isoOf(day) ?? null, doers }}
        reason={reason}
        onReason={(words) => form.set('reason', words)}
        onDay={(iso) => form.set('day', partsOf(iso))}
        onDoers={(ids) => form.set('doers', ids)}
        doersField="step-doers"
      />
    </FormSheet>
  )
}
