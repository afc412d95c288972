import { href, type Path } from '../lib/paths.ts'
import { Link, useRoute } from '../lib/router.tsx'
import { useText } from '../lib/text.tsx'
import { BottomNav, NavItem } from '../ui/navigation.tsx'
import { more } from '../ui/pictograms-act.ts'
import { circle, plan, table, week } from '../ui/pictograms-first.ts'

const under = (path: Path | undefined, place: string) => path?.startsWith(`/t/:familyId/${place}`) ?? false

/** A child has no menu, but always one way home: big, and at the same place as the menu of others. */
export function WayHome({ familyId }: { familyId: string }) {
  const t = useText()
  const path = useRoute()?.path
  if (under(path, 'week')) return null
  return (
    <BottomNav label={t('app.nav')}>
      <NavItem as={Link} to={href('/t/:familyId/week', { familyId })} icon={week}>
        {t('app.nav.today')}
      </NavItem>
    </BottomNav>
  )
}

/** The places of a table. Who sits at several tables can also go to the list of them. */
export function FamilyNav({ familyId, families }: { familyId: string; families: boolean }) {
  const t = useText()
  const path = useRoute()?.path
  const [inWeek, inPlan, inCircle] = [under(path, 'week'), under(path, 'plan'), under(path, 'kring')]
  return (
    <BottomNav label={t('app.nav')}>
      {families && (
        <NavItem as={Link} to={href('/gezinnen')} icon={table}>
          {t('app.nav.families')}
        </NavItem>
      )}
      <NavItem as={Link} to={href('/t/:familyId/week', { familyId })} icon={week} current={inWeek}>
        {t('app.nav.week')}
      </NavItem>
      <NavItem as={Link} to={href('/t/:familyId/plan', { familyId })} icon={plan} current={inPlan}>
        {t('app.nav.plan')}
      </NavItem>
      <NavItem as={Link} to={href('/t/:familyId/kring', { familyId })} icon={circle} current={inCircle}>
        {t('app.nav.circle')}
      </NavItem>
      <NavItem
        as={Link}
        to={href('/t/:familyId/meer', { familyId })}
        icon={more}
        current={!(inWeek || inPlan || inCircle)}
      >
        {t('app.nav.more')}
      </NavItem>
    </BottomNav>
  )
}
