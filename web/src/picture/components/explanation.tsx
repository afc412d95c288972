import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ExplanationForm, type Part } from '../forms/explanation-form.tsx'
import { GrowGoal } from './grow-goal.tsx'

/** One part of the joint explanation: everybody's piece of it, and beside each who sees it otherwise, the same size. */
export function Explanation({ table, part }: { table: Table; part: Part }) {
  const t = useText()
  const said = table.all('explanation').filter(({ item }) => item.content.part === part && item.state === 'current')
  return (
    <section className="picture-explanation" aria-labelledby={`part-${part}`}>
      <Stack gap={4}>
        <h3 id={`part-${part}`}>{t(`picture.explanation.${part}`)}</h3>
        {said.length === 0 && <p className="kt-soft">{t(`picture.explanation.${part}.empty`)}</p>}
        {said.map((entry) => (
          <SaidText
            key={entry.item.id}
            table={table}
            entry={entry}
            seen={
              <>
                {entry.item.content.brought && (
                  <p dir="auto">{t('picture.explanation.brought.is', { text: entry.item.content.brought })}</p>
                )}
                <GrowGoal table={table} from={entry.item} />
              </>
            }
          >
            <Beside table={table} on={entry.item} />
          </SaidText>
        ))}
        {table.plan.can.add && (
          <div className="kt-no-print">
            <Opener label={t(`picture.explanation.${part}.add`)}>
              {(close) => <ExplanationForm table={table} part={part} onDone={close} />}
            </Opener>
          </div>
        )}
      </Stack>
    </section>
  )
}
