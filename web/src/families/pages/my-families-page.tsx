import { href } from '../../lib/paths.ts'
import { useMe, useMyFamilies } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { ClosedTables } from '../../lib/step-up.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { FamilyRow } from '../my-families/family-row.tsx'
import { LeftNotice } from '../my-families/left-notice.tsx'
import { PeopleSearch } from '../my-families/people-search.tsx'
import { useDense } from '../my-families/use-dense.ts'
import { byWaiting } from '../my-families/waiting.ts'
import '../my-families/my-families.css'

/** Every table of this account, what waits for me first. */
export function MyFamiliesPage() {
  const t = useText()
  const { families, today } = useMyFamilies()
  const { closedTables } = useMe()
  useDense(families.some(({ kind }) => kind === 'professional'))
  const sorted = byWaiting(families, today)
  return (
    <Stack gap={5}>
      <LeftNotice />
      <PageTitle
        actions={
          <LinkButton as={Link} kind="quiet" icon={<Pictogram of={add} />} to={href('/beginnen')}>
            {t('my-families.begin')}
          </LinkButton>
        }
      >
        {t('my-families.title')}
      </PageTitle>
      {closedTables > 0 && <ClosedTables count={closedTables} />}
      {families.length === 0 && closedTables > 0 ? null : families.length === 0 ? (
        <EmptyState title={t('my-families.none')}>{t('my-families.none.more')}</EmptyState>
      ) : (
        <>
          <PeopleSearch />
          <ul className="my-families">
            {sorted.map((family) => (
              <FamilyRow key={family.id} family={family} today={today} />
            ))}
          </ul>
        </>
      )}
    </Stack>
  )
}
