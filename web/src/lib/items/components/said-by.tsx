import { useDates } from '../../dates.ts'
import { useText } from '../../text.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'

/** "Elif (9) zei dit op 3 november", and who wrote it down when that was somebody else. */
export function SaidBy({ table, item }: { table: Table; item: ItemOf }) {
  const t = useText()
  const dates = useDates()
  const sayer = table.person(item.saidBy)
  const day = dates.day(dates.dayOf(item.createdAt), table.plan.today)
  const name = sayer?.callName ?? t('plan.somebody')
  const young = sayer?.kind === 'family' && sayer.age !== null && sayer.age < 18
  const said = young ? t('plan.said.aged', { name, age: sayer.age, day }) : t('plan.said', { name, day })
  if (item.createdBy === item.saidBy) return <>{said}</>
  return (
    <>
      {said}
      <br />
      {t('plan.written-down', { name: table.person(item.createdBy)?.callName ?? t('plan.somebody') })}
    </>
  )
}
