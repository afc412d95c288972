import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { compare } from '../../ui/pictograms-act.ts'

/** From a goal or a talk to a weighing about it, with what is known filled in. */
export function WeighLink({ table, itemId }: { table: Table; itemId: string }) {
  const t = useText()
  if (!table.plan.can.add) return null
  return (
    <div className="kt-no-print">
      <LinkButton
        as={Link}
        kind="plain"
        icon={<Pictogram of={compare} size={20} />}
        to={href('/t/:familyId/wegen/vanuit/:itemId', { familyId: table.plan.family.id, itemId })}
      >
        {t('plan.weigh')}
      </LinkButton>
    </div>
  )
}
