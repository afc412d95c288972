import { ages } from '@keukentafel/core/law/ages.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { RestForm } from '../forms/rest-form.tsx'
import { restOf } from '../select/rest.ts'
import '../look-back.css'

/** Letting the plan sleep, waking it, and closing it well: what was reached, who stays near, when somebody asks how it goes. */
export function RestPage() {
  const t = useText()
  const table = useTable()
  const { id: familyId } = table.plan.family
  const now = restOf(table)
  const { me, can } = table.plan
  const may = can.add && me.kind === 'family' && me.age !== null && me.age >= ages.decidesAlone
  return (
    <Stack gap={6}>
      <BackToPlan familyId={familyId} />
      <PageTitle>{t('look-back.rest.title')}</PageTitle>
      {now ? (
        <Card>
          <Resting table={table} entry={now} />
        </Card>
      ) : (
        <p>{t('look-back.rest.explain')}</p>
      )}
      <Reached table={table} />
      {!now &&
        (may ? (
          <div>
            <Opener kind="primary" label={t('look-back.rest.begin')}>
              {(close) => <RestForm table={table} onDone={close} />}
            </Opener>
          </div>
        ) : (
          <p className="kt-soft">{t('look-back.rest.family')}</p>
        ))}
      <p className="kt-soft">
        {t('look-back.rest.stays')}{' '}
        <Link to={href('/t/:familyId/mijn-gegevens', { familyId })}>{t('look-back.rest.destroy')}</Link>
      </p>
    </Stack>
  )
}

function Resting({ table, entry }: { table: Table; entry: Entry<'rest'> }) {
  const t = useText()
  const dates = useDates()
  const change = useChangeItem(table.plan.family.id)
  const wake = useAct(() => change(entry.item, { state: 'past' }))
  const { how, near, persons } = entry.item.content
  const day = dates.day(entry.item.onDate ?? table.plan.today, table.plan.today)
  return (
    <Stack gap={4}>
      <h2>{t(`look-back.rest.is.${how}`)}</h2>
      <SaidText table={table} entry={entry}>
        <PeopleLine people={table.people(persons)} text={(names) => t('look-back.rest.near.is', { names })} />
        {near && <p dir="auto">{near}</p>}
        <p>{t(`look-back.rest.day.${how}`, { day })}</p>
        <Beside table={table} on={entry.item} />
      </SaidText>
      {entry.can.move && (
        <div>
          <Button busy={wake.busy} onClick={() => void wake.run()}>
            {t(`look-back.rest.wake.${how}`)}
          </Button>
        </div>
      )}
      {wake.problem && <ProblemNotice problem={wake.problem} onRetry={() => void wake.run()} />}
    </Stack>
  )
}

/** What was reached, from the plan itself: goals that are done and small successes. */
function Reached({ table }: { table: Table }) {
  const t = useText()
  const reached = [
    ...table.all('goal').filter(({ item }) => item.state === 'done'),
    ...table.all('success').filter(({ item }) => item.state === 'current'),
  ]
  if (reached.length === 0) return null
  return (
    <Card as="section" aria-labelledby="reached">
      <Stack gap={3}>
        <h2 id="reached">{t('look-back.rest.reached.all')}</h2>
        <ul className="look-back-heap">
          {reached.map(({ item }) => (
            <li key={item.id}>
              <q dir="auto">{textOf(item)}</q>{' '}
              <span className="kt-soft">{table.person(item.saidBy)?.callName ?? t('plan.somebody')}</span>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  )
}
