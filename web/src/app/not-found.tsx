import { href } from '../lib/paths.ts'
import { Link } from '../lib/router.tsx'
import { useText } from '../lib/text.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Stack } from '../ui/layout.tsx'
import { PageTitle } from '../ui/page-title.tsx'

/** There is nothing here, or it is not for who asks: the two look the same. */
export function NotFound() {
  const t = useText()
  return (
    <Stack gap={5}>
      <PageTitle>{t('app.notFound.title')}</PageTitle>
      <p>{t('app.notFound.detail')}</p>
      <div>
        <LinkButton as={Link} to={href('/')}>
          {t('app.toStart')}
        </LinkButton>
      </div>
    </Stack>
  )
}
