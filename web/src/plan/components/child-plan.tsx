import { useState } from 'react'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back, next } from '../../ui/pictograms-act.ts'
import { messages } from '../../ui/pictograms-people.ts'
import { goal as goalDrawing, lookBack } from '../../ui/pictograms-plan.ts'
import { type GoalNode, ownFirst } from '../select/goals.ts'
import { ChildGoal } from './child-goal.tsx'

/** One goal at a time, the child's own first; and a way to say what one would like oneself. */
export function ChildPlan({ table, nodes }: { table: Table; nodes: GoalNode[] }) {
  const t = useText()
  const [at, setAt] = useState(0)
  const ordered = ownFirst(nodes, table.plan.me.personId)
  const node = ordered[Math.min(at, ordered.length - 1)]
  const go = (step: number) => {
    setAt((at + step + ordered.length) % ordered.length)
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <Stack gap={4}>
      {ordered.length > 1 && (
        <p role="status" className="kt-soft">
          {t('plan.child.place', { at: at + 1, count: ordered.length })}
        </p>
      )}
      {node ? <ChildGoal key={node.goal.item.id} table={table} node={node} /> : <p>{t('plan.empty.text')}</p>}
      {ordered.length > 1 && (
        <Row spread gap={2} className="plan-child__turn">
          <Button kind="quiet" icon={<Pictogram of={back} />} onClick={() => go(-1)}>
            {t('plan.child.previous')}
          </Button>
          <Button kind="quiet" icon={<Pictogram of={next} />} onClick={() => go(1)}>
            {t('plan.child.next')}
          </Button>
        </Row>
      )}
      <div>
        <LinkButton
          as={Link}
          kind="quiet"
          icon={<Pictogram of={lookBack} />}
          to={href('/t/:familyId/plan/terugkijken', { familyId: table.plan.family.id })}
        >
          {t('plan.look-back.go')}
        </LinkButton>
      </div>
      {table.plan.can.add && (
        <Row>
          <LinkButton
            as={Link}
            kind="quiet"
            icon={<Pictogram of={goalDrawing} />}
            to={href('/t/:familyId/plan/doel-erbij', { familyId: table.plan.family.id })}
          >
            {t('plan.child.wish')}
          </LinkButton>
          <LinkButton
            as={Link}
            kind="quiet"
            icon={<Pictogram of={messages} />}
            to={href('/t/:familyId/gesprek', { familyId: table.plan.family.id })}
          >
            {t('plan.child.talk')}
          </LinkButton>
        </Row>
      )}
    </Stack>
  )
}
