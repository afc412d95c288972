import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { NewFeed } from '../components/new-feed.tsx'
import { OwnFeeds } from '../components/own-feeds.tsx'

/** "Mijn agenda in een ander programma": the own feeds, and making one. */
export function FeedsPage() {
  const t = useText()
  const { feeds, families } = useRead('listFeeds')
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={href('/instellingen')}>{t('feed.toSettings')}</Link>} below={t('feed.below')}>
        {t('feed.title')}
      </PageTitle>
      <OwnFeeds feeds={feeds} />
      {families.length > 0 ? <NewFeed families={families} /> : <p>{t('feed.noTable')}</p>}
      <p>
        <Link to={href('/instellingen/agenda/inlezen')}>{t('feed.others')}</Link>
      </p>
    </Stack>
  )
}
