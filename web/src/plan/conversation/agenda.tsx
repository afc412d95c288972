import { ProblemNotice } from '../../lib/form.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { SayerField } from '../../lib/items/fields/sayer-field.tsx'
import { FormSheet } from '../../lib/items/forms/form-sheet.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { below, useSay } from '../../lib/items/use-say.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add, check } from '../../ui/pictograms-act.ts'
import { Tag } from '../../ui/tag.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { pointsOf, type Talk } from './people.ts'

/** What everybody wants to talk about, children first; at the table each point can be ticked off. */
export function Agenda({ table, talk, atTable = false }: { table: Table; talk: Talk; atTable?: boolean }) {
  const t = useText()
  const points = pointsOf(table, talk)
  return (
    <Stack gap={4}>
      {points.length === 0 && <p className="kt-soft">{t('conversation.agenda.none')}</p>}
      {points.map((entry) => (
        <Point key={entry.item.id} table={table} entry={entry} atTable={atTable} />
      ))}
      {table.plan.can.add && (
        <Opener label={t('conversation.agenda.add')} icon={<Pictogram of={add} />}>
          {(close) => <PointForm table={table} talk={talk} onDone={close} />}
        </Opener>
      )}
    </Stack>
  )
}

function Point({ table, entry, atTable }: { table: Table; entry: Entry<'agenda-point'>; atTable: boolean }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const isDone = entry.item.state === 'discussed'
  const tick = useAct(() => change(entry.item, { state: isDone ? 'open' : 'discussed' }))
  return (
    <SaidText
      table={table}
      entry={entry}
      fold={t('conversation.more')}
      seen={
        <>
          {isDone && <Tag tone="plain">{t('conversation.agenda.done')}</Tag>}
          <Views table={table} on={entry.item} only="differing" />
          {tick.problem && <ProblemNotice problem={tick.problem} onRetry={() => void tick.run()} />}
          {atTable && entry.can.move && (
            <div>
              <Button
                kind="quiet"
                icon={isDone ? undefined : <Pictogram of={check} size={20} />}
                busy={tick.busy}
                onClick={() => void tick.run()}
              >
                {t(isDone ? 'conversation.agenda.again' : 'conversation.agenda.tick')}
              </Button>
            </div>
          )}
        </>
      }
    >
      <Views table={table} on={entry.item} only="agreeing" />
      <Opener kind="plain" label={t('plan.view.give')}>
        {(close) => <ViewForm table={table} on={entry.item} onDone={close} />}
      </Opener>
    </SaidText>
  )
}

const fields = { '/content/text': 'point-text', '/saidBy': 'point-sayer' }

/** One more thing to talk about. */
function PointForm({ table, talk, onDone }: { table: Table; talk: Talk; onDone: () => void }) {
  const t = useText()
  const say = useSay(table)
  const me = table.plan.me.personId
  const form = useKeptForm(`${me}:agenda-point:${talk.item.id}`, { saidBy: me, text: '' })
  const { saidBy, text } = form.values
  const send = async () => {
    const faults = text.trim() === '' ? [{ pointer: '/content/text', detail: t('conversation.agenda.error') }] : []
    if (await say(form, faults, 'agenda-point', { text }, { saidBy, ...below(talk.item) })) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submit={t('conversation.agenda.save')}
      onCancel={onDone}
    >
      <SayerField
        table={table}
        id="point-sayer"
        value={saidBy}
        error={form.error('/saidBy')}
        onChange={(id) => form.set('saidBy', id)}
      />
      <TextArea
        id="point-text"
        label={t('conversation.agenda.label')}
        hint={t('conversation.agenda.hint')}
        rows={2}
        value={text}
        error={form.error('/content/text')}
        onChange={(event) => form.set('text', event.target.value)}
      />
    </FormSheet>
  )
}
