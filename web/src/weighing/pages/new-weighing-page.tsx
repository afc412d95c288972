import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { navigate, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackTo } from '../components/back-to.tsx'
import { WeighingForm } from '../forms/weighing-form.tsx'
import '../weighing.css'

/** A weighing that comes from a goal or a talk: what is known of it is filled in already. */
export function NewWeighingPage() {
  const t = useText()
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/wegen/vanuit/:itemId'>()
  const familyId = table.plan.family.id
  const from = (table.find(itemId, 'goal') ?? table.find(itemId, 'conversation'))?.item
  const back =
    from?.kind === 'goal'
      ? href('/t/:familyId/plan/doel/:itemId', { familyId, itemId })
      : from
        ? href('/t/:familyId/gesprek/:itemId', { familyId, itemId })
        : href('/t/:familyId/wegen', { familyId })
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
