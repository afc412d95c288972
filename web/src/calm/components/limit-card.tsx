import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { LimitForm } from '../forms/limit-form.tsx'
import { limitSentence } from '../sentence.ts'

/** One limit: the words, what they mean in numbers, for whom and how long, and what others think beside it. */
export function LimitCard({ table, entry }: { table: Table; entry: Entry<'limit'> }) {
  const t = useText()
  const dates = useDates()
  const child = useRegister() === 'child'
  const change = useChangeItem(table.plan.family.id)
  const past = useAct(() => change(entry.item, { state: 'past' }))
  const { item } = entry
  const { content } = item
  const says = limitSentence(t, dates, table, content)
  // A child takes back its own words here, and leaves those of grown-ups to them.
  const mayEnd = entry.can.move && (!child || item.saidBy === table.plan.me.personId)
  const whom = table.people(content.aboutPersons).map(({ callName }) => callName)
  return (
    <Card as="article">
      <Stack gap={3}>
        <p className="plan-said__words">
          <q dir="auto">{content.text}</q>
        </p>
        {says && <p>{says}</p>}
        <Row gap={2}>
          <Tag tone={content.firm ? 'sky' : 'plain'}>
            {t(content.firm ? 'calm.limit.is-firm' : 'calm.limit.is-wish')}
          </Tag>
          {whom.length > 0 && <Tag tone="plain">{t('calm.limit.for', { names: dates.list(whom) })}</Tag>}
          {content.until && (
            <Tag tone="plain">{t('calm.limit.until', { day: dates.day(content.until, table.plan.today) })}</Tag>
          )}
        </Row>
        <p className="kt-small kt-soft">
          <SaidBy table={table} item={item} />
        </p>
        {past.problem && <ProblemNotice problem={past.problem} onRetry={() => void past.run()} />}
        <Row className="kt-no-print">
          {entry.can.edit && (
            <Opener label={t('calm.limit.change')}>
              {(close) => <LimitForm table={table} entry={entry} onDone={close} />}
            </Opener>
          )}
          {mayEnd && (
            <Button kind="plain" busy={past.busy} onClick={() => void past.run()}>
              {t('calm.limit.end')}
            </Button>
          )}
        </Row>
        <Beside table={table} on={item} />
      </Stack>
    </Card>
  )
}
