import type { ReactNode } from 'react'
import { type Form, FormProblem, useForm } from '../../lib/form.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'

interface Props {
  open: boolean
  onClose: () => void
  /** One per thing that is done to somebody, for the draft. */
  name: string
  title: string
  children?: ReactNode
  label: string
  hint?: string
  /** JSON pointer of the words in what is sent. */
  pointer: string
  optional?: boolean
  submitLabel: string
  send: (words: string) => Promise<unknown>
  onDone?: () => void
}

/** An act that asks for a word with it: leaving, asking somebody to leave, taking back an invitation. */
export function WordsDialog({ open, onClose, title, ...rest }: Props) {
  const t = useText()
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={t('app.close')}>
      <WordsForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

function WordsForm({
  name,
  children,
  label,
  hint,
  pointer,
  optional,
  submitLabel,
  send,
  onDone,
  onClose,
}: Omit<Props, 'open' | 'title'>) {
  const t = useText()
  const form = useForm(name, { words: '' })
  const done = () => {
    onClose()
    onDone?.()
  }
  const submit = () =>
    void form.submit(async ({ words }) => send(words)).then((answer) => answer !== undefined && done())
  return (
    <FormSheet
      form={form}
      fields={{ [pointer]: `${name}-words` }}
      onSubmit={submit}
      submitLabel={submitLabel}
      onCancel={onClose}
    >
      {children}
      <TextArea
        id={`${name}-words`}
        label={label}
        hint={hint}
        error={form.error(pointer)}
        {...(optional && { marker: t('circle.optional') })}
        value={form.values.words}
        onChange={(event) => form.set('words', event.target.value)}
      />
    </FormSheet>
  )
}

interface SheetProps {
  form: Pick<Form<object>, 'problem' | 'faults' | 'attempt' | 'again' | 'busy'>
  fields: Record<string, string>
  onSubmit: () => void
  submitLabel: string
  onCancel?: () => void
  children: ReactNode
}

/** A form with its faults on top and its one act below. */
export function FormSheet({ form, fields, onSubmit, submitLabel, onCancel, children }: SheetProps) {
  const t = useText()
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!form.busy) onSubmit()
      }}
    >
      <Stack gap={5}>
        <FormProblem form={form} fields={fields} />
        {children}
        <div className="kt-row kt-gap-3">
          <Button type="submit" busy={form.busy}>
            {submitLabel}
          </Button>
          {onCancel && (
            <Button kind="plain" onClick={onCancel}>
              {t('circle.cancel')}
            </Button>
          )}
        </div>
      </Stack>
    </form>
  )
}
