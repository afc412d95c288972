import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from './back-to-plan.tsx'

/** It is not here, or not for this viewer; which of the two is not said. */
export function NotThere({ table }: { table: Table }) {
  const t = useText()
  return (
    <Stack>
      <BackToPlan familyId={table.plan.family.id} />
      <PageTitle>{t('plan.not-there')}</PageTitle>
      <p>{t('plan.not-there.text')}</p>
    </Stack>
  )
}
