import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'

/** The way back, at the same place on every page of looking back. */
export function BackToPlan({ familyId }: { familyId: string }) {
  const t = useText()
  return (
    <div className="kt-no-print">
      <LinkButton
        as={Link}
        kind="plain"
        icon={<Pictogram of={back} size={20} />}
        to={href('/t/:familyId/plan', { familyId })}
      >
        {t('plan.back')}
      </LinkButton>
    </div>
  )
}
