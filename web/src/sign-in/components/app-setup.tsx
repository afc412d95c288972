import { useMemo } from 'react'
import type { Output } from '../../lib/api.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { qrCode } from '../qr.ts'

const MARGIN = 4

interface Props {
  begun: Output<'beginTotp'>
  onCodes: (codes: readonly string[]) => void
  onStop: () => void
}

/** Giving an app its secret, by its camera or by hand, and showing that it works. */
export function AppSetup({ begun, onCodes, onStop }: Props) {
  const t = useText()
  const form = useForm('app-setup', { code: '' })
  const confirm = useWrite('confirmTotp')
  const send = async () => {
    const code = form.values.code.replace(/\D/g, '')
    if (code.length !== 6) return form.fail([{ pointer: '/code', detail: t('sign-in.app.six') }])
    const done = await form.submit(() => confirm.mutateAsync({ body: { code } }))
    if (!done) return form.set('code', '')
    form.clear()
    onCodes(done.recoveryCodes)
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/code': 'app-code' }}
      onSubmit={() => void send()}
      submitLabel={t('sign-in.app.turn-on')}
      onCancel={onStop}
      cancelLabel={t('sign-in.app.not-now')}
    >
      <Stack as="ol" gap={4}>
        <li>{t('sign-in.app.step.1')}</li>
        <li>
          <Stack gap={3}>
            <p>{t('sign-in.app.step.2')}</p>
            <Square text={begun.uri} label={t('sign-in.app.square')} />
            <p>
              {t('sign-in.app.by-hand')}
              <br />
              <span className="sign-in-secret">{begun.secret.match(/.{4}/g)?.join(' ')}</span>
            </p>
            <p>
              <a href={begun.uri}>{t('sign-in.app.here')}</a>
            </p>
          </Stack>
        </li>
        <li>{t('sign-in.app.step.3')}</li>
      </Stack>
      <TextField
        id="app-code"
        className="accounts-code"
        label={t('sign-in.app.code')}
        error={form.error('/code')}
        value={form.values.code}
        onChange={(event) => form.set('code', event.target.value)}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </FormSheet>
  )
}

function Square({ text, label }: { text: string; label: string }) {
  const rows = useMemo(() => qrCode(text), [text])
  const size = rows.length + 2 * MARGIN
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      className="sign-in-square"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
