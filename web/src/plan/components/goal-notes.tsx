import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { star } from '../../ui/pictograms-plan.ts'

/** How it goes: small successes and a few lines, newest first. */
export function GoalNotes({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  const current = <E extends Entry>(entries: E[]) => entries.filter(({ item }) => item.state === 'current').reverse()
  const successes = current(table.below(goal.item.id, 'success'))
  const notes = current(table.below(goal.item.id, 'note'))
  return (
    <Card aria-labelledby="notes">
      <Stack gap={4}>
        <h2 id="notes">{t('plan.notes')}</h2>
        {successes.map((entry) => (
          <div key={entry.item.id} className="plan-success">
            <SaidText table={table} entry={entry}>
              <Beside table={table} on={entry.item} />
            </SaidText>
          </div>
        ))}
        {notes.map((entry) => (
          <SaidText key={entry.item.id} table={table} entry={entry} plain>
            <Beside table={table} on={entry.item} />
          </SaidText>
        ))}
        {successes.length + notes.length === 0 && <p className="kt-soft">{t('plan.notes.none')}</p>}
        {table.plan.can.add && (
          <>
            <Opener label={t('plan.success.add')} icon={<Pictogram of={star} />}>
              {(close) => <TextForm table={table} kind="success" parent={goal.item} onDone={close} onCancel={close} />}
            </Opener>
            <Opener label={t('plan.note.add')} kind="plain">
              {(close) => <TextForm table={table} kind="note" parent={goal.item} onDone={close} onCancel={close} />}
            </Opener>
          </>
        )}
      </Stack>
    </Card>
  )
}
