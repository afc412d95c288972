import type { Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { useRead, useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { FileHoldForm } from '../components/file-hold-form.tsx'
import '../rights.css'

type Hold = Output<'listFileHolds'>['holds'][number]

/** For a privacy officer: files of the own organisation that are not destroyed before a day. No word of a file is shown. */
export function FileHoldsPage() {
  const t = useText()
  const { holds, organisations, today } = useRead('listFileHolds')
  return (
    <Stack gap={6}>
      <PageTitle above={<Link to={href('/verzoeken')}>{t('rights.requests')}</Link>} below={t('rights.files.more')}>
        {t('rights.files')}
      </PageTitle>
      {organisations.length === 0 ? (
        <EmptyState title={t('rights.files.nobody')}>{t('rights.files.nobody.more')}</EmptyState>
      ) : (
        <>
          <section aria-labelledby="file-now">
            <Stack gap={4}>
              <h2 id="file-now">{t('rights.files.now', { count: holds.length })}</h2>
              <ul className="rights-list">
                {holds.map((hold) => (
                  <One key={hold.id} hold={hold} today={today} />
                ))}
              </ul>
            </Stack>
          </section>
          <section aria-labelledby="file-add">
            <Stack gap={4}>
              <h2 id="file-add">{t('rights.files.add')}</h2>
              <FileHoldForm today={today} />
            </Stack>
          </section>
        </>
      )}
    </Stack>
  )
}

function One({ hold, today }: { hold: Hold; today: string }) {
  const t = useText()
  const dates = useDates()
  const lift = useWrite('liftFileHold')
  const send = () => lift.mutate({ params: { holdId: hold.id }, body: {} })
  return (
    <Card as="li" aria-labelledby={`file-${hold.id}`}>
      <Stack gap={3}>
        <h3 id={`file-${hold.id}`}>
          {t('rights.files.one', { family: hold.familyName, organisation: hold.organisation })}
        </h3>
        <p>
          {t('rights.files.things', { count: hold.things })}{' '}
          {t('rights.holds.until', { day: dates.day(hold.until, today) })}
        </p>
        <p>
          {t('rights.because', { reason: t(`rights.ground.${hold.ground}`) })}{' '}
          <span className="kt-soft kt-small">({hold.law})</span>
        </p>
        <p>
          <q dir="auto">{hold.reason}</q>
        </p>
        <div>
          <Button
            kind="plain"
            busy={lift.isPending}
            aria-label={t('rights.files.lift.named', { family: hold.familyName })}
            onClick={send}
          >
            {t('rights.holds.lift')}
          </Button>
        </div>
        {lift.error instanceof Problem && <ProblemNotice problem={lift.error} onRetry={send} busy={lift.isPending} />}
      </Stack>
    </Card>
  )
}
