import type { ReactNode } from 'react'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useText } from '../../lib/text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
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
      cancelLabel={t('circle.cancel')}
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
