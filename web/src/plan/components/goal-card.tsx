import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { agreedByFamily } from '../../lib/items/select/views.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { useWide } from '../../lib/wide.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row } from '../../ui/layout.tsx'
import { Quote } from '../../ui/quote.tsx'
import { StepList } from '../../ui/step-row.tsx'
import type { GoalNode } from '../select/goals.ts'
import { upNext } from '../select/steps.ts'
import { AddStep } from './add-step.tsx'
import { Agreement } from './agreement.tsx'
import { CardSteps } from './card-steps.tsx'
import { GoalTags } from './goal-tags.tsx'
import { RequirementBox } from './requirement-box.tsx'
import { SmallGoals } from './small-goals.tsx'
import { StepItem } from './step-item.tsx'
import { Supporters } from './supporters.tsx'
import './goal-card.css'

interface Props {
  table: Table
  node: GoalNode
  as?: 'h2' | 'h3'
}

/**
 * A goal on the table: the words as they were said, what comes next, what does not work out, who sees it differently and
 * what must. The rest is one tap away, and on paper it is all there.
 */
export function GoalCard({ table, node, as = 'h3' }: Props) {
  const t = useText()
  const { goal, small } = node
  const sayer = table.person(goal.item.saidBy)
  const steps = table.below(goal.item.id, 'step')
  // On a phone one thing at a time: what does not work out, and what comes next.
  const wide = useWide()
  const next = upNext(steps)
  const goesOn = table.plan.can.add && goal.item.state !== 'done' && goal.item.state !== 'stopped'
  const to = href('/t/:familyId/plan/doel/:itemId', { familyId: table.plan.family.id, itemId: goal.item.id })
  return (
    <Card as="article" className="plan-goal">
      <Quote
        as={as}
        said={<SaidBy table={table} item={goal.item} />}
        face={sayer && <PersonFace person={sayer} size={60} named />}
      >
        <Link to={to} className="plan-goal__words">
          {goal.item.content.words}
        </Link>
      </Quote>
      {!agreedByFamily(table, goal.item) && <Agreement table={table} goal={goal} />}
      {wide ? (
        <CardSteps table={table} steps={steps} />
      ) : (
        next.length > 0 && (
          <StepList>
            {next.map((step) => (
              <StepItem key={step.item.id} table={table} entry={step} />
            ))}
          </StepList>
        )
      )}
      <Views table={table} on={goal.item} plainYes={false} only="differing" />
      <Requirements table={table} goal={goal} />
      {wide && <GoalTags table={table} node={node} />}
      {steps.length === 0 && goesOn && <AddStep table={table} goal={goal} label={t('plan.step.add')} />}
      <Disclosure summary={t('plan.goal.more')}>
        {!wide && (
          <>
            <GoalTags table={table} node={node} />
            <CardSteps table={table} steps={steps.filter((step) => !next.includes(step))} />
          </>
        )}
        {small.length > 0 && <SmallGoals table={table} nodes={small} />}
        <Views table={table} on={goal.item} plainYes={false} only="agreeing" />
        <Supporters table={table} goal={goal.item} />
        <Row className="kt-no-print">
          {steps.length > 0 && goesOn && <AddStep table={table} goal={goal} label={t('plan.step.add')} />}
          <LinkButton as={Link} kind="plain" to={to}>
            {t('plan.goal.open')}
          </LinkButton>
        </Row>
      </Disclosure>
    </Card>
  )
}

function Requirements({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  return table
    .below(goal.item.id, 'requirement')
    .filter(({ item }) => item.state === 'current')
    .map((entry) => <RequirementBox key={entry.item.id} table={table} entry={entry} as="h4" />)
}
