import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { ComponentProps } from 'react'
import { type DateParts, partsOf } from '../../../ui/date-field.tsx'
import { DayField as Plain } from '../../day-field.tsx'
import { useText } from '../../text.tsx'

type Props = ComponentProps<typeof Plain> & {
  today: string
  /** Today, tomorrow, in a week: for what lies ahead. */
  soon?: boolean
}

/** A day, with the taps that are meant most. */
export function DayField({ today, soon, ...field }: Props) {
  const t = useText()
  const shortcuts = [
    { label: t('plan.today'), value: partsOf(today) },
    { label: t('plan.tomorrow'), value: partsOf(addDays(today, 1)) },
    { label: t('plan.in-a-week'), value: partsOf(addDays(today, 7)) },
  ]
  return <Plain {...field} {...(soon && { shortcuts })} />
}

export const noDay: DateParts = { day: '', month: '', year: '' }
