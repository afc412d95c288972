import type { Table } from '../../lib/items/select/table.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'

const answers = ['yes', 'rather-not', 'unsure', 'talk'] as const

/** Words to answer with for who is young: also a no, and that one would rather say it than write it. They are filled in, and sent by oneself. */
export function ReadyAnswers({ table, onPick }: { table: Table; onPick: (text: string) => void }) {
  const t = useText()
  const young = useRegister() !== 'adult' && table.me?.kind === 'family'
  if (!young) return null
  return (
    <fieldset className="kt-bare">
      <legend className="kt-small">{t('messages.answer')}</legend>
      <Row gap={2}>
        {answers.map((one) => (
          <Button key={one} kind="quiet" onClick={() => onPick(t(`messages.answer.${one}`))}>
            {t(`messages.answer.${one}`)}
          </Button>
        ))}
      </Row>
    </fieldset>
  )
}
