import { useState } from 'react'
import type { Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BroughtForm } from '../forms/brought-form.tsx'
import { DecisionForm } from '../forms/decision-form.tsx'
import type { Weighing } from '../select/weighing.ts'
import { CharacterMark } from './character-mark.tsx'
import { Decide } from './decide.tsx'
import { DecisionLaw } from './decision-law.tsx'
import { Threats } from './threats.tsx'

export type Standing = Output<'readDeciding'>

interface Props {
  table: Table
  weighing: Weighing
  entry: Entry<'decision'>
  standing: Standing
}

/** A decision, and beside it, the same size, how everybody sees it. */
export function DecisionSheet({ table, weighing, entry, standing }: Props) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const { item, can } = entry
  const { character, by, text } = item.content
  if (editing)
    return (
      <div className="plan-open">
        <DecisionForm table={table} weighing={weighing} entry={entry} onDone={() => setEditing(false)} />
      </div>
    )
  const ordered = character !== 'voluntary'
  return (
    <article className={`weighing-decision weighing-decision--${character}`} id={`decision-${item.id}`} tabIndex={-1}>
      <Row>
        <CharacterMark character={character} by={by} />
        <Tag tone={item.state === 'decided' ? 'leaf' : 'plain'}>{t(`weighing.decision.state.${item.state}`)}</Tag>
      </Row>
      <div className="weighing-beside">
        <Stack gap={3}>
          <h3 dir="auto">{text}</h3>
          <Facts table={table} entry={entry} />
          <p className="kt-soft kt-small">
            <SaidBy table={table} item={item} />
          </p>
        </Stack>
        <Stack gap={3}>
          <h3>{t('weighing.beside')}</h3>
          <Views table={table} on={item} plainYes={false} />
          {table.plan.can.add && (
            <div className="kt-no-print">
              <Opener label={t('plan.view.give')}>
                {(close) => <ViewForm table={table} on={item} onDone={close} />}
              </Opener>
            </div>
          )}
        </Stack>
      </div>
      {ordered && <DecisionLaw table={table} content={item.content} />}
      {ordered && <Threats table={table} weighing={weighing} />}
      <Outcome table={table} entry={entry} />
      {can.edit && (
        <div className="kt-no-print">
          <Button kind="quiet" onClick={() => setEditing(true)}>
            {t('weighing.decision.change')}
          </Button>
        </div>
      )}
      <Decide table={table} entry={entry} standing={standing} />
    </article>
  )
}

function Facts({ table, entry: { item } }: { table: Table; entry: Entry<'decision'> }) {
  const t = useText()
  const dates = useDates()
  const { by, mandate, dissent, persons, tell } = item.content
  const tellers = dates.list(table.people(persons).map(({ callName }) => callName))
  const rows: [string, string][] = [
    ['by', by],
    ['mandate', mandate],
    ['dissent', dissent],
    ['teller', tellers],
    ['tell', tell],
    ['look-back', item.onDate ? dates.spoken(item.onDate) : ''],
  ]
  return (
    <dl className="weighing-facts">
      {rows.map(([field, value]) => (
        <div key={field}>
          <dt>{t(`weighing.decision.${field}.is`)}</dt>
          <dd dir="auto">{value || t('weighing.not-yet')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What came of it, afterwards. */
function Outcome({ table, entry }: { table: Table; entry: Entry<'decision'> }) {
  const t = useText()
  const { brought } = entry.item.content
  if (entry.item.state !== 'decided') return null
  return (
    <Stack gap={2}>
      <h4>{t('weighing.brought')}</h4>
      <p dir="auto">{brought || t('weighing.brought.none')}</p>
      {entry.can.move && (
        <div className="kt-no-print">
          <Opener label={t('weighing.brought.write')}>
            {(close) => <BroughtForm table={table} entry={entry} onDone={close} />}
          </Opener>
        </div>
      )}
    </Stack>
  )
}
