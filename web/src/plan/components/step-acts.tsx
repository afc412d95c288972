import { ProblemNotice } from '../../lib/form.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { seenVersion, useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { check } from '../../ui/pictograms-act.ts'
import { TextArea } from '../../ui/text-field.tsx'

/** Done in one tap; "lukt niet" asks what is needed; and it can always be opened again. */
export function StepActs({ table, entry }: { table: Table; entry: Entry<'step'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item } = entry
  const done = useAct(() => change(item, { state: 'done' }))
  const open = useAct(() => change(item, { state: 'open' }))
  const problem = done.problem ?? open.problem
  // one after the other: the second has to know the version that the first made
  const busy = done.busy || open.busy
  return (
    <Stack gap={3} className="kt-no-print">
      <Row top>
        {item.state !== 'done' && (
          <Button icon={<Pictogram of={check} />} busy={busy} onClick={() => void done.run()}>
            {t('plan.step.done')}
          </Button>
        )}
        {item.state === 'open' && (
          <Opener label={t('plan.step.stuck')}>
            {(close) => <OneLine table={table} entry={entry} field="needs" state="stuck" onDone={close} />}
          </Opener>
        )}
        {item.state === 'done' && (
          <Opener label={t(item.content.brought ? 'plan.step.brought.change' : 'plan.step.brought.add')}>
            {(close) => <OneLine table={table} entry={entry} field="brought" onDone={close} />}
          </Opener>
        )}
        {item.state !== 'open' && (
          <Button kind="plain" busy={busy} onClick={() => void open.run()}>
            {t('plan.step.reopen')}
          </Button>
        )}
      </Row>
      {problem && <ProblemNotice problem={problem} onRetry={() => void (done.problem ? done : open).run()} />}
    </Stack>
  )
}

interface LineProps {
  table: Table
  entry: Entry<'step'>
  field: 'needs' | 'brought'
  /** needs: what is wanted to go on is asked; brought may stay empty. */
  state?: 'stuck'
  onDone: () => void
}

function OneLine({ table, entry, field, state, onDone }: LineProps) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item } = entry
  const form = useKeptForm(`${table.plan.me.personId}:${field}:${item.id}`, {
    text: item.content[field] as string,
    seen: item.version,
  })
  const { text } = form.values
  const send = async () => {
    if (state && text.trim() === '')
      return form.fail([{ pointer: `/content/${field}`, detail: t('plan.step.needs.error') }])
    const body = { content: { [field]: text }, ...(state && { state }) }
    const version = seenVersion(form, item)
    if (await form.submit(() => change({ id: item.id, version }, body, form.keyFor([body, version])))) onDone()
  }
  const id = `step-${field}`
  return (
    <FormSheet
      form={form}
      fields={{ [`/content/${field}`]: id }}
      onSubmit={() => void send()}
      submit={t(`plan.step.${field}.save`)}
      onCancel={onDone}
      now={item.content[field] && <q>{item.content[field]}</q>}
    >
      <TextArea
        id={id}
        label={t(`plan.step.${field}.label`)}
        hint={t(`plan.step.${field}.hint`)}
        value={text}
        error={form.error(`/content/${field}`)}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
