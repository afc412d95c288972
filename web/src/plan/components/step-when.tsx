import { useDates } from '../../lib/dates.ts'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'

/** When a step is to be done, or when and by whom it was. */
export function StepWhen({ table, entry: { item } }: { table: Table; entry: Entry<'step'> }) {
  const t = useText()
  const dates = useDates()
  const { today } = table.plan
  if (item.state === 'done') {
    return (
      <>
        {t('plan.step.ticked', {
          day: dates.day(dates.dayOf(item.updatedAt), today),
          name: table.person(item.updatedBy)?.callName ?? t('plan.somebody'),
        })}
      </>
    )
  }
  if (!item.onDate) return <>{t('plan.step.no-day')}</>
  const day = item.onDate === today ? t('plan.today') : dates.spoken(item.onDate)
  return (
    <>
      {item.content.time ? t('plan.step.at', { day, time: item.content.time }) : day}
      {item.onDate < today && <span className="plan-past"> {t('plan.step.past')}</span>}
    </>
  )
}
