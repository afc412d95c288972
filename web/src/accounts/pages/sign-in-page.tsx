import { type ReactNode, useEffect, useRef, useState } from 'react'
import { AddressField, CodeField, digitsOf, isAddress, refusedCode, useMailFaults } from '../../lib/code-by-mail.tsx'
import { type Form, FormProblem, useForm } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { useDeployment } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { arrive, sendCode, signInWithCode } from '../../lib/sign-in.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { OtherWays, WhyNot } from '../other-ways.tsx'
import '../accounts.css'

type Typed = { email: string; code: string }

/** Signing in with a code that comes by e-mail: first the address, then the code. */
export function SignInPage() {
  const [fromMail] = useState(inAddress)
  const form = useForm<Typed>('sign-in', { email: '', code: '' })
  const [sentTo, setSentTo] = useState(fromMail?.email)
  const { set } = form
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what stood in the address when one arrived
  useEffect(() => {
    if (!fromMail) return
    set('email', fromMail.email)
    set('code', fromMail.code)
    // The code has no business in the history of this browser.
    history.replaceState(history.state, '', location.pathname + location.search)
  }, [])
  return sentTo === undefined ? (
    <Address form={form} onSent={setSentTo} />
  ) : (
    <Code form={form} email={sentTo} onOther={() => setSentTo(undefined)} />
  )
}

/** What the link in the e-mail brings along behind the #, which no server sees: the code is there already. */
function inAddress(): Typed | undefined {
  const words = new URLSearchParams(location.hash.slice(1))
  const [email, code] = [words.get('email')?.trim() ?? '', words.get('code') ?? '']
  return isAddress(email) && code ? { email, code } : undefined
}

function Address({ form, onSent }: { form: Form<Typed>; onSent: (email: string) => void }) {
  const t = useText()
  const demo = useDeployment()?.demo
  const faultsOf = useMailFaults()
  const send = async () => {
    const email = form.values.email.trim()
    const faults = faultsOf.ofAddress(email)
    if (faults.length > 0) return form.fail(faults)
    if (await form.submit(() => sendCode(email))) {
      form.set('email', email)
      onSent(email)
    }
  }
  return (
    <Frame title={t('accounts.signIn')} onSend={() => void send()}>
      <WhyNot />
      <Notice tone="info" title={t('accounts.safety')} titleAs="h2">
        <p>{t('accounts.safety.more')}</p>
      </Notice>
      <FormProblem form={form} fields={{ '/email': 'email' }} />
      <AddressField
        error={form.error('/email')}
        value={form.values.email}
        onChange={(value) => form.set('email', value)}
      />
      <Row>
        <Button type="submit" busy={form.busy}>
          {t('accounts.signIn.send')}
        </Button>
        {demo && <Link to={href('/kies')}>{t('app.demo.choose')}</Link>}
      </Row>
      <OtherWays />
    </Frame>
  )
}

function Code({ form, email, onOther }: { form: Form<Typed>; email: string; onOther: () => void }) {
  const t = useText()
  const demo = useDeployment()?.demo
  const faultsOf = useMailFaults()
  const [sentAgain, setSentAgain] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const check = async () => {
    const faults = faultsOf.ofCode(form.values.code)
    if (faults.length > 0) return form.fail(faults)
    if (await form.submit(() => signInWithCode(email, digitsOf(form.values.code)).catch(refusedCode))) await arrive()
  }
  const again = async () => {
    setSentAgain(false)
    form.set('code', '')
    if (await form.submit(() => sendCode(email))) setSentAgain(true)
  }
  return (
    <Frame title={t('accounts.code')} onSend={() => void check()}>
      <p>{t.rich('accounts.code.sent', { email: <b>{email}</b> })}</p>
      {demo && (
        <p>
          <Link to={href('/uitbak')} target="_blank">
            {t('accounts.code.demo')}
          </Link>
        </p>
      )}
      <FormProblem form={form} fields={{ '/otp': 'code' }} />
      {sentAgain && <Notice live>{t('accounts.code.sentAgain')}</Notice>}
      <CodeField
        ref={field}
        className="accounts-code"
        error={form.error('/otp')}
        value={form.values.code}
        onChange={(value) => form.set('code', value)}
      />
      <Row>
        <Button type="submit" busy={form.busy}>
          {t('accounts.code.check')}
        </Button>
        <Button kind="quiet" onClick={() => void again()}>
          {t('accounts.code.again')}
        </Button>
        <Button kind="plain" onClick={onOther}>
          {t('accounts.code.other')}
        </Button>
      </Row>
    </Frame>
  )
}

function Frame({ title, onSend, children }: { title: string; onSend: () => void; children: ReactNode }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <Stack gap={5}>
        <PageTitle>{title}</PageTitle>
        {children}
      </Stack>
    </form>
  )
}
