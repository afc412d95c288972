import { measures } from '@keukentafel/core/law/measure-terms.ts'
import { useDates } from '../../lib/dates.ts'
import type { ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'

/** What is not voluntary: its ground, how long the law lets it last, how people keep seeing each other, and first of all the way home. */
export function DecisionLaw({ table, content }: { table: Table; content: ItemOf<'decision'>['content'] }) {
  const t = useText()
  const dates = useDates()
  const day = (iso: string | null) => (iso ? dates.day(iso, table.plan.today) : '')
  const { measure, orderNumber, orderedOn, ground, from, until, contact, wayHome, tried } = content
  const rows: [string, string][] = [
    ...(measure ? ([['measure', t(`weighing.measure.${measure}`)]] as [string, string][]) : []),
    ...(content.character === 'order'
      ? ([
          ['order', orderNumber && orderedOn ? t('weighing.order', { number: orderNumber, day: day(orderedOn) }) : ''],
        ] as [string, string][])
      : []),
    ['ground', ground || (measure ? measures[measure].law : '')],
    ['term', from && until ? t('weighing.term', { from: day(from), until: day(until) }) : ''],
    ...(measure ? ([['longest', longest(measure, t)]] as [string, string][]) : []),
    ['tried', tried],
    ...(measure && measures[measure].away ? ([['contact', contact]] as [string, string][]) : []),
  ]
  return (
    <Stack gap={4}>
      <section className="weighing-home" aria-label={t('weighing.way-home')}>
        <h4>{t('weighing.way-home')}</h4>
        <p dir="auto">{wayHome || t('weighing.not-yet')}</p>
      </section>
      {content.character === 'condition' && <p>{t('weighing.condition.explain')}</p>}
      <dl className="weighing-facts">
        {rows.map(([field, value]) => (
          <div key={field}>
            <dt>{t(`weighing.law.${field}`)}</dt>
            <dd dir="auto">{value || t('weighing.not-yet')}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  )
}

function longest(measure: keyof typeof measures, t: ReturnType<typeof useText>): string {
  const { months, days, law } = measures[measure]
  if (months) return t('weighing.longest.months', { months, law })
  return days ? t('weighing.longest.days', { days, law }) : t('weighing.longest.none')
}
