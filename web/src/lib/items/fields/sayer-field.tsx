import { useRegister, useText } from '../../text.tsx'
import { possibleSayers } from '../select/hearers.ts'
import type { Table } from '../select/table.ts'
import { PersonField } from './people-field.tsx'

/** Whose words these are: one's own, or of someone of the family for whom one writes them down. */
export function SayerField({
  table,
  id,
  value,
  error,
  onChange,
}: {
  table: Table
  id: string
  value: string
  error?: string | undefined
  onChange: (id: string) => void
}) {
  const t = useText()
  const child = useRegister() === 'child'
  const isFamily = table.me?.kind === 'family'
  // A child says things for itself; who helps writes it down from their own place.
  if (child) return null
  return (
    <PersonField
      id={id}
      label={t('plan.sayer.label')}
      hint={t(isFamily ? 'plan.sayer.hint' : 'plan.sayer.hint-helper')}
      error={error}
      people={possibleSayers(table)}
      me={table.me?.id}
      value={value}
      onChange={onChange}
    />
  )
}
