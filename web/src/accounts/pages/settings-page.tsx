import { useMutation } from '@tanstack/react-query'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import type { Locale } from '../../lib/locale.ts'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { useMe, useRead, useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { signOut } from '../../lib/sign-in.ts'
import { useLocale, useRegister, useText } from '../../lib/text.tsx'
import { type TextSize, useTextSize } from '../../lib/text-size.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import '../accounts.css'

const sizes: readonly TextSize[] = ['normal', 'large', 'larger']

/** Language, size of the text, where one is signed in, signing out; a child finds letters and language, and stopping. */
export function SettingsPage() {
  const t = useText()
  const me = useMe()
  return useRegister() === 'child' ? (
    <Stack gap={6}>
      <PageTitle>{t('accounts.settings')}</PageTitle>
      <Reading />
      <SignOut />
      <p>
        <Link to={href('/instellingen/berichten')}>{t('accounts.settings.notices')}</Link>
      </p>
      <p>
        <Link to={href('/instellingen/inloggen')}>{t('accounts.settings.signIn')}</Link>
      </p>
    </Stack>
  ) : (
    <Stack gap={5}>
      <PageTitle
        above={<Link to={href('/')}>{t('app.toStart')}</Link>}
        below={t('accounts.settings.who', { email: me.email })}
      >
        {t('accounts.settings')}
      </PageTitle>
      <Reading />
      <p>
        <Link to={href('/instellingen/berichten')}>{t('accounts.settings.notices')}</Link>
      </p>
      <p>
        <Link to={href('/vragen')}>{t('accounts.settings.questions')}</Link>
      </p>
      <Row>
        <LinkButton as={Link} kind="quiet" to={href('/instellingen/inloggen')}>
          {t('accounts.settings.signIn')}
        </LinkButton>
        <LinkButton as={Link} kind="quiet" to={href('/instellingen/agenda')}>
          {t('accounts.settings.feed')}
        </LinkButton>
        {me.isAdmin && (
          <LinkButton as={Link} kind="quiet" to={href('/beheer')}>
            {t('accounts.settings.administration')}
          </LinkButton>
        )}
      </Row>
      <Sessions />
      <SignOut />
    </Stack>
  )
}

/** In which language, and how large; each size is shown as large as it is. */
function Reading() {
  const t = useText()
  const wide = useRegister() !== 'child'
  const { locale, setLocale } = useLocale()
  const [size, setSize] = useTextSize()
  const change = useWrite('changeMe')
  const choose = async (next: Locale) => {
    await setLocale(next)
    change.mutate({ body: { locale: next } })
  }
  return (
    <>
      <ChoiceList
        id="size"
        beside={wide}
        label={t('accounts.settings.size')}
        hint={t('accounts.settings.size.hint')}
        value={size}
        onChange={setSize}
        choices={sizes.map((value) => ({
          value,
          label: <span className={`accounts-size--${value}`}>{t(`accounts.size.${value}`)}</span>,
        }))}
      />
      <ChoiceList
        id="language"
        beside={wide}
        label={t('accounts.settings.language')}
        value={locale}
        onChange={(next) => void choose(next)}
        choices={[
          { value: 'nl', label: <span lang="nl">{t('accounts.settings.nl')}</span> },
          { value: 'en', label: <span lang="en">{t('accounts.settings.en')}</span> },
        ]}
      />
      {change.error instanceof Problem && <ProblemNotice problem={change.error} />}
    </>
  )
}

function SignOut() {
  const t = useText()
  const leave = useMutation({ mutationFn: signOut })
  return (
    <>
      <Row>
        <Button kind="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
          {t('accounts.settings.signOut')}
        </Button>
      </Row>
      {leave.error instanceof Problem && <ProblemNotice problem={leave.error} onRetry={() => leave.mutate()} />}
    </>
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
