import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { call } from '../api.ts'
import { href } from '../paths.ts'
import { Problem } from '../problem.ts'
import { goToProvider, here } from '../providers.ts'
import { useRead } from '../query.ts'
import { Link } from '../router.tsx'
import { useText } from '../text.tsx'
import { isChangedMind, knowsPasskeys, stepUpWithPasskey } from '../webauthn.ts'
import { keepWhere } from './where.ts'

/** Asks for what this account has set up: a code of its app, or one from paper. */
export function AskMore({ onDone }: { onDone: () => void }) {
  const t = useText()
  const { totp, passkeys, providers } = useRead('readSignIn')
  const linked = providers.filter((one) => one.linked)
  const passkey = passkeys.length > 0 && knowsPasskeys()
  if (totp || passkey || linked.length > 0) {
    return (
      <Stack gap={5}>
        {passkey && <AskDevice onDone={onDone} />}
        {linked.length > 0 && <AskProvider providers={linked} />}
        {totp && <AskCode onDone={onDone} quiet={passkey} />}
      </Stack>
    )
  }
  return (
    <Stack gap={4}>
      <p>{t('sign-in.nothing-yet')}</p>
      <p>{t('sign-in.nothing-yet.stays')}</p>
      <Row>
        <LinkButton as={Link} to={href('/instellingen/inloggen')} onClick={keepWhere}>
          {t('sign-in.set-up-first')}
        </LinkButton>
      </Row>
    </Stack>
  )
}

function AskDevice({ onDone }: { onDone: () => void }) {
  const t = useText()
  const ask = useMutation({ mutationFn: stepUpWithPasskey, onSuccess: onDone })
  return (
    <Stack gap={3}>
      {ask.error && !isChangedMind(ask.error) && <Refused error={ask.error} />}
      <p>{t('sign-in.device.more')}</p>
      <Row>
        <Button busy={ask.isPending} onClick={() => ask.mutate()}>
          {t('sign-in.device')}
        </Button>
      </Row>
    </Stack>
  )
}

// The page is left and comes back as it was: what was typed is kept in this tab (lib/form.tsx).
function AskProvider({ providers }: { providers: readonly { id: string; name: string }[] }) {
  const t = useText()
  const go = useMutation({ mutationFn: (id: string) => goToProvider(id, 'step-up', here()) })
  return (
    <Stack gap={3}>
      {go.error && <Refused error={go.error} />}
      <Row>
        {providers.map(({ id, name }) => (
          <Button key={id} kind="quiet" busy={go.isPending} onClick={() => go.mutate(id)}>
            {t('sign-in.provider', { name })}
          </Button>
        ))}
      </Row>
    </Stack>
  )
}

function Refused({ error }: { error: unknown }) {
  const t = useText()
  const problem = error instanceof Problem ? error : undefined
  return (
    <Notice tone="attention" live title={problem?.title || t('app.offline.title')}>
      <p>{problem?.detail || t('app.offline.detail')}</p>
    </Notice>
  )
}

// The code is worth nothing a moment later, so it is kept nowhere (lib/form.tsx would).
function AskCode({ onDone, quiet }: { onDone: () => void; quiet: boolean }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [empty, setEmpty] = useState(false)
  const send = useMutation({
    mutationFn: (code: string) => call('stepUp', { body: { code } }),
    onSuccess: onDone,
    onError: () => setTyped(''),
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const code = typed.replace(/[^0-9a-z]/gi, '')
        const shaped = /^(\d{6}|[a-z0-9]{10})$/i.test(code)
        setEmpty(!shaped)
        if (shaped && !send.isPending) send.mutate(code)
      }}
    >
      <Stack gap={4}>
        {send.error && <Refused error={send.error} />}
        <TextField
          id="step-up-code"
          label={t('sign-in.code')}
          hint={t('sign-in.code.hint')}
          error={empty ? t('sign-in.code.empty') : undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Row>
          <Button type="submit" kind={quiet ? 'quiet' : 'primary'} busy={send.isPending}>
            {t('sign-in.go-on')}
          </Button>
          <Link to={href('/instellingen/inloggen')} onClick={keepWhere}>
            {t('sign-in.lost-link')}
          </Link>
        </Row>
      </Stack>
    </form>
  )
}
