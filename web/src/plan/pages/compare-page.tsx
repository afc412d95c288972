import { addDays } from '@keukentafel/core/shared/dates.ts'
import { type FormEvent, Suspense, useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { DayField } from '../../lib/items/fields/day-field.tsx'
import type { ItemOf } from '../../lib/items/model.ts'
import { endOfDay } from '../../lib/items/select/days.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { navigate, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { isoOf, partsOf } from '../../ui/date-field.tsx'
import { Card, Grid, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { Differences } from '../components/differences.tsx'
import { compareMoments } from '../select/compare.ts'
import '../plan.css'

const isDay = (text: string | null): text is string => text !== null && isoOf(partsOf(text)) === text

/** Two moments of the plan beside each other: what came, what changed, what ended. The days stand in the address. */
export function ComparePage() {
  const t = useText()
  const table = useTable()
  const search = useSearch()
  const { today } = table.plan
  const given = [search.get('van'), search.get('tot')]
  const [from = addDays(today, -30), until = today] = given.map((day) => (isDay(day) ? day : undefined))
  return (
    <Stack gap={5}>
      <BackToPlan familyId={table.plan.family.id} />
      <PageTitle>{t('plan.compare.title')}</PageTitle>
      <ChooseDays key={`${from} ${until}`} table={table} from={from} until={until} />
      <Suspense fallback={<Busy label={t('plan.loading')} />}>
        <Result table={table} from={from} until={until} />
      </Suspense>
    </Stack>
  )
}

function ChooseDays({ table, from, until }: { table: Table; from: string; until: string }) {
  const t = useText()
  const { today } = table.plan
  const familyId = table.plan.family.id
  const [parts, setParts] = useState({ from: partsOf(from), until: partsOf(until) })
  const [errors, setErrors] = useState<{ from?: string; until?: string }>({})
  const go = (van: string, tot: string) =>
    navigate(`${href('/t/:familyId/vergelijk', { familyId })}?${new URLSearchParams({ van, tot })}`, { replace: true })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const days = { from: isoOf(parts.from), until: isoOf(parts.until) }
    const wrong = t('plan.error.day')
    const order = days.from && days.until && days.from >= days.until ? t('plan.compare.error.order') : undefined
    setErrors({ ...(!days.from && { from: wrong }), ...(!days.until ? { until: wrong } : order && { until: order }) })
    if (days.from && days.until && !order) go(days.from, days.until)
  }
  const ago = [
    { key: 'week', days: 7 },
    { key: 'month', days: 30 },
    { key: 'quarter', days: 91 },
  ]
  const field = (name: 'from' | 'until') => (
    <DayField
      id={`compare-${name}`}
      label={t(`plan.compare.${name}`)}
      error={errors[name]}
      today={today}
      value={parts[name]}
      onChange={(value) => setParts({ ...parts, [name]: value })}
    />
  )
  return (
    <form noValidate onSubmit={submit} className="kt-no-print">
      <Stack gap={4}>
        <Row>
          {ago.map(({ key, days }) => (
            <Button
              key={key}
              kind="quiet"
              aria-pressed={from === addDays(today, -days) && until === today}
              onClick={() => go(addDays(today, -days), today)}
            >
              {t(`plan.compare.ago.${key}`)}
            </Button>
          ))}
        </Row>
        <Grid>
          {field('from')}
          {field('until')}
        </Grid>
        <Row>
          <Button type="submit">{t('plan.compare.go')}</Button>
        </Row>
      </Stack>
    </form>
  )
}

function Result({ table, from, until }: { table: Table; from: string; until: string }) {
  const t = useText()
  const dates = useDates()
  const familyId = table.plan.family.id
  const before = useRead('readPlanAt', { params: { familyId }, query: { moment: endOfDay(from) } }).items as ItemOf[]
  const after = useRead('readPlanAt', { params: { familyId }, query: { moment: endOfDay(until) } }).items as ItemOf[]
  const differences = compareMoments(before, after)
  const days = { from: dates.day(from, table.plan.today), until: dates.day(until, table.plan.today) }
  return (
    <Stack gap={5}>
      <p role="status">{t('plan.compare.count', { ...days, count: differences.length })}</p>
      {differences.length === 0 && <Card tone="linen">{t('plan.compare.nothing')}</Card>}
      <Differences table={table} differences={differences} days={days} />
    </Stack>
  )
}
