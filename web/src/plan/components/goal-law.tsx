import { ProblemNotice } from '../../lib/form.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import { WordsEditor } from '../../lib/items/forms/words-editor.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { RequirementForm } from '../forms/requirement-form.tsx'
import { RequirementBox } from './requirement-box.tsx'

/** What others demand, on a card of its own; everybody can say how they see it. A professional can add one. */
export function GoalLaw({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  const current = table.below(goal.item.id, 'requirement').filter(({ item }) => item.state === 'current')
  const mayAdd = table.plan.can.add && table.me?.kind === 'professional'
  if (current.length === 0 && !mayAdd) return null
  return (
    <Card aria-labelledby="law">
      <Stack gap={4}>
        <h2 id="law">{t('plan.law')}</h2>
        <p className="kt-soft">{t('plan.law.not-a-wish')}</p>
        {current.map((entry) => (
          <RequirementBox key={entry.item.id} table={table} entry={entry}>
            <Acts table={table} entry={entry} />
          </RequirementBox>
        ))}
        {mayAdd && (
          <Opener label={t('plan.law.add')}>
            {(close) => <RequirementForm table={table} goal={goal} onDone={close} />}
          </Opener>
        )}
      </Stack>
    </Card>
  )
}

function Acts({ table, entry }: { table: Table; entry: Entry<'requirement'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const past = useAct(() => change(entry.item, { state: 'past' }))
  return (
    <Row className="kt-no-print">
      <Opener label={t('plan.view.give')}>
        {(close) => <ViewForm table={table} on={entry.item} onDone={close} />}
      </Opener>
      {entry.can.edit && (
        <>
          <Opener kind="plain" label={t('plan.words.change')}>
            {(close) => <WordsEditor table={table} entry={entry} onDone={close} />}
          </Opener>
          <Button kind="plain" busy={past.busy} onClick={() => void past.run()}>
            {t('plan.past')}
          </Button>
        </>
      )}
      {past.problem && <ProblemNotice problem={past.problem} onRetry={() => void past.run()} />}
    </Row>
  )
}
