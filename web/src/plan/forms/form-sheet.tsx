import type { FormEvent, ReactNode } from 'react'
import { type Form, FormProblem } from '../../lib/form.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'

interface Props {
  form: Pick<Form<object>, 'problem' | 'faults' | 'attempt' | 'again' | 'busy'>
  /** Which field (id) belongs to which pointer of what is sent. */
  fields: Readonly<Record<string, string>>
  onSubmit: () => void
  /** Names the act: "Zet deze stap erbij". */
  submit: string
  onCancel?: (() => void) | undefined
  children: ReactNode
}

/** Fields with their faults on top and one act below; sending twice is sending once. */
export function FormSheet({ form, fields, onSubmit, submit, onCancel, children }: Props) {
  const t = useText()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!form.busy) onSubmit()
  }
  return (
    <form noValidate onSubmit={send}>
      <Stack gap={5}>
        <FormProblem form={form} fields={fields} />
        {children}
        <Row>
          <Button type="submit" busy={form.busy}>
            {submit}
          </Button>
          {onCancel && (
            <Button kind="plain" onClick={onCancel}>
              {t('plan.cancel')}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  )
}
