import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useAddItem, useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'

/** "Can it be calmer?": with one tap, by anybody here and by a child; who coordinates and the family see it. */
export function CalmAsked({ table, monday }: { table: Table; monday: string }) {
  const t = useText()
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const me = table.plan.me.personId
  const asked = table.all('calmer').filter(({ item }) => item.state === 'open' && item.content.week === monday)
  const mine = asked.find(({ item }) => item.saidBy === me)
  const ask = useAct(() =>
    add(
      {
        id: newId(),
        kind: 'calmer',
        parentId: null,
        onDate: null,
        content: { text: t('calm.ask.words'), week: monday },
      },
      newId(),
    ),
  )
  const back = useAct(() => (mine ? change(mine.item, { state: 'past' }) : Promise.resolve()))
  return (
    <Card aria-labelledby="calm-ask">
      <Stack gap={3}>
        <h2 id="calm-ask">{t('calm.ask')}</h2>
        {asked.map(({ item }) => (
          <div key={item.id}>
            <p>
              <q dir="auto">{item.content.text}</q>
            </p>
            <p className="kt-small kt-soft">
              <SaidBy table={table} item={item} />
            </p>
          </div>
        ))}
        {[ask, back].map((act, i) =>
          act.problem ? (
            <ProblemNotice key={i === 0 ? 'ask' : 'back'} problem={act.problem} onRetry={() => void act.run()} />
          ) : null,
        )}
        {table.plan.can.add && (
          <Row>
            {mine ? (
              <Button kind="plain" busy={back.busy} onClick={() => void back.run()}>
                {t('calm.ask.back')}
              </Button>
            ) : (
              <Button kind="quiet" busy={ask.busy} onClick={() => void ask.run()}>
                {t('calm.ask.do')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </Card>
  )
}
