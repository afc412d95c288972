import { type Deadline, deadlinesOf, type Read } from '@keukentafel/core/deadlines/deadlines.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { usePlan, useRead } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

const SOON_DAYS = 14

/** For helpers and for who coordinates: when something ends or is looked at again, with its source. Made of what who looks reads elsewhere, and no more. */
export function DeadlinesPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/termijnen'>()
  const params = { familyId }
  const { seats, today } = useRead('readCircle', { params })
  const { items } = usePlan(familyId)
  const days = deadlinesOf({
    terms: useRead('listPlanTalks', { params }).terms,
    seats,
    items: items.map(({ item }) => item as unknown as Read['items'][number]),
    holdings: useRead('readHoldings', { params }).holdings,
    incapacities: useRead('readAgreements', { params }).incapacities,
    disclosures: useRead('readDisclosures', { params }).disclosures,
    requests: useRead('readRights', { params }).requests,
  })
  const soon = addDays(today, SOON_DAYS)
  const parts = {
    late: days.filter(({ day }) => day < today),
    soon: days.filter(({ day }) => day >= today && day <= soon),
    later: days.filter(({ day }) => day > soon),
  }
  return (
    <Stack gap={5}>
      <PageTitle
        above={<Link to={href('/t/:familyId/meer', { familyId })}>{t('deadlines.back')}</Link>}
        below={t('deadlines.below')}
      >
        {t('deadlines.title')}
      </PageTitle>
      {days.length === 0 && <EmptyState title={t('deadlines.none')}>{t('deadlines.none.more')}</EmptyState>}
      {(['late', 'soon', 'later'] as const).map(
        (part) =>
          parts[part].length > 0 && (
            <Card key={part} aria-labelledby={`deadlines-${part}`}>
              <Stack gap={4}>
                <h2 id={`deadlines-${part}`}>{t(`deadlines.${part}`)}</h2>
                <Stack as="ul" gap={4} className="app-list">
                  {parts[part].map((deadline) => (
                    <OneDay key={`${deadline.sort} ${deadline.day} ${deadline.about}`} deadline={deadline} />
                  ))}
                </Stack>
              </Stack>
            </Card>
          ),
      )}
      <Notice>
        <p>{t('deadlines.explain')}</p>
        <p>{t('deadlines.explain.agreed')}</p>
      </Notice>
    </Stack>
  )
}

function OneDay({ deadline: { day, sort, about, law, measure } }: { deadline: Deadline }) {
  const t = useText()
  const dates = useDates()
  const { familyId } = useParams<'/t/:familyId/termijnen'>()
  const person = usePlan(familyId).persons.find(({ id }) => id === about)
  return (
    <li>
      <b>{dates.day(day)}</b>
      <div>
        {t(`deadlines.sort.${sort}`)}
        {person && `: ${person.callName}`}
        {measure && `: ${t(`deadlines.measure.${measure}`)}`}
      </div>
      <div className="kt-soft">{law ? t('deadlines.source', { law }) : t('deadlines.agreed')}</div>
    </li>
  )
}
