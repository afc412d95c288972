import type { ItemOf } from '../../lib/items/model.ts'
import { originsOf } from '../../lib/items/select/origins.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'

/** What a goal grew out of, as far as one hears that too. */
export function GoalOrigin({ table, goal }: { table: Table; goal: ItemOf<'goal'> }) {
  const t = useText()
  return originsOf(table, goal.id).map((item) => (
    <p key={item.id} className="kt-small">
      {t('plan.grown')}{' '}
      <Link to={href('/t/:familyId/ons-beeld', { familyId: table.plan.family.id })}>
        <q dir="auto">{textOf(item)}</q>
      </Link>
    </p>
  ))
}
