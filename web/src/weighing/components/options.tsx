import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { check } from '../../ui/pictograms-act.ts'
import { Tag } from '../../ui/tag.tsx'
import { OptionForm } from '../forms/option-form.tsx'
import { optionsOf, type Weighing } from '../select/weighing.ts'

/** What could be done, from light to heavy; doing nothing and doing less are options too. */
export function Options({ table, weighing }: { table: Table; weighing: Weighing }) {
  const t = useText()
  const options = optionsOf(table, weighing)
  return (
    <Stack gap={4}>
      {options.length === 0 && <p className="kt-soft">{t('weighing.option.none')}</p>}
      <ol className="weighing-options">
        {options.map((entry) => (
          <Option key={entry.item.id} table={table} entry={entry} />
        ))}
      </ol>
      {table.plan.can.add && (
        <div className="kt-no-print">
          <Opener label={t('weighing.option.add')}>
            {(close) => <OptionForm table={table} weighing={weighing} onDone={close} />}
          </Opener>
        </div>
      )}
    </Stack>
  )
}

function Option({ table, entry }: { table: Table; entry: Entry<'option'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item, can } = entry
  const { load, gives, costs } = item.content
  const chosen = item.state === 'chosen'
  const choose = useAct(() => change(item, { state: chosen ? 'open' : 'chosen' }))
  const drop = useAct(() => change(item, { state: 'dropped' }))
  return (
    <li className={chosen ? 'weighing-option weighing-option--chosen' : 'weighing-option'}>
      <Stack gap={2}>
        <Row>
          <Tag>{t(`weighing.load.${load}`)}</Tag>
          {chosen && (
            <Tag tone="leaf" icon={<Pictogram of={check} size={18} />}>
              {t('weighing.option.chosen')}
            </Tag>
          )}
        </Row>
        <SaidText
          table={table}
          entry={entry}
          fold={t('weighing.more')}
          seen={
            <>
              {gives && <p dir="auto">{t('weighing.option.gives.is', { text: gives })}</p>}
              {costs && <p dir="auto">{t('weighing.option.costs.is', { text: costs })}</p>}
            </>
          }
        >
          <Beside table={table} on={item} />
        </SaidText>
        {choose.problem && <ProblemNotice problem={choose.problem} onRetry={() => void choose.run()} />}
        {drop.problem && <ProblemNotice problem={drop.problem} onRetry={() => void drop.run()} />}
        {can.move && (
          <Row className="kt-no-print">
            <Button kind="quiet" busy={choose.busy} onClick={() => void choose.run()}>
              {t(chosen ? 'weighing.option.unchoose' : 'weighing.option.choose')}
            </Button>
            {!chosen && (
              <Button kind="plain" busy={drop.busy} onClick={() => void drop.run()}>
                {t('weighing.option.drop')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </li>
  )
}
