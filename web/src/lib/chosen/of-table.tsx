import { Notice } from '../../ui/notice.tsx'
import { href } from '../paths.ts'
import { useRead } from '../query.ts'
import { Link } from '../router.tsx'
import { useText } from '../text.tsx'
import { ChosenLines, titleOf } from './chosen-lines.tsx'

/** What the own calendars of who looks say otherwise now than when it was taken to this table; nobody else gets it. */
export function useChosen(familyId?: string) {
  const { chosen } = useRead('listChosen')
  return chosen.filter((one) => familyId === undefined || one.familyId === familyId)
}
/** Those of one table, each with the way to its visit. */
export function ChosenOfTable({ familyId, today }: { familyId?: string; today: string }) {
  const t = useText()
  return useChosen(familyId).map((one) => (
    <Notice key={one.id} tone="info" title={t(`chosen.title.${titleOf(one)}`, { calendar: one.calendar })} titleAs="h2">
      <ChosenLines was={one.was} now={one.now} today={today} />
      <p>
        <Link to={`${href('/t/:familyId/week', { familyId: one.familyId })}?bezoek=${one.itemId}`}>
          {familyId === undefined ? t('chosen.to-visit-of', { name: one.family }) : t('chosen.to-visit')}
        </Link>
      </p>
      <p>{t('chosen.only-you')}</p>
    </Notice>
  ))
}
