import { addDays } from '@keukentafel/core/shared/dates.ts'
import type { ComponentProps } from 'react'
import { DayTextField } from '../../lib/day-field.tsx'
import { useText } from '../../lib/text.tsx'
import { partsOf } from '../../ui/date-field.tsx'

/** A day ahead of us: three months, half a year, a year, or filled in. */
export function DayAheadField({ today, ...field }: ComponentProps<typeof DayTextField> & { today: string }) {
  const t = useText()
  const shortcuts = [
    { label: t('circle.date.in-3-months'), value: partsOf(addDays(today, 91)) },
    { label: t('circle.date.in-6-months'), value: partsOf(addDays(today, 182)) },
    { label: t('circle.date.in-a-year'), value: partsOf(addDays(today, 365)) },
  ]
  return <DayTextField {...field} shortcuts={shortcuts} />
}
