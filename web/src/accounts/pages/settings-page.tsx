import { useMutation } from '@tanstack/react-query'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import type { Locale } from '../../lib/locale.ts'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { useMe, useRead, useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { signOut } from '../../lib/sign-in.ts'
import { useLocale, useText } from '../../lib/text.tsx'
import { type TextSize, useTextSize } from '../../lib/text-size.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

const sizes: readonly TextSize[] = ['normal', 'large', 'larger']

/** Language, size of the text, where one is signed in, signing out. */
export function SettingsPage() {
  const t = useText()
  const me = useMe()
  const { locale, setLocale } = useLocale()
  const [size, setSize] = useTextSize()
  const change = useWrite('changeMe')
  const leave = useMutation({ mutationFn: signOut })
  const choose = async (next: Locale) => {
    await setLocale(next)
    change.mutate({ body: { locale: next } })
  }
  return (
    <Stack gap={5}>
      <PageTitle
        above={<Link to={href('/')}>{t('app.toStart')}</Link>}
        below={t('accounts.settings.who', { email: me.email })}
      >
        {t('accounts.settings')}
      </PageTitle>
      <ChoiceList
        id="language"
        beside
        label={t('accounts.settings.language')}
        value={locale}
        onChange={(next) => void choose(next)}
        choices={[
          { value: 'nl', label: <span lang="nl">{t('accounts.settings.nl')}</span> },
          { value: 'en', label: <span lang="en">{t('accounts.settings.en')}</span> },
        ]}
      />
      {change.error instanceof Problem && <ProblemNotice problem={change.error} />}
      <ChoiceList
        id="size"
        beside
        label={t('accounts.settings.size')}
        hint={t('accounts.settings.size.hint')}
        value={size}
        onChange={setSize}
        choices={sizes.map((value) => ({ value, label: t(`accounts.size.${value}`) }))}
      />
      <p>
        <Link to={href('/vragen')}>{t('accounts.settings.questions')}</Link>
      </p>
      <Row>
        <LinkButton as={Link} kind="quiet" to={href('/instellingen/inloggen')}>
          {t('accounts.settings.signIn')}
        </LinkButton>
        {me.isAdmin && (
          <LinkButton as={Link} kind="quiet" to={href('/beheer')}>
            {t('accounts.settings.administration')}
          </LinkButton>
        )}
      </Row>
      <Sessions />
      <Row>
        <Button kind="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
          {t('accounts.settings.signOut')}
        </Button>
      </Row>
      {leave.error instanceof Problem && <ProblemNotice problem={leave.error} onRetry={() => leave.mutate()} />}
    </Stack>
  )
}

/** Where this account is signed in; a place that is not known is ended. */
function Sessions() {
  const t = useText()
  const dates = useDates()
  const { sessions } = useRead('listSessions')
  const end = useWrite('endSession')
  return (
    <Card aria-labelledby="sessions">
      <Stack gap={4}>
        <h2 id="sessions">{t('accounts.sessions')}</h2>
        <p>{t('accounts.sessions.more')}</p>
        <Stack as="ul" gap={4} className="app-list">
          {sessions.map((session) => (
            <li key={session.id}>
              <Row spread>
                <div>
                  <b>{session.device || t('accounts.sessions.unknown')}</b>
                  {session.together && <div>{t('accounts.sessions.together')}</div>}
                  <div className="kt-soft">
                    {session.isThis
                      ? t('accounts.sessions.this')
                      : t('accounts.sessions.seen', { at: dates.moment(session.lastSeenAt) })}
                  </div>
                </div>
                {!session.isThis && (
                  <Button
                    kind="quiet"
                    busy={end.isPending && end.variables?.params.sessionId === session.id}
                    aria-label={t('accounts.sessions.end.named', {
                      device: session.device || t('accounts.sessions.unknown'),
                    })}
                    onClick={() => end.mutate({ params: { sessionId: session.id } })}
                  >
                    {t('accounts.sessions.end')}
                  </Button>
                )}
              </Row>
            </li>
          ))}
        </Stack>
        {end.error instanceof Problem && <ProblemNotice problem={end.error} />}
      </Stack>
    </Card>
  )
}
