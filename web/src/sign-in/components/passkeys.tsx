import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { addPasskey, isChangedMind, knowsPasskeys } from '../../lib/webauthn.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Ways } from '../model.ts'
import { PasskeyName } from './passkey-name.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** Passkeys: signing in with the finger, face or code of a device. */
export function Passkeys({ ways }: { ways: Ways }) {
  const t = useText()
  const client = useQueryClient()
  const add = useMutation({
    mutationFn: () => addPasskey(undefined),
    onSuccess: () => client.invalidateQueries(),
  })
  const problem = add.error instanceof Problem ? add.error : undefined
  return (
    <Card aria-labelledby="passkeys">
      <Stack gap={4}>
        <h2 id="passkeys">{t('sign-in.passkeys')}</h2>
        <p>{t('sign-in.passkeys.more')}</p>
        {ways.passkeys.length > 0 && (
          <Stack as="ul" gap={4} className="app-list">
            {ways.passkeys.map((passkey) => (
              <OnePasskey key={passkey.id} passkey={passkey} />
            ))}
          </Stack>
        )}
        {knowsPasskeys() ? (
          <Row>
            <Button kind="quiet" busy={add.isPending} onClick={() => add.mutate()}>
              {t('sign-in.passkeys.add')}
            </Button>
          </Row>
        ) : (
          <p>{t('sign-in.passkeys.unknown')}</p>
        )}
        {add.isSuccess && <Notice live tone="thanks" title={t('sign-in.passkeys.added')} />}
        {add.error && isChangedMind(add.error) && <Notice live title={t('sign-in.passkeys.stopped')} />}
        {add.error instanceof DOMException && add.error.name === 'InvalidStateError' && (
          <Notice live title={t('sign-in.passkeys.already')} />
        )}
        {problem?.code === 'sign-in.again' ? (
          <SignInAgain problem={problem} />
        ) : (
          problem && <ProblemNotice problem={problem} onRetry={() => add.mutate()} />
        )}
      </Stack>
    </Card>
  )
}

function OnePasskey({ passkey }: { passkey: Ways['passkeys'][number] }) {
  const t = useText()
  const dates = useDates()
  const remove = useWrite('removePasskey')
  const [naming, setNaming] = useState(false)
  const [sure, setSure] = useState(false)
  const { name } = passkey
  const stop = () => remove.mutate({ params: { passkeyId: passkey.id } })
  if (naming) return <PasskeyName as="li" passkey={passkey} onDone={() => setNaming(false)} />
  return (
    <li>
      <Stack gap={3}>
        <Row spread>
          <div>
            <b>{name}</b>
            <div className="kt-soft">
              {passkey.lastUsedAt
                ? t('sign-in.passkeys.used', { at: dates.moment(passkey.lastUsedAt) })
                : t('sign-in.passkeys.made', { at: dates.moment(passkey.addedAt) })}
            </div>
          </div>
          <Row>
            <Button
              kind="quiet"
              aria-label={t('sign-in.passkeys.rename.named', { name })}
              onClick={() => setNaming(true)}
            >
              {t('sign-in.passkeys.rename')}
            </Button>
            <Button
              kind="quiet"
              busy={remove.isPending}
              aria-label={t(sure ? 'sign-in.passkeys.remove.sure.named' : 'sign-in.passkeys.remove.named', { name })}
              onClick={() => (sure ? stop() : setSure(true))}
            >
              {t(sure ? 'sign-in.passkeys.remove.sure' : 'sign-in.passkeys.remove')}
            </Button>
          </Row>
        </Row>
        {remove.error instanceof Problem && <ProblemNotice problem={remove.error} onRetry={stop} />}
      </Stack>
    </li>
  )
}
