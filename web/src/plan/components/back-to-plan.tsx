import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'
import './back-to-plan.css'

/** The way back, at the same place on every page below the plan. */
export function BackToPlan({ familyId, to, children }: { familyId: string; to?: string; children?: string }) {
  const t = useText()
  return (
    <Link className="plan-back kt-no-print" to={to ?? href('/t/:familyId/plan', { familyId })}>
      <Pictogram of={back} size={20} />
      {children ?? t('plan.back')}
    </Link>
  )
}
