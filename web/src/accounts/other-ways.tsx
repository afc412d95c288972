import { useMutation } from '@tanstack/react-query'
import { Problem } from '../lib/problem.ts'
import { arrive } from '../lib/sign-in.ts'
import { useText } from '../lib/text.tsx'
import { isChangedMind, knowsPasskeys, signInWithPasskey } from '../lib/webauthn.ts'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'

/** Ways to sign in without an e-mail: the device itself. */
export function OtherWays() {
  const t = useText()
  const device = useMutation({ mutationFn: signInWithPasskey, onSuccess: arrive })
  if (!knowsPasskeys()) return null
  const problem = device.error instanceof Problem ? device.error : undefined
  return (
    <Stack gap={3}>
      <h2>{t('accounts.other')}</h2>
      <p>{t('accounts.device.more')}</p>
      <Row>
        <Button kind="quiet" busy={device.isPending} onClick={() => device.mutate()}>
          {t('accounts.device')}
        </Button>
      </Row>
      {device.error && !isChangedMind(device.error) && (
        <Notice tone="attention" live title={problem?.title || t('app.offline.title')}>
          <p>{problem?.detail || t('app.offline.detail')}</p>
        </Notice>
      )}
    </Stack>
  )
}
