import type { ReactNode } from 'react'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'

/** The way back to the week above the title, and below it the other places of a calm week: what one came for stands first. */
export function Doors({
  familyId,
  here,
  children,
}: {
  familyId: string
  here: 'fits' | 'load' | 'calmer'
  children: ReactNode
}) {
  const t = useText()
  return (
    <Stack gap={2}>
      <div className="kt-no-print">
        <LinkButton
          as={Link}
          kind="plain"
          icon={<Pictogram of={back} size={20} />}
          to={href('/t/:familyId/week', { familyId })}
        >
          {t('calm.back')}
        </LinkButton>
      </div>
      {children}
      <nav className="calm-doors kt-no-print" aria-label={t('calm.to')}>
        {here !== 'fits' && <Link to={href('/t/:familyId/wat-ons-past', { familyId })}>{t('calm.to.fits')}</Link>}
        {here !== 'load' && <Link to={href('/t/:familyId/drukte', { familyId })}>{t('calm.to.load')}</Link>}
        {here !== 'calmer' && <Link to={href('/t/:familyId/rustiger-week', { familyId })}>{t('calm.to.calmer')}</Link>}
      </nav>
    </Stack>
  )
}
