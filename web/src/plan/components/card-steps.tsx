import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { StepList } from '../../ui/step-row.tsx'
import { StepItem } from './step-item.tsx'

/** What is still to do, and what was done last; what was done before lies folded. */
export function CardSteps({ table, steps }: { table: Table; steps: readonly Entry<'step'>[] }) {
  const t = useText()
  const done = steps
    .filter(({ item }) => item.state === 'done')
    .sort((a, b) => b.item.updatedAt.localeCompare(a.item.updatedAt))
  const [last] = done
  const shown = steps.filter((step) => step.item.state !== 'done' || step === last)
  const earlier = done.slice(1)
  const rows = (list: readonly Entry<'step'>[]) => (
    <StepList>
      {list.map((step) => (
        <StepItem key={step.item.id} table={table} entry={step} />
      ))}
    </StepList>
  )
  if (steps.length === 0) return null
  return (
    <div>
      {rows(shown)}
      {earlier.length > 0 && (
        <Disclosure summary={t('plan.step.earlier', { count: earlier.length })}>{rows(earlier)}</Disclosure>
      )}
    </div>
  )
}
