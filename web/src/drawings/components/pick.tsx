import { useId } from 'react'
import { Select } from '../../ui/select.tsx'

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
      <Select id={id} none={none} choices={choices} value={value} onChange={onChange} />
    </div>
  )
}
