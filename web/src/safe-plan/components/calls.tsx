import { telOf } from '@keukentafel/core/safe-plan/card.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { CallForm } from '../forms/call-form.tsx'

/** Whom to call, and for whom: children know it by name. */
export function Calls({ table }: { table: Table }) {
  const t = useText()
  const calls = table.all('safety-call').filter(({ item }) => item.state === 'current')
  const young = table.plan.persons.filter(({ kind, age }) => kind === 'family' && age !== null && age < 18)
  const without = young.filter(({ id }) => !calls.some(({ item }) => item.content.forPersons.includes(id)))
  const dates = useDates()
  return (
    <Card as="section" aria-labelledby="calls">
      <Stack gap={4}>
        <h2 id="calls">{t('safe-plan.calls')}</h2>
        {calls.map((entry) => (
          <OneCall key={entry.item.id} table={table} entry={entry} />
        ))}
        {without.length > 0 && (
          <p>{t('safe-plan.calls.without', { names: dates.list(without.map(({ callName }) => callName)) })}</p>
        )}
        {table.plan.can.add && (
          <div className="kt-no-print">
            <Opener label={t('safe-plan.call.add')}>{(close) => <CallForm table={table} onDone={close} />}</Opener>
          </div>
        )}
      </Stack>
    </Card>
  )
}

function OneCall({ table, entry: { item, can } }: { table: Table; entry: Entry<'safety-call'> }) {
  const t = useText()
  const dates = useDates()
  const change = useChangeItem(table.plan.family.id)
  const past = useAct(() => change(item, { state: 'past' }))
  const { name, phone, persons, forPersons, text } = item.content
  const names = (ids: readonly string[]) => dates.list(table.people(ids).map(({ callName }) => callName))
  return (
    <div className="safe-call">
      <p>
        <strong dir="auto">{names(persons) || name}</strong>{' '}
        {phone && (
          <a className="safe-card__phone" href={telOf(phone)}>
            {phone}
          </a>
        )}
      </p>
      {forPersons.length > 0 && <p>{t('safe-plan.call.for', { names: names(forPersons) })}</p>}
      {text && <p dir="auto">{text}</p>}
      <Views table={table} on={item} />
      <p className="kt-soft kt-small">
        <SaidBy table={table} item={item} />
      </p>
      {past.problem && <ProblemNotice problem={past.problem} onRetry={() => void past.run()} />}
      {can.move && (
        <Row className="kt-no-print">
          <Button kind="plain" busy={past.busy} onClick={() => void past.run()}>
            {t('safe-plan.past')}
          </Button>
        </Row>
      )}
    </div>
  )
}
