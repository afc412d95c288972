import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ThreatForm } from '../forms/threat-form.tsx'
import { type Threat, threatsOf, type Weighing } from '../select/weighing.ts'

/** What exactly is unsafe: each with the goal and the step that work on it, and what shows that it is solved. */
export function Threats({ table, weighing }: { table: Table; weighing: Weighing }) {
  const t = useText()
  const threats = threatsOf(table, weighing)
  return (
    <Stack gap={3} id="threats" tabIndex={-1}>
      <h4>{t('weighing.threats')}</h4>
      <p className="kt-soft kt-small">{t('weighing.threats.explain')}</p>
      {threats.map((threat) => (
        <OneThreat key={threat.entry.item.id} table={table} threat={threat} />
      ))}
      {threats.length === 0 && <p>{t('weighing.threats.none')}</p>}
      {table.plan.can.add && (
        <div className="kt-no-print">
          <Opener label={t('weighing.threat.add')}>
            {(close) => <ThreatForm table={table} weighing={weighing} onDone={close} />}
          </Opener>
        </div>
      )}
    </Stack>
  )
}

function OneThreat({ table, threat: { entry, step, goal } }: { table: Table; threat: Threat }) {
  const t = useText()
  const familyId = table.plan.family.id
  const change = useChangeItem(familyId)
  const { item, can } = entry
  const solved = item.state === 'solved'
  const turn = useAct(() => change(item, { state: solved ? 'current' : 'solved' }))
  return (
    <div className="weighing-threat">
      <SaidText
        table={table}
        entry={entry}
        plain
        fold={t('weighing.more')}
        seen={
          <dl className="weighing-facts">
            {goal && (
              <>
                <dt>{t('weighing.threat.goal')}</dt>
                <dd dir="auto">
                  <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: goal.id })}>
                    {goal.content.words}
                  </Link>
                </dd>
              </>
            )}
            <dt>{t('weighing.threat.step')}</dt>
            <dd dir="auto">
              <Link to={href('/t/:familyId/plan/stap/:itemId', { familyId, itemId: step.id })}>
                {step.content.what}
              </Link>
            </dd>
            <dt>{t('weighing.threat.solved-by')}</dt>
            <dd dir="auto">{item.content.solvedBy || t('weighing.not-yet')}</dd>
          </dl>
        }
      >
        <Beside table={table} on={item} />
      </SaidText>
      {solved && <Tag tone="leaf">{t('weighing.threat.solved')}</Tag>}
      {turn.problem && <ProblemNotice problem={turn.problem} onRetry={() => void turn.run()} />}
      {can.move && (
        <div className="kt-no-print">
          <Button kind="plain" busy={turn.busy} onClick={() => void turn.run()}>
            {t(solved ? 'weighing.threat.again' : 'weighing.threat.solve')}
          </Button>
        </div>
      )}
    </div>
  )
}
