import { useDates } from '../../lib/dates.ts'
import { lifeDomains } from '../../lib/items/life-domains.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { GoalNode } from '../select/goals.ts'
import { progressOf } from '../select/steps.ts'

/** Where in life a goal lies, for whom it is, and how far it is in a sentence. */
export function GoalTags({ table, node }: { table: Table; node: GoalNode }) {
  const t = useText()
  const dates = useDates()
  const { lifeDomain, forPersons } = node.goal.item.content
  const { done, total } = progressOf(table, node)
  const people = table.people(forPersons)
  return (
    <div className="plan-tags">
      <Tag icon={<Pictogram of={lifeDomains[lifeDomain]} size={20} />}>{t(`plan.domain.${lifeDomain}`)}</Tag>
      {people.length > 0 && (
        <Tag tone="plain">{t('plan.for', { names: dates.list(people.map((person) => person.callName)) })}</Tag>
      )}
      {total > 0 && <Tag tone={done === total ? 'plain' : 'calm'}>{t('plan.progress', { done, total })}</Tag>}
    </div>
  )
}
