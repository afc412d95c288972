import { holdsOn } from '@keukentafel/core/calm/limit.ts'
import { addDays } from '@keukentafel/core/shared/dates.ts'
import { mondayOf } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { useAddItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { home } from '../../ui/pictograms-life.ts'
import { Capacity } from '../components/capacity.tsx'
import { Doors } from '../components/doors.tsx'
import { Energy } from '../components/energy.tsx'
import { LimitCard } from '../components/limit-card.tsx'
import { LimitForm } from '../forms/limit-form.tsx'
import '../calm.css'

/** "Wat ons past": what the family can do now, its limits in its own words, and what costs and gives energy. */
export function FitsPage() {
  const t = useText()
  const table = useTable()
  const limits = table
    .all('limit')
    .filter(({ item }) => item.state === 'current' && (!item.content.until || item.content.until >= table.plan.today))
  const isFamily = table.me?.kind === 'family'
  return (
    <Stack gap={5}>
      <Doors familyId={table.plan.family.id} here="fits">
        <PageTitle below={t('calm.fits.below', { own: isFamily ? 'yes' : 'no' })}>{t('calm.fits.title')}</PageTitle>
      </Doors>
      <Capacity table={table} />
      <section aria-labelledby="calm-limits">
        <Stack gap={4}>
          <h2 id="calm-limits">{t('calm.limits')}</h2>
          {limits.length === 0 && (
            <EmptyState title={t('calm.limits.none')} picture={<Pictogram of={home} size={96} />}>
              <p>{t(isFamily ? 'calm.limits.none.text' : 'calm.limits.none.helper')}</p>
            </EmptyState>
          )}
          {limits.map((entry) => (
            <LimitCard key={entry.item.id} table={table} entry={entry} />
          ))}
          {isFamily && table.plan.can.add && (
            <Row className="kt-no-print">
              <LessPlease table={table} />
              <Opener label={t('calm.limit.add')}>{(close) => <LimitForm table={table} onDone={close} />}</Opener>
            </Row>
          )}
        </Stack>
      </section>
      <Energy table={table} />
    </Stack>
  )
}

/** "This week less, please", with one tap; it stands there with its week until Sunday. */
function LessPlease({ table }: { table: Table }) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const monday = mondayOf(table.plan.today)
  const me = table.plan.me.personId
  const act = useAct(() => {
    const content = { text: t('calm.less.words'), about: 'words' as const, from: monday, until: addDays(monday, 6) }
    return add({ id: newId(), kind: 'limit', parentId: null, onDate: null, content }, newId())
  })
  const said = table
    .all('limit')
    .some(
      ({ item }) =>
        item.saidBy === me && item.state === 'current' && item.content.until && holdsOn(item.content, table.plan.today),
    )
  if (said) return null
  return (
    <>
      <Button kind="primary" busy={act.busy} onClick={() => void act.run()}>
        {t('calm.less')}
      </Button>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
    </>
  )
}
