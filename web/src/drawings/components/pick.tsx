import { useId } from 'react'

type PickProps = {
  label: string
  /** What is drawn while nothing is chosen. */
  none: string
  choices: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

/** What or whom a drawing is about; not on paper. */
export function Pick({ label, none, choices, value, onChange }: PickProps) {
  const id = useId()
  return (
    <div className="kt-drawing__pick kt-no-print">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="kt-input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
