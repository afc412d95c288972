import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'

interface Props {
  id: string
  label: string
  error?: string | undefined
  /** First in the list while nothing is chosen. */
  none: string
  choices: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

/** Choosing one of many short names: the phone's own list. */
export function SelectField({ id, label, error, none, choices, value, onChange }: Props) {
  return (
    <Field id={id} label={label} {...(error && { error })}>
      {(aria) => (
        <Select {...aria} className="families-select" none={none} choices={choices} value={value} onChange={onChange} />
      )}
    </Field>
  )
}
