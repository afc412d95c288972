import { energyWays } from '@keukentafel/core/calm/names.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Grid, Stack } from '../../ui/layout.tsx'
import { EnergyForm } from '../forms/energy-form.tsx'

/** What costs energy beside what gives it; never added up. */
export function Energy({ table }: { table: Table }) {
  const t = useText()
  return (
    <Grid>
      {energyWays.map((way) => {
        const said = table.all('energy').filter(({ item }) => item.state === 'current' && item.content.way === way)
        return (
          <Card key={way} aria-labelledby={`calm-${way}`}>
            <Stack gap={4}>
              <h2 id={`calm-${way}`}>{t(`calm.energy.${way}`)}</h2>
              {said.length === 0 && <p className="kt-soft">{t('calm.nothing-said')}</p>}
              {said.length > 0 && (
                <ul className="calm-list">
                  {said.map((entry) => (
                    <Said key={entry.item.id} table={table} entry={entry} />
                  ))}
                </ul>
              )}
              {table.me?.kind === 'family' && table.plan.can.add && (
                <div>
                  <Opener label={t(`calm.energy.${way}.add`)}>
                    {(close) => <EnergyForm table={table} way={way} onDone={close} />}
                  </Opener>
                </div>
              )}
            </Stack>
          </Card>
        )
      })}
    </Grid>
  )
}

function Said({ table, entry }: { table: Table; entry: Entry<'energy'> }) {
  const t = useText()
  const dates = useDates()
  const change = useChangeItem(table.plan.family.id)
  const past = useAct(() => change(entry.item, { state: 'past' }))
  const { item } = entry
  const whom = table.people(item.content.aboutPersons).map(({ callName }) => callName)
  return (
    <li className="calm-energy">
      <p>
        <q dir="auto">{item.content.text}</q>
      </p>
      <p className="kt-small kt-soft">
        {whom.length > 0 && `${t('calm.energy.for', { names: dates.list(whom) })} `}
        <SaidBy table={table} item={item} />
      </p>
      {past.problem && <ProblemNotice problem={past.problem} onRetry={() => void past.run()} />}
      {entry.can.edit && (
        <Button kind="plain" busy={past.busy} onClick={() => void past.run()}>
          {t('calm.energy.end')}
        </Button>
      )}
      <Beside table={table} on={item} />
    </li>
  )
}
