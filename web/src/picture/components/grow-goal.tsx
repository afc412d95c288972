import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'

/** What grew out of this, and the way to let a goal grow out of it. */
export function GrowGoal({ table, from }: { table: Table; from: ItemOf }) {
  const t = useText()
  const familyId = table.plan.family.id
  const grown = table.plan.origins.flatMap(({ sourceId, goalId }) =>
    sourceId === from.id ? (table.find(goalId, 'goal') ?? []) : [],
  )
  return (
    <>
      {grown.map(({ item }) => (
        <p key={item.id} className="kt-small">
          {t('picture.grown')}{' '}
          <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: item.id })}>
            <q dir="auto">{item.content.words}</q>
          </Link>
        </p>
      ))}
      {grown.length === 0 && table.plan.can.add && from.state === 'current' && (
        <p className="kt-small kt-no-print">
          <Link to={`${href('/t/:familyId/plan/doel-erbij', { familyId })}?${new URLSearchParams({ uit: from.id })}`}>
            {t('picture.grow')}
          </Link>
        </p>
      )}
    </>
  )
}
