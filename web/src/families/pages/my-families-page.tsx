import { href } from '../../lib/paths.ts'
import { useMe, useRead } from '../../lib/query.ts'
import { Link, useSearch } from '../../lib/router.tsx'
import { ClosedTables } from '../../lib/step-up.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { CaseloadChoice } from '../my-families/caseload-choice.tsx'
import { FamilyRow } from '../my-families/family-row.tsx'
import { Invited } from '../my-families/invited.tsx'
import { LeftNotice } from '../my-families/left-notice.tsx'
import { PeopleSearch } from '../my-families/people-search.tsx'
import { useDense } from '../my-families/use-dense.ts'
import '../my-families/my-families.css'

/** From so many tables on one may want to see some of them only. */
const MANY = 2

/** Every table of this account, what waits for me first; a page at a time. */
export function MyFamiliesPage() {
  const t = useText()
  const page = Math.max(1, Math.floor(Number(useSearch().get('blad')) || 1))
  const caseload = useRead('readCaseload', { query: { page } })
  const { closedTables } = useMe()
  const { families, today, choice, tables, waiting, pages } = caseload
  useDense(families.some(({ kind }) => kind === 'professional'))
  const chosen = choice.show !== 'all' || choice.reasons.length > 0
  const at = (number: number) => `${href('/gezinnen')}?blad=${number}`
  return (
    <Stack gap={5}>
      <LeftNotice />
      <PageTitle
        {...(tables > 1 && { below: t('my-families.summary', { tables, waiting }) })}
        actions={
          <LinkButton as={Link} kind="quiet" icon={<Pictogram of={add} />} to={href('/beginnen')}>
            {t('my-families.begin')}
          </LinkButton>
        }
      >
        {t('my-families.title')}
      </PageTitle>
      <Invited days={caseload.invitations} />
      {closedTables > 0 && <ClosedTables count={closedTables} />}
      {tables === 0 && closedTables > 0 ? null : tables === 0 ? (
        <EmptyState title={t('my-families.none')}>{t('my-families.none.more')}</EmptyState>
      ) : (
        <>
          <PeopleSearch />
          {(tables >= MANY || chosen) && <CaseloadChoice caseload={caseload} />}
          <p role="status" className="kt-soft">
            {chosen && t('my-families.chosen', { found: caseload.found, tables })}
          </p>
          <ul className="my-families">
            {families.map((family) => (
              <FamilyRow key={family.id} family={family} today={today} />
            ))}
          </ul>
          {pages > 1 && (
            <nav aria-label={t('my-families.pages')}>
              <Row gap={3}>
                {page > 1 && (
                  <LinkButton as={Link} kind="quiet" to={at(page - 1)}>
                    {t('my-families.before')}
                  </LinkButton>
                )}
                <span>{t('my-families.page', { page, pages })}</span>
                {page < pages && (
                  <LinkButton as={Link} kind="quiet" to={at(page + 1)}>
                    {t('my-families.next')}
                  </LinkButton>
                )}
              </Row>
            </nav>
          )}
        </>
      )}
    </Stack>
  )
}
