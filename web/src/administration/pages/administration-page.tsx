import { href } from '../../lib/paths.ts'
import { useMe } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Accounts } from '../components/accounts.tsx'
import { Channels } from '../components/channels.tsx'
import { Organisations } from '../components/organisations.tsx'
import { Providers } from '../components/providers.tsx'
import { Retention } from '../components/retention.tsx'
import '../administration.css'

/** What an administrator does: organisations, accounts, ways to sign in. Nothing of a family is here or can be reached from here. */
export function AdministrationPage() {
  const t = useText()
  const { isAdmin } = useMe()
  if (!isAdmin) return <EmptyState title={t('app.notFound.title')}>{t('app.notFound.detail')}</EmptyState>
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={href('/instellingen')}>{t('administration.to-settings')}</Link>}>
        {t('administration.title')}
      </PageTitle>
      <Notice title={t('administration.no-content')} titleAs="h2">
        <p>{t('administration.no-content.more')}</p>
      </Notice>
      <Organisations />
      <Accounts />
      <Providers />
      <Retention />
      <Channels />
    </Stack>
  )
}
