import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys, useRead } from '../../lib/query.ts'
import { useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { lock } from '../../ui/pictograms-people.ts'
import { EmergencyCard } from '../components/emergency-card.tsx'
import { OpenForm } from '../components/open-form.tsx'
import { OpenedItems } from '../components/opened-items.tsx'
import { ReviewForm } from '../components/review-form.tsx'
import '../emergency.css'

/** Emergency access at this table: opening it, what it opens, and who used it and why. */
export function EmergencyPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/noodtoegang'>()
  const { emergencies, can, now } = useRead('readEmergencies', { params: { familyId } })
  const running = emergencies.find(({ mine, inForce }) => mine && inForce)
  useEnd(familyId, now, emergencies.find(({ inForce }) => inForce)?.endsAt)
  return (
    <Stack gap={6}>
      <PageTitle below={t('emergency.below')}>{t('emergency.title')}</PageTitle>
      {running && <OpenedItems familyId={familyId} emergency={running} />}
      {can.open && !running && <OpenForm familyId={familyId} />}
      <section aria-labelledby="used">
        <Stack gap={4}>
          <h2 id="used">{t('emergency.used')}</h2>
          {emergencies.length === 0 ? (
            <EmptyState title={t('emergency.none')} picture={<Pictogram of={lock} size={96} />} />
          ) : (
            <ul className="emergency-list">
              {emergencies.map((emergency) => (
                <EmergencyCard key={emergency.id} emergency={emergency} title={emergency.callName}>
                  {emergency.can.review && <ReviewForm familyId={familyId} emergencyId={emergency.id} />}
                </EmergencyCard>
              ))}
            </ul>
          )}
        </Stack>
      </section>
    </Stack>
  )
}

/** Fetches anew when the hour is over, by the clock of the server, also when no announcement comes. */
function useEnd(familyId: string, now: string, endsAt: string | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!endsAt) return
    const left = Date.parse(endsAt) - Date.parse(now)
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: keys.family(familyId) }), left + 500)
    return () => clearTimeout(timer)
  }, [client, familyId, now, endsAt])
}
