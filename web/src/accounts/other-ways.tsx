import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../lib/api.ts'
import { Problem } from '../lib/problem.ts'
import { goToProvider } from '../lib/providers.ts'
import { useSearch } from '../lib/router.tsx'
import { afterSignIn, arrive } from '../lib/sign-in.ts'
import { useText } from '../lib/text.tsx'
import { isChangedMind, knowsPasskeys, signInWithPasskey } from '../lib/webauthn.ts'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'

/** Ways to sign in without an e-mail: the device itself, or one's organisation. */
export function OtherWays() {
  const t = useText()
  const device = useMutation({ mutationFn: signInWithPasskey, onSuccess: arrive })
  const go = useMutation({ mutationFn: (provider: string) => goToProvider(provider, 'sign-in', afterSignIn()) })
  const providers =
    useQuery({ queryKey: ['listProviders'], queryFn: () => call('listProviders') }).data?.providers ?? []
  if (!knowsPasskeys() && providers.length === 0) return null
  const error = device.error && !isChangedMind(device.error) ? device.error : go.error
  const problem = error instanceof Problem ? error : undefined
  return (
    <Stack gap={3}>
      <h2>{t('accounts.other')}</h2>
      {knowsPasskeys() && (
        <>
          <p>{t('accounts.device.more')}</p>
          <Row>
            <Button kind="quiet" busy={device.isPending} onClick={() => device.mutate()}>
              {t('accounts.device')}
            </Button>
          </Row>
        </>
      )}
      {providers.length > 0 && (
        <Row>
          {providers.map(({ id, name }) => (
            <Button key={id} kind="quiet" busy={go.isPending && go.variables === id} onClick={() => go.mutate(id)}>
              {t('accounts.provider', { name })}
            </Button>
          ))}
        </Row>
      )}
      {error && (
        <Notice tone="attention" live title={problem?.title || t('app.offline.title')}>
          <p>{problem?.detail || t('app.offline.detail')}</p>
        </Notice>
      )}
    </Stack>
  )
}

/** Why coming back from an organisation did not sign one in. */
export function WhyNot() {
  const t = useText()
  const reason = useSearch().get('reden')
  if (!reason || !/^[a-z-]+$/.test(reason)) return null
  const known = reasons.has(reason) ? reason : 'provider-away'
  return (
    <Notice tone="attention" live title={t('accounts.why')} titleAs="h2">
      <p>{t(`accounts.why.${known}`)}</p>
    </Notice>
  )
}
const reasons = new Set([
  'provider-refused',
  'attempt-unknown',
  'answer-wrong',
  'acr-refused',
  'not-linked',
  'link-first',
  'other-account',
  'left-organisation',
  'provider-away',
])
