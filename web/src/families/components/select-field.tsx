import { Field } from '../../ui/field.tsx'

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
        <select
          {...aria}
          className="kt-input families-select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{none}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
