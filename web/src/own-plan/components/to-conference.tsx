import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'

/** Back to a family conference that is on. It follows from the plan alone: no room knows of a talk (docs/decisions/0031). */
export function ToConference({ table }: { table: Table }) {
  const t = useText()
  const { id: familyId } = table.plan.family
  return table
    .all('conversation')
    .filter(({ item }) => item.content.sort === 'family' && (item.state === 'now' || item.state === 'alone'))
    .map(({ item }) => (
      <Link
        key={item.id}
        className="own-plan-back kt-no-print"
        to={href('/t/:familyId/gesprek/:itemId/tafel', { familyId, itemId: item.id })}
      >
        <Pictogram of={back} size={20} />
        {t('own-plan.to-talk')}
      </Link>
    ))
}
