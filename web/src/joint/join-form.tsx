import { type ReactNode, useState } from 'react'
import { AddressField, CodeField, digitsOf, refusedCode, useMailFaults } from '../lib/code-by-mail.tsx'
import { FormProblem, useForm } from '../lib/form.tsx'
import { joinWithCode, sendCode } from '../lib/sign-in.ts'
import { useText } from '../lib/text.tsx'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import { NewPin, usePinFaults } from './pin-field.tsx'

/** "Kom erbij": first the own address, then the code that came there together with a pin. Nothing of it is kept here. */
export function JoinForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const t = useText()
  const mailFaults = useMailFaults()
  const faultsOf = usePinFaults()
  const form = useForm(null, { email: '', code: '', pin: '', again: '' })
  const [sentTo, setSentTo] = useState<string>()
  const send = async () => {
    const email = form.values.email.trim()
    const faults = mailFaults.ofAddress(email)
    if (faults.length > 0) return form.fail(faults)
    if (await form.submit(() => sendCode(email))) setSentTo(email)
  }
  const join = async () => {
    const { code, pin, again } = form.values
    const faults = [...mailFaults.ofCode(code), ...faultsOf(pin, again)]
    if (faults.length > 0) return form.fail(faults)
    if (await form.submit(() => joinWithCode(sentTo ?? '', digitsOf(code), pin).catch(refusedCode))) onDone()
  }
  if (sentTo === undefined)
    return (
      <Step title={t('joint.join')} below={t('joint.join.below')} onSend={() => void send()}>
        <FormProblem form={form} fields={{ '/email': 'email' }} />
        <AddressField
          shared
          error={form.error('/email')}
          value={form.values.email}
          onChange={(value) => form.set('email', value)}
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
      <CodeField
        className="joint-pin"
        error={form.error('/otp')}
        value={form.values.code}
        onChange={(value) => form.set('code', value)}
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
