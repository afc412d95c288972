import { type ComponentProps, useState } from 'react'
import { DateField, type DateParts, isoOf, partsOf } from '../ui/date-field.tsx'
import { useDates } from './dates.ts'
import { useText } from './text.tsx'

type Props = Omit<ComponentProps<typeof DateField>, 'labels' | 'months' | 'hint' | 'error' | 'marker'> & {
  hint?: string | undefined
  error?: string | undefined
  marker?: string | undefined
}

/** A day, in the words of the page. */
export function DayField({ hint, error, marker, ...rest }: Props) {
  const t = useText()
  const { months } = useDates()
  const labels = {
    day: t('app.date.day'),
    month: t('app.date.month'),
    year: t('app.date.year'),
    noMonth: t('app.date.noMonth'),
  }
  return (
    <DateField
      {...rest}
      {...(hint && { hint })}
      {...(error && { error })}
      {...(marker && { marker })}
      labels={labels}
      months={months}
    />
  )
}

/** A day as text in a form: half a date stays as it was typed, so that the server names it with everything else that is wrong. */
export function DayTextField({
  value,
  onChange,
  ...rest
}: Omit<Props, 'value' | 'onChange'> & { value: string; onChange: (value: string) => void }) {
  const [parts, setParts] = useState(() => partsOf(value))
  return (
    <DayField
      {...rest}
      value={textOf(parts) === value ? parts : partsOf(value)}
      onChange={(next) => {
        setParts(next)
        onChange(textOf(next))
      }}
    />
  )
}

/** Whether anything was filled in at all. */
export const isFilled = ({ day, month, year }: DateParts): boolean => `${day}${month}${year}` !== ''

const textOf = (parts: DateParts): string =>
  isFilled(parts) ? (isoOf(parts) ?? `${parts.year}-${parts.month}-${parts.day}`) : ''
