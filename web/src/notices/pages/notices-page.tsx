import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { ChoiceForm } from '../components/choice-form.tsx'

/** When somebody hears that something waits: chosen for oneself, seen by nobody else. */
export function NoticesPage() {
  const t = useText()
  const dates = useDates()
  const notices = useRead('readNotices')
  const { unreached } = notices
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={href('/instellingen')}>{t('notices.to-settings')}</Link>} below={t('notices.below')}>
        {t('notices.title')}
      </PageTitle>
      {unreached && (
        <Notice tone="attention" title={t('notices.unreached', { at: dates.moment(unreached.at) })} titleAs="h2">
          <p>{t(`notices.unreached.${unreached.channel}`, { email: notices.email })}</p>
        </Notice>
      )}
      <Notice title={t('notices.says')} titleAs="h2">
        <p>{t('notices.says.more')}</p>
      </Notice>
      <ChoiceForm notices={notices} />
    </Stack>
  )
}
