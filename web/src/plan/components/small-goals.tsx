import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { GoalNode } from '../select/goals.ts'
import { progressOf } from '../select/steps.ts'
import './small-goals.css'

/** The small goals that lead to a goal: words, where they stand, how far they are; the rest is on their own page. */
export function SmallGoals({ table, nodes }: { table: Table; nodes: readonly GoalNode[] }) {
  const t = useText()
  const familyId = table.plan.family.id
  return (
    <div className="plan-small">
      <p className="plan-small__title">{t('plan.small-goals')}</p>
      <ul>
        {nodes.map((node) => {
          const { item } = node.goal
          const sayer = table.person(item.saidBy)
          const { done, total } = progressOf(table, node)
          return (
            <li key={item.id}>
              {sayer && <PersonFace person={sayer} size={36} />}
              <div>
                <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: item.id })}>
                  <q dir="auto">{item.content.words}</q>
                </Link>
                <div className="plan-tags">
                  <Tag tone={item.state === 'now' ? 'calm' : 'plain'}>{t(`plan.state.${item.state}`)}</Tag>
                  {total > 0 && <Tag tone="plain">{t('plan.progress', { done, total })}</Tag>}
                </div>
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
