import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import { DateField, type DateParts, isoOf, partsOf } from '../../ui/date-field.tsx'

interface Props {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  marker?: string | undefined
  value: DateParts
  onChange: (value: DateParts) => void
  /** With it come taps for the terms that are meant most. */
  today?: string
}

/** A day ahead of us: three months, half a year, a year, or filled in. */
export function DayField({ today, hint, marker, ...field }: Props) {
  const t = useText()
  const { months } = useDates()
  const labels = {
    day: t('circle.date.day'),
    month: t('circle.date.month'),
    year: t('circle.date.year'),
    noMonth: t('circle.date.no-month'),
  }
  const shortcuts = today && [
    { label: t('circle.date.in-3-months'), value: partsOf(addDays(today, 91)) },
    { label: t('circle.date.in-6-months'), value: partsOf(addDays(today, 182)) },
    { label: t('circle.date.in-a-year'), value: partsOf(addDays(today, 365)) },
  ]
  return (
    <DateField
      {...field}
      {...(hint && { hint })}
      {...(marker && { marker })}
      labels={labels}
      months={months}
      {...(shortcuts && { shortcuts })}
    />
  )
}

/** What is sent: null for nothing; half a date goes as it is, so that the server names it with everything else that is wrong. */
export function dayText(parts: DateParts): string | null {
  if (`${parts.day}${parts.month}${parts.year}` === '') return null
  return isoOf(parts) ?? `${parts.year}-${parts.month}-${parts.day}`
}
