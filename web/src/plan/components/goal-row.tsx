import { useDates } from '../../lib/dates.ts'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { agreedByFamily } from '../../lib/items/select/views.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import type { GoalNode } from '../select/goals.ts'
import { AddStep } from './add-step.tsx'
import { Agreement } from './agreement.tsx'
import { CardSteps } from './card-steps.tsx'
import { GoalTags } from './goal-tags.tsx'
import { RequirementBox } from './requirement-box.tsx'
import { Supporters } from './supporters.tsx'
import './goal-row.css'

/** The same goal for who works with many plans: one row of a table, words first, steps and voices beside them. */
export function GoalRow({ table, node, level = 0 }: { table: Table; node: GoalNode; level?: number }) {
  const t = useText()
  const dates = useDates()
  const { goal, small } = node
  const { item } = goal
  const sayer = table.person(item.saidBy)
  const steps = table.below(item.id, 'step')
  const requirements = table.below(item.id, 'requirement').filter((entry) => entry.item.state === 'current')
  return (
    <>
      <article className={level > 0 ? 'plan-row plan-row--small' : 'plan-row'}>
        <div className="plan-row__goal">
          {sayer && <PersonFace person={sayer} size={40} named />}
          <div className="plan-row__words">
            <h3>
              <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId: table.plan.family.id, itemId: item.id })}>
                <q dir="auto">{item.content.words}</q>
              </Link>
            </h3>
            <p className="kt-soft kt-small">
              <SaidBy table={table} item={item} />
            </p>
            {item.content.noticeableBy && (
              <p className="kt-small">{t('plan.noticeable', { text: item.content.noticeableBy })}</p>
            )}
            <GoalTags table={table} node={node} />
            <p className="kt-soft kt-small">
              {t('plan.last-change', { day: dates.day(dates.dayOf(item.updatedAt), table.plan.today) })}
            </p>
          </div>
        </div>
        <div className="plan-row__steps">
          {steps.length === 0 ? (
            <p className="kt-soft">{t('plan.step.none')}</p>
          ) : (
            <CardSteps table={table} steps={steps} />
          )}
          {table.plan.can.add && item.state !== 'done' && item.state !== 'stopped' && (
            <AddStep table={table} goal={goal} label={t('plan.step.add')} />
          )}
        </div>
        <div className="plan-row__voices">
          {!agreedByFamily(table, item) && <Agreement table={table} goal={goal} />}
          <Supporters table={table} goal={item} />
          <Views table={table} on={item} plainYes={false} />
          {requirements.map((entry) => (
            <RequirementBox key={entry.item.id} table={table} entry={entry} as="h4" />
          ))}
        </div>
      </article>
      {small.map((each) => (
        <GoalRow key={each.goal.item.id} table={table} node={each} level={level + 1} />
      ))}
    </>
  )
}
