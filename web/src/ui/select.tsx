import type { ComponentProps } from 'react'
import { cx } from './class-names.ts'

type SelectProps = Omit<ComponentProps<'select'>, 'onChange' | 'children'> & {
  /** First in the list while nothing is chosen. */
  none: string
  choices: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

/** One of many short names: the phone's own list. The label comes from around it. */
export function Select({ none, choices, onChange, className, ...select }: SelectProps) {
  return (
    <select {...select} className={cx('kt-input', className)} onChange={(event) => onChange(event.target.value)}>
      <option value="">{none}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
