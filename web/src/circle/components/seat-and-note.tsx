import type { ReactNode } from 'react'
import type { Form } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { seatChoice } from './seat-choice.tsx'

type Choice = Pick<ReturnType<typeof seatChoice>, 'value' | 'label'> & Partial<ReturnType<typeof seatChoice>>

interface Props {
  /** Begins the ids of the fields. */
  id: string
  form: Form<{ id: string; seatId: string; note: string }>
  choices: Choice[]
  who: string
  note: string
  noteHint?: string
  optional?: boolean
  submitLabel: string
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}

/** Choosing somebody at the table, with a word: handing over the coordination, saying whom one would like. */
export function SeatAndNote(props: Props) {
  const { id, form, choices, who, note, noteHint, optional, submitLabel, onSubmit, onCancel, children } = props
  const t = useText()
  const { seatId } = form.values
  return (
    <FormSheet
      cancelLabel={t('circle.cancel')}
      form={form}
      fields={{ '/seatId': `${id}-who`, '/note': `${id}-note` }}
      onSubmit={onSubmit}
      submitLabel={submitLabel}
      onCancel={onCancel}
    >
      {children}
      <ChoiceList
        id={`${id}-who`}
        label={who}
        error={form.error('/seatId')}
        choices={choices}
        // Who can no longer be chosen is no longer the choice.
        value={choices.some(({ value }) => value === seatId) ? seatId : undefined}
        onChange={(value) => form.set('seatId', value)}
      />
      <TextArea
        id={`${id}-note`}
        label={note}
        hint={noteHint}
        {...(optional && { marker: t('circle.optional') })}
        error={form.error('/note')}
        value={form.values.note}
        onChange={(event) => form.set('note', event.target.value)}
      />
    </FormSheet>
  )
}
