import { useDates } from '../../dates.ts'
import { useText } from '../../text.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'

/** "Elif (9) zei dit op 3 november", who wrote it down when that was somebody else, and where it came from. */
export function SaidBy({ table, item }: { table: Table; item: ItemOf }) {
  const t = useText()
  const dates = useDates()
  const sayer = table.person(item.saidBy)
  const day = dates.day(dates.dayOf(item.createdAt), table.plan.today)
  const name = sayer?.callName ?? t('plan.somebody')
  const young = sayer?.kind === 'family' && sayer.age !== null && sayer.age < 18
  const said = young ? t('plan.said.aged', { name, age: sayer.age, day }) : t('plan.said', { name, day })
  return (
    <>
      {said}
      {item.createdBy !== item.saidBy && (
        <>
          <br />
          {t('plan.written-down', { name: table.person(item.createdBy)?.callName ?? t('plan.somebody') })}
        </>
      )}
      {item.content.origin && (
        <>
          <br />
          {t('plan.origin')}
        </>
      )}
    </>
  )
}
