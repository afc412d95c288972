import { useReason } from '../../lib/before-visit/use-reason.ts'
import { BeforeStep } from '../../lib/before-visit.tsx'
import { isFilled } from '../../lib/day-field.tsx'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { isoOf, partsOf } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { StepWhen } from '../components/step-when.tsx'
import { WhoAndWhen, whoAndWhenFields } from './who-and-when.tsx'

const fields = { ...whoAndWhenFields, '/content/time': 'step-time' }

/** Who does a step and when. */
export function StepPlanForm({ table, entry, onDone }: { table: Table; entry: Entry<'step'>; onDone: () => void }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const giveReason = useReason(table.plan.family.id)
  const { item } = entry
  const form = useKeptForm(`${table.plan.me.personId}:step-plan:${item.id}`, {
    doers: [...item.content.doers] as string[],
    day: partsOf(item.onDate ?? undefined),
    time: item.content.time ?? '',
    seen: item.version,
    reason: '',
  })
  const { doers, day, time, reason } = form.values
  const send = async () => {
    if (isFilled(day) && !isoOf(day)) return form.fail([{ pointer: '/onDate', detail: t('plan.error.day') }])
    const body = { onDate: isoOf(day) ?? null, content: { doers, time: time === '' ? null : time } }
    const version = seenVersion(form, item)
    const save = async () => {
      const changed = await change({ id: item.id, version }, body, form.keyFor([body, version]))
      await giveReason(item, reason)
      return changed
    }
    if (await form.submit(save)) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('plan.step.plan.save')}
      onCancel={onDone}
      now={<StandsNow table={table} entry={entry} />}
    >
      <WhoAndWhen
        table={table}
        doers={doers}
        day={day}
        error={form.error}
        onDoers={(ids) => form.set('doers', ids)}
        onDay={(value) => form.set('day', value)}
      />
      <TextField
        id="step-time"
        type="time"
        label={t('plan.step.time')}
        marker={t('plan.optional')}
        value={time}
        error={form.error('/content/time')}
        onChange={(event) => form.set('time', event.target.value)}
      />
      <BeforeStep
        plan={table.plan}
        step={{ id: item.id, onDate: isoOf(day) ?? null, doers }}
        reason={reason}
        onReason={(words) => form.set('reason', words)}
        onDay={(iso) => form.set('day', partsOf(iso))}
        onDoers={(ids) => form.set('doers', ids)}
        doersField="step-doers"
      />
    </FormSheet>
  )
}

function StandsNow({ table, entry }: { table: Table; entry: Entry<'step'> }) {
  return (
    <>
      <p>
        <StepWhen table={table} entry={entry} />
      </p>
      <PeopleLine people={table.people(entry.item.content.doers)} text={(names) => names} />
    </>
  )
}
