import { addDays } from '@keukentafel/core/shared/dates.ts'
import { DateField, type DateParts, partsOf } from '../../../ui/date-field.tsx'
import { useDates } from '../../dates.ts'
import { useText } from '../../text.tsx'

interface Props {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  marker?: string
  today: string
  value: DateParts
  onChange: (value: DateParts) => void
  /** Today, tomorrow, in a week: for what lies ahead. */
  soon?: boolean
}

/** A day, with the taps that are meant most. */
export function DayField({ today, soon, ...field }: Props) {
  const t = useText()
  const { months } = useDates()
  const shortcuts = [
    { label: t('plan.today'), value: partsOf(today) },
    { label: t('plan.tomorrow'), value: partsOf(addDays(today, 1)) },
    { label: t('plan.in-a-week'), value: partsOf(addDays(today, 7)) },
  ]
  const labels = {
    day: t('plan.date.day'),
    month: t('plan.date.month'),
    year: t('plan.date.year'),
    noMonth: t('plan.date.no-month'),
  }
  return <DateField {...field} labels={labels} months={months} {...(soon && { shortcuts })} />
}

export const noDay: DateParts = { day: '', month: '', year: '' }
/** Whether anything was filled in at all. */
export const isFilled = ({ day, month, year }: DateParts): boolean => `${day}${month}${year}` !== ''
