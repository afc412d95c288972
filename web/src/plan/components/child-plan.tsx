import { useState } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import { Faces } from '../../lib/items/components/faces.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back, check, next } from '../../ui/pictograms-act.ts'
import { Quote } from '../../ui/quote.tsx'
import { StatusRing } from '../../ui/step-row.tsx'
import { lifeDomains } from '../life-domains.ts'
import type { GoalNode } from '../select/goals.ts'
import { goalsIn } from '../select/goals.ts'
import './child-plan.css'

/** One goal at a time, with a big drawing, and a big "Klaar!" for each step. */
export function ChildPlan({ table, nodes }: { table: Table; nodes: GoalNode[] }) {
  const t = useText()
  const [at, setAt] = useState(0)
  const node = nodes[Math.min(at, nodes.length - 1)]
  if (!node) return <p>{t('plan.empty.text')}</p>
  const { item } = node.goal
  const sayer = table.person(item.saidBy)
  const steps = goalsIn(node).flatMap((goal) => table.below(goal.item.id, 'step'))
  return (
    <div className="plan-child">
      <div className="plan-child__picture">
        <Pictogram of={lifeDomains[item.content.lifeDomain]} size={140} />
      </div>
      <Quote
        as="h2"
        balloon
        said={t('plan.child.said', { name: sayer?.callName ?? t('plan.somebody') })}
        face={sayer && <PersonFace person={sayer} size={72} named />}
      >
        {item.content.words}
      </Quote>
      <ol className="plan-child__steps">
        {steps.map((step) => (
          <ChildStep key={step.item.id} table={table} entry={step} />
        ))}
      </ol>
      <Views table={table} on={item} plainYes={false} />
      {nodes.length > 1 && (
        <Row spread>
          <Button
            kind="quiet"
            icon={<Pictogram of={back} />}
            onClick={() => setAt((at + nodes.length - 1) % nodes.length)}
          >
            {t('plan.child.previous')}
          </Button>
          <span role="status">{t('plan.child.place', { at: at + 1, count: nodes.length })}</span>
          <Button kind="quiet" icon={<Pictogram of={next} />} onClick={() => setAt((at + 1) % nodes.length)}>
            {t('plan.child.next')}
          </Button>
        </Row>
      )}
    </div>
  )
}

function ChildStep({ table, entry }: { table: Table; entry: Entry<'step'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item, can } = entry
  const done = useAct(() => change(item, { state: 'done' }))
  return (
    <li className="plan-child__step">
      <StatusRing status={item.state} />
      <span className="plan-child__what">{item.content.what}</span>
      <Faces people={table.people(item.content.doers)} size={48} />
      {item.state !== 'done' && can.move && (
        <Button
          busy={done.busy}
          icon={<Pictogram of={check} />}
          onClick={() => void done.run()}
          aria-label={t('plan.step.tick', { what: item.content.what })}
        >
          {t('plan.child.done')}
        </Button>
      )}
      {item.state === 'done' && <b>{t('plan.step.state.done')}</b>}
      {done.problem && <ProblemNotice problem={done.problem} onRetry={() => void done.run()} />}
    </li>
  )
}
