import { href } from '../../lib/paths.ts'
import { usePlan, useRead } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { DisclosureCard } from '../components/disclosure-card.tsx'

/** What was shared without consent: of oneself once one is told, by oneself, or with oneself. */
export function DisclosuresPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/zonder-toestemming'>()
  const { disclosures, today, can } = useRead('readDisclosures', { params: { familyId } })
  const plan = usePlan(familyId)
  return (
    <Stack gap={6}>
      <PageTitle
        above={<Link to={href('/t/:familyId/wie-ziet-wat', { familyId })}>{t('disclosure.back')}</Link>}
        below={t('disclosure.below')}
      >
        {t('disclosure.title')}
      </PageTitle>
      {disclosures.length === 0 && <EmptyState title={t('disclosure.none')} />}
      {disclosures.map((one) => (
        <DisclosureCard key={one.id} familyId={familyId} disclosure={one} plan={plan} today={today} />
      ))}
      {can.record && (
        <p>
          <Link to={href('/t/:familyId/zonder-toestemming/nieuw', { familyId })}>{t('disclosure.record.link')}</Link>
        </p>
      )}
    </Stack>
  )
}
