import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { viewOf, viewsOn } from '../../lib/items/select/views.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Supporters } from './supporters.tsx'

/** How everybody sees a goal, also who has not been asked yet. */
export function GoalVoices({ table, goal }: { table: Table; goal: Entry<'goal'> }) {
  const t = useText()
  const dates = useDates()
  const { item } = goal
  const heard = new Set([item.saidBy, ...viewsOn(table, item).map(({ person }) => person.id)])
  const notHeard = table.plan.persons.filter((person) => person.kind === 'family' && !heard.has(person.id))
  const mine = table.me && viewOf(table, item, table.me.id)
  return (
    <Card aria-labelledby="voices">
      <Stack gap={4}>
        <h2 id="voices">{t('plan.voices')}</h2>
        <Supporters table={table} goal={item} />
        <Views table={table} on={item} />
        {notHeard.length > 0 && (
          <p className="kt-soft">
            {t('plan.voices.not-yet', { names: dates.list(notHeard.map((person) => person.callName)) })}
          </p>
        )}
        <Opener label={t(mine ? 'plan.view.change' : 'plan.view.give')}>
          {(close) => <ViewForm table={table} on={item} onDone={close} />}
        </Opener>
      </Stack>
    </Card>
  )
}
