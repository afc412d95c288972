import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'

/** The way back to the week, and to the other places of a calm week. */
export function Doors({ familyId, here }: { familyId: string; here: 'fits' | 'load' | 'calmer' }) {
  const t = useText()
  return (
    <Row className="kt-no-print">
      <LinkButton
        as={Link}
        kind="plain"
        icon={<Pictogram of={back} size={20} />}
        to={href('/t/:familyId/week', { familyId })}
      >
        {t('calm.back')}
      </LinkButton>
      {here !== 'fits' && (
        <LinkButton as={Link} kind="plain" to={href('/t/:familyId/wat-ons-past', { familyId })}>
          {t('calm.to.fits')}
        </LinkButton>
      )}
      {here !== 'load' && (
        <LinkButton as={Link} kind="plain" to={href('/t/:familyId/drukte', { familyId })}>
          {t('calm.to.load')}
        </LinkButton>
      )}
      {here !== 'calmer' && (
        <LinkButton as={Link} kind="plain" to={href('/t/:familyId/rustiger-week', { familyId })}>
          {t('calm.to.calmer')}
        </LinkButton>
      )}
    </Row>
  )
}
