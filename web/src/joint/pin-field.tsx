import { PIN_LENGTH } from '@keukentafel/core/joint/turn.ts'
import type { ComponentProps } from 'react'
import type { Form } from '../lib/form.tsx'
import { useText } from '../lib/text.tsx'
import { TextField } from '../ui/text-field.tsx'
import './joint.css'

/** A field for a pin; never shown, never kept by the browser. */
export function PinField(props: Omit<ComponentProps<typeof TextField>, 'type'>) {
  return (
    <TextField
      {...props}
      type="password"
      className="joint-pin"
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_LENGTH}
    />
  )
}

/** Choosing a pin: twice, so that a slip of the finger is seen at once. */
export function NewPin({ form }: { form: Form<{ pin: string; again: string }> }) {
  const t = useText()
  return (
    <>
      <PinField
        id="pin"
        label={t('joint.pin')}
        hint={t('joint.pin.hint')}
        error={form.error('/pin')}
        value={form.values.pin}
        onChange={(event) => form.set('pin', event.target.value)}
      />
      <PinField
        id="again"
        label={t('joint.pin.again')}
        error={form.error('/again')}
        value={form.values.again}
        onChange={(event) => form.set('again', event.target.value)}
      />
    </>
  )
}

/** What is wrong with a pin before it is sent; whether it is easy to guess is said by the server. */
export function usePinFaults(): (pin: string, again: string) => { pointer: string; detail: string }[] {
  const t = useText()
  return (pin, again) => [
    ...(/^\d{4}$/.test(pin) ? [] : [{ pointer: '/pin', detail: t('joint.pin.length') }]),
    ...(pin === again ? [] : [{ pointer: '/again', detail: t('joint.pin.differs') }]),
  ]
}
