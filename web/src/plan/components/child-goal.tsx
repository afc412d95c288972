import { ProblemNotice } from '../../lib/form.tsx'
import { Faces } from '../../lib/items/components/faces.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import { lifeDomains } from '../../lib/items/life-domains.ts'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { viewOf } from '../../lib/items/select/views.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { check } from '../../ui/pictograms-act.ts'
import { Quote } from '../../ui/quote.tsx'
import { StatusRing } from '../../ui/step-row.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type GoalNode, goalsIn } from '../select/goals.ts'
import { GoalLaw } from './goal-law.tsx'
import './child-plan.css'

/** A goal for a child: a big drawing, who says it, my own steps with a big "Klaar!", what everybody thinks, and what I think. */
export function ChildGoal({ table, node }: { table: Table; node: GoalNode }) {
  const t = useText()
  const { item } = node.goal
  const me = table.plan.me.personId
  const sayer = table.person(item.saidBy)
  const steps = goalsIn(node).flatMap((goal) => table.below(goal.item.id, 'step'))
  const isMine = (step: Entry<'step'>) => step.item.content.doers.includes(me)
  // One tap is easily given: only what one does oneself has a button.
  const isDone = ({ item: { state } }: Entry<'step'>) => Number(state === 'done')
  const mine = steps.filter(isMine).sort((a, b) => isDone(a) - isDone(b))
  const others = steps.filter((step) => !isMine(step))
  return (
    <div className="plan-child">
      <div className="plan-child__picture">
        <Pictogram of={lifeDomains[item.content.lifeDomain]} size={140} />
      </div>
      <Quote
        as="h2"
        balloon
        said={t(item.saidBy === me ? 'plan.child.said-me' : 'plan.child.said', {
          name: sayer?.callName ?? t('plan.somebody'),
        })}
        face={sayer && <PersonFace person={sayer} size={72} named />}
      >
        {item.content.words}
      </Quote>
      {item.state === 'idea' && (
        <div>
          <Tag tone="sun">{t('plan.not-agreed.title')}</Tag>
        </div>
      )}
      {mine.length > 0 && (
        <section aria-labelledby="mine">
          <h3 id="mine">{t('plan.child.mine')}</h3>
          <ol className="plan-child__steps">
            {mine.map((step) => (
              <ChildStep key={step.item.id} table={table} entry={step} />
            ))}
          </ol>
        </section>
      )}
      {others.length > 0 && (
        <Disclosure summary={t('plan.child.others', { count: others.length })}>
          <ol className="plan-child__steps">
            {others.map((step) => (
              <li key={step.item.id} className="plan-child__step">
                <Shown table={table} entry={step} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      <section aria-labelledby="voices" className="plan-child__voices">
        <h3 id="voices">{t('plan.voices')}</h3>
        <Views table={table} on={item} />
        {table.plan.can.add && (
          <Opener label={t(viewOf(table, item, me) ? 'plan.view.change' : 'plan.view.give')}>
            {(close) => <ViewForm table={table} on={item} onDone={close} />}
          </Opener>
        )}
      </section>
      <GoalLaw table={table} goal={node.goal} />
    </div>
  )
}

function Shown({ table, entry: { item } }: { table: Table; entry: Entry<'step'> }) {
  const t = useText()
  return (
    <>
      <StatusRing status={item.state} />
      <span className="plan-child__what" dir="auto">
        <span className="kt-hidden">{t(`plan.step.state.${item.state}`)}: </span>
        {item.content.what}
      </span>
      <Faces people={table.people(item.content.doers)} size={48} />
    </>
  )
}

function ChildStep({ table, entry }: { table: Table; entry: Entry<'step'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item, can } = entry
  const done = item.state === 'done'
  const toggle = useAct(() => change(item, { state: done ? 'open' : 'done' }))
  return (
    <li className="plan-child__step">
      <Shown table={table} entry={entry} />
      {can.move && (
        <Button
          kind={done ? 'plain' : 'primary'}
          busy={toggle.busy}
          {...(!done && {
            icon: <Pictogram of={check} />,
            'aria-label': t('plan.step.tick', { what: item.content.what }),
          })}
          onClick={() => void toggle.run()}
        >
          {t(done ? 'plan.step.reopen' : 'plan.step.done')}
        </Button>
      )}
      {toggle.problem && <ProblemNotice problem={toggle.problem} onRetry={() => void toggle.run()} />}
    </li>
  )
}
