import { type ReactNode, useState } from 'react'
import { FormProblem, useForm } from '../lib/form.tsx'
import { Problem } from '../lib/problem.ts'
import { joinWithCode, sendCode } from '../lib/sign-in.ts'
import { useText } from '../lib/text.tsx'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { TextField } from '../ui/text-field.tsx'
import { NewPin, usePinFaults } from './pin-field.tsx'

const LENGTH = 6

/** "Kom erbij": first the own address, then the code that came there together with a pin. Nothing of it is kept here. */
export function JoinForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const t = useText()
  const faultsOf = usePinFaults()
  const form = useForm(null, { email: '', code: '', pin: '', again: '' })
  const [sentTo, setSentTo] = useState<string>()
  const send = async () => {
    const email = form.values.email.trim()
    if (!/^\S+@\S+\.\S+$/.test(email))
      return form.fail([{ pointer: '/email', detail: t('accounts.signIn.email.wrong') }])
    if (await form.submit(() => sendCode(email))) setSentTo(email)
  }
  const join = async () => {
    const { pin, again } = form.values
    const code = form.values.code.replace(/\D/g, '')
    const short =
      code.length === LENGTH ? [] : [{ pointer: '/otp', detail: t('accounts.code.length', { length: LENGTH }) }]
    const faults = [...short, ...faultsOf(pin, again)]
    if (faults.length > 0) return form.fail(faults)
    if (await form.submit(() => joinWithCode(sentTo ?? '', code, pin).catch(refusal))) onDone()
  }
  if (sentTo === undefined)
    return (
      <Step title={t('joint.join')} below={t('joint.join.below')} onSend={() => void send()}>
        <FormProblem form={form} fields={{ '/email': 'email' }} />
        <TextField
          id="email"
          type="email"
          label={t('accounts.signIn.email')}
          hint={t('accounts.signIn.email.hint')}
          error={form.error('/email')}
          value={form.values.email}
          onChange={(event) => form.set('email', event.target.value)}
          autoComplete="off"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Row>
          <Button type="submit" busy={form.busy}>
            {t('accounts.signIn.send')}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {t('joint.back')}
          </Button>
        </Row>
      </Step>
    )
  return (
    <Step title={t('joint.join')} onSend={() => void join()}>
      <p>{t.rich('accounts.code.sent', { email: <b>{sentTo}</b> })}</p>
      <FormProblem form={form} fields={{ '/otp': 'code', '/pin': 'pin', '/again': 'again' }} />
      <TextField
        id="code"
        className="joint-pin"
        label={t('accounts.code.label')}
        hint={t('accounts.code.hint')}
        error={form.error('/otp')}
        value={form.values.code}
        onChange={(event) => form.set('code', event.target.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <NewPin form={form} />
      <Row>
        <Button type="submit" busy={form.busy}>
          {t('joint.join.do')}
        </Button>
        <Button kind="quiet" onClick={() => setSentTo(undefined)}>
          {t('accounts.code.other')}
        </Button>
      </Row>
    </Step>
  )
}

function Step({
  title,
  below,
  onSend,
  children,
}: {
  title: string
  below?: string
  onSend: () => void
  children: ReactNode
}) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <Stack gap={5}>
        <PageTitle {...(below && { below })}>{title}</PageTitle>
        {children}
      </Stack>
    </form>
  )
}

/** A code that is refused is a fault of its field. */
function refusal(error: unknown): never {
  if (!(error instanceof Problem) || !error.code.startsWith('code.')) throw error
  const { code, status, title, detail } = error
  throw new Problem({ code, status, title, errors: [{ pointer: '/otp', code, detail }] })
}
