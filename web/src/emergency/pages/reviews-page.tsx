import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { EmergencyCard } from '../components/emergency-card.tsx'
import { ReviewForm } from '../components/review-form.tsx'
import '../emergency.css'

/** For who reviews from outside the table: emergency access that was opened by who coordinates. */
export function ReviewsPage() {
  const t = useText()
  const { emergencies } = useRead('listEmergencyReviews')
  return (
    <Stack gap={6}>
      <PageTitle
        above={<Link to={href('/vragen')}>{t('emergency.reviews.back')}</Link>}
        below={t('emergency.reviews.below')}
      >
        {t('emergency.reviews')}
      </PageTitle>
      {emergencies.length === 0 && <EmptyState title={t('emergency.reviews.none')} />}
      <ul className="emergency-list">
        {emergencies.map((emergency) => (
          <EmergencyCard
            key={emergency.id}
            emergency={emergency}
            title={t('emergency.reviews.at', { name: emergency.opener, family: emergency.familyName })}
          >
            {emergency.can.review && <ReviewForm emergencyId={emergency.id} />}
          </EmergencyCard>
        ))}
      </ul>
    </Stack>
  )
}
