import { type ComponentProps, useState } from 'react'
import { partsOf } from '../../ui/date-field.tsx'
import { DayField, dayText } from './day-field.tsx'

/** A day as text in a form: what was typed in the boxes stays as it is, also when it is no day (yet). */
export function DayTextField({
  value,
  onChange,
  ...rest
}: Omit<ComponentProps<typeof DayField>, 'value' | 'onChange'> & { value: string; onChange: (value: string) => void }) {
  const [parts, setParts] = useState(() => partsOf(value))
  const shown = (dayText(parts) ?? '') === value ? parts : partsOf(value)
  return (
    <DayField
      {...rest}
      value={shown}
      onChange={(next) => {
        setParts(next)
        onChange(dayText(next) ?? '')
      }}
    />
  )
}
