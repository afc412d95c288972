import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

/** Where somebody lands who stepped back: thanks, and nothing of the table any more. */
export function FarewellPage() {
  const t = useText()
  return (
    <Stack gap={5}>
      <PageTitle>{t('contribution.farewell')}</PageTitle>
      <p>{t('contribution.farewell.thanks')}</p>
      <p>{t('contribution.farewell.stays')}</p>
      <p>
        <LinkButton as={Link} to={href('/gezinnen')}>
          {t('contribution.farewell.go')}
        </LinkButton>
      </p>
    </Stack>
  )
}
