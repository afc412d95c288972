import { HowTo } from '../../lib/how-to.tsx'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Rooms } from '../components/rooms.tsx'
import { TalksOverview } from '../components/talks.tsx'
import { ToConference } from '../components/to-conference.tsx'
import '../own-plan.css'

/** The right to make an own plan first: the rooms one is in, and what was said about it. A helper sees only what was said. */
export function OwnPlanPage() {
  const t = useText()
  const table = useTable()
  const register = useRegister()
  const kind = table.plan.me.kind
  return (
    <Stack gap={6}>
      <PageTitle below={t(kind === 'professional' ? 'own-plan.below.helper' : 'own-plan.below')}>
        {t('own-plan.title')}
      </PageTitle>
      <ToConference table={table} />
      {kind !== 'professional' && <Rooms table={table} />}
      {table.plan.can.add && <Conference familyId={table.plan.family.id} />}
      {kind !== 'network' && register !== 'child' && <TalksOverview table={table} />}
    </Stack>
  )
}

/** The same right, with everybody in one room: offered wherever the own plan is. */
function Conference({ familyId }: { familyId: string }) {
  const t = useText()
  return (
    <Card tone="calm" aria-labelledby="conference">
      <Stack gap={3}>
        <h2 id="conference">{t('own-plan.conference')}</h2>
        <p>{t('own-plan.conference.text')}</p>
        <HowTo of="conference" />
        <Row>
          <LinkButton as={Link} kind="quiet" to={`${href('/t/:familyId/gesprek', { familyId })}?soort=familieberaad`}>
            {t('own-plan.conference.ask')}
          </LinkButton>
        </Row>
      </Stack>
    </Card>
  )
}
