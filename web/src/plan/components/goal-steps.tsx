import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { StepList } from '../../ui/step-row.tsx'
import type { GoalNode } from '../select/goals.ts'
import { progressOf } from '../select/steps.ts'
import { AddStep } from './add-step.tsx'
import { SmallGoals } from './small-goals.tsx'
import { StepItem } from './step-item.tsx'
import { ThreatsHere } from './threats-here.tsx'

/** What is done for a goal, and the small goals that lead to it. */
export function GoalSteps({ table, node }: { table: Table; node: GoalNode }) {
  const t = useText()
  const { goal, small } = node
  const familyId = table.plan.family.id
  const steps = table.below(goal.item.id, 'step')
  const { done, total } = progressOf(table, node)
  return (
    <Card aria-labelledby="steps">
      <Stack gap={3}>
        <h2 id="steps">{t('plan.steps')}</h2>
        <p className="kt-soft">{total === 0 ? t('plan.step.none') : t('plan.progress', { done, total })}</p>
        {steps.length > 0 && (
          <StepList>
            {steps.map((step) => (
              <StepItem key={step.item.id} table={table} entry={step} />
            ))}
          </StepList>
        )}
        <ThreatsHere table={table} steps={steps} named />
        {table.plan.can.add && <AddStep table={table} goal={goal} label={t('plan.step.add')} kind="primary" />}
        {small.length > 0 && <SmallGoals table={table} nodes={small} />}
        {table.plan.can.add && !goal.item.parentId && (
          <LinkButton
            as={Link}
            kind="plain"
            to={`${href('/t/:familyId/plan/doel-erbij', { familyId })}?onder=${goal.item.id}`}
          >
            {t('plan.small-goal.add')}
          </LinkButton>
        )}
      </Stack>
    </Card>
  )
}
