import { ProblemNotice } from '../../lib/form.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { agreedByFamily } from '../../lib/items/select/views.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { GoalState } from '../select/goals.ts'
import { Agreement } from './agreement.tsx'

const ways: Record<GoalState, readonly GoalState[]> = {
  idea: ['now', 'later'],
  later: ['now'],
  now: ['done', 'later'],
  done: ['now'],
  stopped: ['now', 'later'],
}

/** Where a goal stands, and beginning with it. That is only offered when someone of the family said yes; else it is told why not yet. */
export function GoalStateNow({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  const { item, can } = goal
  const change = useChangeItem(table.plan.family.id)
  const agreed = agreedByFamily(table, item)
  return (
    <Stack gap={3}>
      <p>{t(`plan.state.${item.state}.explain`)}</p>
      {item.state === 'stopped' && item.content.why && <p>{t('plan.state.why', { why: item.content.why })}</p>}
      {!agreed && <Agreement table={table} goal={goal} />}
      {can.move && agreed && ways[item.state].includes('now') && (
        <Row>
          <Move
            label={t(item.state === 'idea' ? 'plan.state.to-now' : 'plan.state.again')}
            kind={item.state === 'idea' ? 'primary' : 'quiet'}
            act={() => change(item, { state: 'now' })}
          />
        </Row>
      )}
    </Stack>
  )
}

/** What else can become of a goal: reached, kept for later, stopped. It stands below the steps. */
export function GoalOnward({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  const { item, can } = goal
  const change = useChangeItem(table.plan.family.id)
  const to = (state: GoalState) => ways[item.state].includes(state)
  const canStop = item.state !== 'done' && item.state !== 'stopped'
  if (!can.move || !(to('done') || to('later') || canStop)) return null
  return (
    <Card tone="linen" aria-labelledby="onward">
      <Stack gap={3}>
        <h2 id="onward">{t('plan.onward')}</h2>
        <Row>
          {to('done') && <Move label={t('plan.state.to-done')} act={() => change(item, { state: 'done' })} />}
          {to('later') && <Move label={t('plan.state.to-later')} act={() => change(item, { state: 'later' })} />}
          {canStop && (
            <Opener kind="plain" label={t('plan.state.to-stopped')}>
              {(close) => <StopForm table={table} goal={goal} onDone={close} />}
            </Opener>
          )}
        </Row>
      </Stack>
    </Card>
  )
}

function Move({
  label,
  kind = 'quiet',
  act,
}: {
  label: string
  kind?: 'primary' | 'quiet'
  act: () => Promise<unknown>
}) {
  const { busy, problem, run } = useAct(act)
  return (
    <>
      <Button kind={kind} busy={busy} onClick={() => void run()}>
        {label}
      </Button>
      {problem && <ProblemNotice problem={problem} onRetry={() => void run()} />}
    </>
  )
}

function StopForm({ table, goal, onDone }: { table: Table; goal: Entry<'goal'>; onDone: () => void }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const form = useKeptForm(`${table.plan.me.personId}:stop:${goal.item.id}`, { why: '' })
  const { why } = form.values
  const send = async () => {
    if (why.trim() === '') return form.fail([{ pointer: '/content/why', detail: t('plan.state.why.error') }])
    const body = { state: 'stopped', content: { why } }
    if (await form.submit(() => change(goal.item, body, form.keyFor(body)))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/content/why': 'stop-why' }}
      onSubmit={() => void send()}
      submit={t('plan.state.stop')}
      onCancel={onDone}
    >
      <TextArea
        id="stop-why"
        label={t('plan.state.why.label')}
        hint={t('plan.state.why.hint')}
        value={why}
        error={form.error('/content/why')}
        onChange={(event) => form.set('why', event.target.value)}
      />
    </FormSheet>
  )
}
