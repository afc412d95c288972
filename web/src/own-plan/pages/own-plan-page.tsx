import { useTable } from '../../lib/items/use-table.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Rooms } from '../components/rooms.tsx'
import { TalksOverview } from '../components/talks.tsx'
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
      {kind !== 'professional' && <Rooms table={table} />}
      {kind !== 'network' && register !== 'child' && <TalksOverview table={table} />}
    </Stack>
  )
}
