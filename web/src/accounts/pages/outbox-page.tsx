import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import '../accounts.css'

/** The demo sends no e-mail: what would have been sent stands here. */
export function OutboxPage() {
  const t = useText()
  const dates = useDates()
  const { mails } = useRead('demoOutbox')
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={href('/kies')}>{t('app.demo.choose')}</Link>} below={t('accounts.outbox.below')}>
        {t('accounts.outbox')}
      </PageTitle>
      {mails.length === 0 && (
        <EmptyState title={t('accounts.outbox.none')}>{t('accounts.outbox.none.more')}</EmptyState>
      )}
      {mails.map((mail) => (
        <Card as="article" key={mail.id} aria-labelledby={`m-${mail.id}`}>
          <Stack gap={2}>
            <h2 id={`m-${mail.id}`}>{mail.subject}</h2>
            <p className="kt-soft">{t('accounts.outbox.to', { to: mail.to, at: dates.moment(mail.at) })}</p>
            <p className="accounts-mail">{mail.text}</p>
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}
