import { href, type Path } from '../lib/paths.ts'
import { Link, useRoute } from '../lib/router.tsx'
import { useText } from '../lib/text.tsx'
import { BottomNav, NavItem } from '../ui/navigation.tsx'
import { more } from '../ui/pictograms-act.ts'
import { circle, messages, plan, table, week } from '../ui/pictograms-first.ts'

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
  const [inWeek, inPlan, inCircle] = [
    under(path, 'week') || under(path, 'agenda'),
    under(path, 'plan'),
    under(path, 'kring'),
  ]
  // Six words do not fit on a phone: who works with families finds messages in "Meer".
  const inMessages = !families && under(path, 'berichten')
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
      {!families && (
        <NavItem as={Link} to={href('/t/:familyId/berichten', { familyId })} icon={messages} current={inMessages}>
          {t('app.nav.messages')}
        </NavItem>
      )}
      <NavItem
        as={Link}
        to={href('/t/:familyId/meer', { familyId })}
        icon={more}
        current={!(inWeek || inPlan || inCircle || inMessages)}
      >
        {t('app.nav.more')}
      </NavItem>
    </BottomNav>
  )
}
