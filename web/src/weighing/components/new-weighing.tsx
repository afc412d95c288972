import type { ItemOf } from '../../lib/items/model.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { WeighingForm } from '../forms/weighing-form.tsx'
import { BackTo } from './back-to.tsx'

/** A weighing that comes from a goal or a talk: what is known of it is filled in already. */
export function NewWeighing({ from }: { from: ItemOf<'goal'> | ItemOf<'conversation'> }) {
  const t = useText()
  const table = useTable()
  const familyId = table.plan.family.id
  const at = { familyId, itemId: from.id }
  const back =
    from.kind === 'goal' ? href('/t/:familyId/plan/doel/:itemId', at) : href('/t/:familyId/gesprek/:itemId', at)
  return (
    <Stack gap={5}>
      <BackTo to={back}>{t('weighing.back-from')}</BackTo>
      <PageTitle below={t('weighing.below')}>{t('weighing.new')}</PageTitle>
      <WeighingForm
        table={table}
        from={from}
        onDone={(made) => navigate(href('/t/:familyId/wegen/:itemId', { familyId, itemId: made }))}
        onCancel={() => navigate(back)}
      />
    </Stack>
  )
}
