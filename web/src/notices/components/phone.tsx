import { type KeyboardEvent, useState } from 'react'
import { FormProblem, useForm } from '../../lib/form.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface Props {
  /** The number that counts, and the one to which a code was sent; only their last digits. */
  phone: string | null
  asked: string | null
}

/** A telephone number, which counts when the code from a text message was filled in. It stands inside another form, so it is none itself. */
export function Phone({ phone, asked }: Props) {
  const t = useText()
  const [other, setOther] = useState(false)
  const remove = useWrite('removeNoticePhone')
  if (asked && !other) return <Code asked={asked} onOther={() => setOther(true)} />
  if (phone && !other)
    return (
      <Row spread>
        <b>{phone}</b>
        <Row>
          <Button kind="quiet" onClick={() => setOther(true)}>
            {t('notices.phone.other')}
          </Button>
          <Button kind="quiet" busy={remove.isPending} onClick={() => remove.mutate({})}>
            {t('notices.phone.remove')}
          </Button>
        </Row>
      </Row>
    )
  return <AskNumber onAsked={() => setOther(false)} />
}

/** Enter does what the button beside it does, and does not send the form around it. */
const onEnter = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  act()
}

function AskNumber({ onAsked }: { onAsked: () => void }) {
  const t = useText()
  const form = useForm(null, { number: '' })
  const ask = useWrite('askNoticePhone')
  const send = async () => {
    if (await form.submit((body) => ask.mutateAsync({ body }))) onAsked()
  }
  return (
    <Stack gap={3}>
      <FormProblem form={form} fields={{ '/number': 'notice-number' }} />
      <TextField
        id="notice-number"
        type="tel"
        autoComplete="tel"
        label={t('notices.phone.number')}
        hint={t('notices.phone.number.hint')}
        error={form.error('/number')}
        value={form.values.number}
        onChange={(event) => form.set('number', event.target.value)}
        onKeyDown={onEnter(() => void send())}
        maxLength={40}
      />
      <Row>
        <Button kind="quiet" busy={form.busy} onClick={() => void send()}>
          {t('notices.phone.send')}
        </Button>
      </Row>
    </Stack>
  )
}

function Code({ asked, onOther }: { asked: string; onOther: () => void }) {
  const t = useText()
  const form = useForm(null, { code: '' })
  const confirm = useWrite('confirmNoticePhone')
  const send = () => void form.submit((body) => confirm.mutateAsync({ body }))
  return (
    <Stack gap={3}>
      <FormProblem form={form} fields={{ '/code': 'notice-code' }} />
      <TextField
        id="notice-code"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t('notices.phone.code')}
        hint={t('notices.phone.code.hint', { number: asked })}
        error={form.error('/code')}
        value={form.values.code}
        onChange={(event) => form.set('code', event.target.value)}
        onKeyDown={onEnter(send)}
        maxLength={20}
      />
      <Row>
        <Button kind="quiet" busy={form.busy} onClick={send}>
          {t('notices.phone.confirm')}
        </Button>
        <Button kind="plain" onClick={onOther}>
          {t('notices.phone.other')}
        </Button>
      </Row>
    </Stack>
  )
}
