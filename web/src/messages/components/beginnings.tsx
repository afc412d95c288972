import type { Table } from '../../lib/items/select/table.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'

const beginnings = ['swap', 'ill', 'fetch', 'thing'] as const

/** Short, neutral ways to begin: two homes ask each other for something without a quarrel. */
export function Beginnings({ table, onPick }: { table: Table; onPick: (text: string) => void }) {
  const t = useText()
  const register = useRegister()
  if (table.me?.kind !== 'family' || register === 'child') return null
  return (
    <fieldset className="kt-bare">
      <legend className="kt-small">{t('messages.begin')}</legend>
      <Row gap={2}>
        {beginnings.map((one) => (
          <Button key={one} kind="quiet" onClick={() => onPick(t(`messages.begin.${one}.text`))}>
            {t(`messages.begin.${one}`)}
          </Button>
        ))}
      </Row>
    </fieldset>
  )
}
