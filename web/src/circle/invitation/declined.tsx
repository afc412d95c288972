import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import type { Offer } from '../model.ts'

/** No is an answer too: thanked, and nothing more is asked. */
export function Declined({ offer }: { offer: Offer }) {
  const t = useText()
  return (
    <Stack gap={5}>
      <PageTitle>{t('circle.declined.title')}</PageTitle>
      <p>{t('circle.declined.explain', { name: offer.invitedBy })}</p>
      <p>
        <Link to={href('/over')}>{t('app.about')}</Link>
      </p>
    </Stack>
  )
}
