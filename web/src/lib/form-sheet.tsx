import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { type Form, FormProblem } from './form.tsx'

export interface FormSheetProps {
  form: Pick<Form<object>, 'problem' | 'faults' | 'attempt' | 'again' | 'busy'>
  /** Id of the field for each JSON pointer of what is sent. */
  fields: Readonly<Record<string, string>>
  onSubmit: () => void
  /** Names the act: "Zet deze stap erbij". */
  submitLabel: string
  onCancel?: (() => void) | undefined
  cancelLabel: string
  /** The form shows itself what stands there now when somebody else was first. */
  ownConflict?: boolean
  children: ReactNode
}

/** Fields with their faults on top and one act below; sending twice is sending once. */
export function FormSheet({
  form,
  fields,
  onSubmit,
  submitLabel,
  onCancel,
  cancelLabel,
  ownConflict,
  children,
}: FormSheetProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!form.busy) onSubmit()
      }}
    >
      <Stack gap={5}>
        <FormProblem form={form} fields={fields} {...(ownConflict && { ownConflict })} />
        {children}
        <Row>
          <Button type="submit" busy={form.busy}>
            {submitLabel}
          </Button>
          {onCancel && (
            <Button kind="plain" onClick={onCancel}>
              {cancelLabel}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  )
}
