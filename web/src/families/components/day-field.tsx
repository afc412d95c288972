import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { DateField, type DateParts, isoOf, partsOf } from '../../ui/date-field.tsx'

interface Props {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value: string
  onChange: (value: string) => void
  birthday?: boolean
}

/** A day that may be left out, as text; half a date stays as it was typed, so that the server can say what is wrong with it. */
export function DayField({ value, onChange, error, ...rest }: Props) {
  const t = useText()
  const { months } = useDates()
  const [parts, setParts] = useState(() => partsOf(value))
  const labels = {
    day: t('families.date.day'),
    month: t('families.date.month'),
    year: t('families.date.year'),
    noMonth: t('families.date.no-month'),
  }
  return (
    <DateField
      {...rest}
      {...(error && { error })}
      marker={t('families.optional')}
      labels={labels}
      months={months}
      value={textOf(parts) === value ? parts : partsOf(value)}
      onChange={(next) => {
        setParts(next)
        onChange(textOf(next))
      }}
    />
  )
}

const textOf = (parts: DateParts): string =>
  `${parts.day}${parts.month}${parts.year}` === '' ? '' : (isoOf(parts) ?? `${parts.year}-${parts.month}-${parts.day}`)
