import type { FormEvent, ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { type Form, FormProblem } from '../../form.tsx'
import { useText } from '../../text.tsx'

interface Props {
  form: Pick<Form<object>, 'problem' | 'faults' | 'attempt' | 'again' | 'busy'>
  /** Which field (id) belongs to which pointer of what is sent. */
  fields: Readonly<Record<string, string>>
  onSubmit: () => void
  /** Names the act: "Zet deze stap erbij". */
  submit: string
  onCancel?: (() => void) | undefined
  /** What stands there now, for when somebody else was first. */
  now?: ReactNode
  children: ReactNode
}

/** Fields with their faults on top and one act below; sending twice is sending once. */
export function FormSheet({ form, fields, onSubmit, submit, onCancel, now, children }: Props) {
  const t = useText()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!form.busy) onSubmit()
  }
  return (
    <form noValidate onSubmit={send}>
      <Stack gap={5}>
        <FormProblem form={form} fields={fields} />
        {form.problem?.code === 'version.conflict' && (
          <Notice tone="attention" live title={form.problem.title} titleAs="p">
            <p>{t('plan.conflict.look')}</p>
            {now}
          </Notice>
        )}
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
