import { useState } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Ways } from '../model.ts'
import { AppSetup } from './app-setup.tsx'
import { CodesOnPaper } from './codes-on-paper.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** One-time codes from an app: setting it up, another phone, new codes on paper, stopping. */
export function AppCodes({ ways }: { ways: Ways }) {
  const t = useText()
  const [codes, setCodes] = useState<readonly string[]>()
  const begin = useWrite('beginTotp')
  const fresh = useWrite('newRecoveryCodes')
  const remove = useWrite('removeTotp')
  const [sure, setSure] = useState(false)
  const busy = begin.isPending || fresh.isPending || remove.isPending
  const start = () => begin.mutate({})
  const paper = () => fresh.mutate({}, { onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes) })
  const stop = () => remove.mutate({}, { onSuccess: () => setSure(false) })
  return (
    <Card aria-labelledby="app-codes">
      <Stack gap={4}>
        <h2 id="app-codes">{t('sign-in.app')}</h2>
        {codes ? (
          <CodesOnPaper codes={codes} onDone={() => setCodes(undefined)} />
        ) : begin.data ? (
          <AppSetup
            begun={begin.data}
            onCodes={(given) => {
              begin.reset()
              setCodes(given)
            }}
            onStop={() => begin.reset()}
          />
        ) : (
          <>
            <p>{ways.totp ? t('sign-in.app.on', { left: ways.recoveryCodesLeft }) : t('sign-in.app.off')}</p>
            {ways.totp && ways.recoveryCodesLeft < 3 && <Notice tone="attention" title={t('sign-in.paper.few')} />}
            <Row>
              <Button kind={ways.totp ? 'quiet' : 'primary'} busy={busy} onClick={start}>
                {ways.totp ? t('sign-in.app.other') : t('sign-in.app.begin')}
              </Button>
              {ways.totp && (
                <>
                  <Button kind="quiet" busy={busy} onClick={paper}>
                    {t('sign-in.paper.new')}
                  </Button>
                  <Button kind="quiet" busy={busy} onClick={() => (sure ? stop() : setSure(true))}>
                    {sure ? t('sign-in.app.stop.sure') : t('sign-in.app.stop')}
                  </Button>
                </>
              )}
            </Row>
            {begin.error instanceof Problem && begin.error.code === 'sign-in.again' ? (
              <SignInAgain problem={begin.error} />
            ) : (
              begin.error instanceof Problem && <ProblemNotice problem={begin.error} onRetry={start} />
            )}
            {fresh.error instanceof Problem && <ProblemNotice problem={fresh.error} onRetry={paper} />}
            {remove.error instanceof Problem && <ProblemNotice problem={remove.error} onRetry={stop} />}
          </>
        )}
      </Stack>
    </Card>
  )
}
