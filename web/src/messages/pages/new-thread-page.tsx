import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { navigate, useParams, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackTo } from '../components/back-to.tsx'
import { Urgent } from '../components/urgent.tsx'
import { NewThreadForm } from '../forms/new-thread-form.tsx'
import '../messages.css'

/** Writing something new, to whom one chooses: from the list, from the page of somebody (?aan), or at something of the plan (?bij). */
export function NewThreadPage() {
  const t = useText()
  const table = useTable()
  const { familyId } = useParams<'/t/:familyId/berichten/nieuw'>()
  const search = useSearch()
  const to = search.get('aan') ?? undefined
  const below = search.get('bij') ?? undefined
  const name = table.person(to ?? null)?.callName
  const back = below
    ? href('/t/:familyId/berichten/:itemId', { familyId, itemId: below })
    : href('/t/:familyId/berichten', { familyId })
  return (
    <Stack gap={5}>
      <BackTo to={back}>{t('messages.back-to')}</BackTo>
      <PageTitle>{name ? t('messages.new.to', { name }) : t('messages.new')}</PageTitle>
      <NewThreadForm
        key={`${below} ${to}`}
        table={table}
        below={below}
        to={to}
        onDone={(itemId) => navigate(href('/t/:familyId/berichten/:itemId', { familyId, itemId }), { replace: true })}
        onCancel={() => navigate(back)}
      />
      <Urgent table={table} />
    </Stack>
  )
}
