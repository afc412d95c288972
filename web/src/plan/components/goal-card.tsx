import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { agreedByFamily } from '../../lib/items/select/views.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Card } from '../../ui/layout.tsx'
import { Quote } from '../../ui/quote.tsx'
import type { GoalNode } from '../select/goals.ts'
import { AddStep } from './add-step.tsx'
import { Agreement } from './agreement.tsx'
import { CardSteps } from './card-steps.tsx'
import { GoalTags } from './goal-tags.tsx'
import { RequirementBox } from './requirement-box.tsx'
import { SmallGoals } from './small-goals.tsx'
import { Supporters } from './supporters.tsx'
import './goal-card.css'

interface Props {
  table: Table
  node: GoalNode
  as?: 'h2' | 'h3'
}

/** A goal on the table: the words as they were said, who stands behind them, what must, what is done for it and by whom. */
export function GoalCard({ table, node, as = 'h3' }: Props) {
  const t = useText()
  const { goal, small } = node
  const sayer = table.person(goal.item.saidBy)
  const steps = table.below(goal.item.id, 'step')
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
      <CardSteps table={table} steps={steps} />
      {small.length > 0 && <SmallGoals table={table} nodes={small} />}
      <Views table={table} on={goal.item} plainYes={false} />
      <Supporters table={table} goal={goal.item} />
      <Requirements table={table} goal={goal} />
      <GoalTags table={table} node={node} />
      {table.plan.can.add && goal.item.state !== 'done' && goal.item.state !== 'stopped' && (
        <AddStep table={table} goal={goal} label={t('plan.step.add')} />
      )}
    </Card>
  )
}

function Requirements({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  return table
    .below(goal.item.id, 'requirement')
    .filter(({ item }) => item.state === 'current')
    .map((entry) => <RequirementBox key={entry.item.id} table={table} entry={entry} as="h4" />)
}
