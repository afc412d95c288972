import { ProblemNotice } from '../../lib/form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import type { Standing } from './decision-sheet.tsx'
import { Missing, messageOf, placeOf } from './missing.tsx'

/** Recording that it is decided: refused while somebody is left out, with everything that is missing named at once. */
export function Decide({ table, entry, standing }: { table: Table; entry: Entry<'decision'>; standing: Standing }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item, can } = entry
  const decide = useAct(() => change(item, { state: 'decided' }))
  const undo = useAct(() => change(item, { state: item.state === 'decided' ? 'proposed' : 'past' }))
  const refused = decide.problem?.errors ?? []
  const own = standing.decisions.find(({ id }) => id === item.id)?.faults ?? []
  const missing = [...standing.faults, ...own]
  return (
    <Stack gap={3} className="kt-no-print">
      {refused.length > 0 && (
        <ErrorSummary
          title={t('weighing.decide.refused')}
          errors={refused.map((fault) => ({
            fieldId: placeOf(fault.pointer, item.id),
            message: messageOf(table, t, fault),
          }))}
        />
      )}
      {decide.problem && refused.length === 0 && (
        <ProblemNotice problem={decide.problem} onRetry={() => void decide.run()} />
      )}
      {undo.problem && <ProblemNotice problem={undo.problem} onRetry={() => void undo.run()} />}
      {refused.length === 0 && <Missing table={table} decisionId={item.id} faults={missing} state={item.state} />}
      {can.move && (
        <Row>
          {item.state === 'proposed' && (
            <Button busy={decide.busy} onClick={() => void decide.run()}>
              {t('weighing.decide')}
            </Button>
          )}
          <Button kind="plain" busy={undo.busy} onClick={() => void undo.run()}>
            {t(item.state === 'decided' ? 'weighing.decide.undo' : 'weighing.decision.withdraw')}
          </Button>
        </Row>
      )}
    </Stack>
  )
}
