import { useState } from 'react'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row } from '../../ui/layout.tsx'
import type { Known, Text } from '../use-rights.ts'
import { AskForm } from './ask-form.tsx'
import { TextLine } from './text-line.tsx'

/** Where one puts the own view beside a text of this kind. */
function placeOf(familyId: string, { itemId, entry }: Text): string {
  const { kind } = entry.item
  if (kind === 'goal') return href('/t/:familyId/plan/doel/:itemId', { familyId, itemId })
  if (kind === 'step') return href('/t/:familyId/plan/stap/:itemId', { familyId, itemId })
  if (kind === 'strength' || kind === 'worry') return href('/t/:familyId/goed-en-zorgen', { familyId })
  if (kind === 'visit') return href('/t/:familyId/week', { familyId })
  return href('/t/:familyId/plan', { familyId })
}

/** What somebody else said about one: put the own view beside it, or ask something about it. */
export function AboutLine({
  familyId,
  known,
  text,
  personId,
}: {
  familyId: string
  known: Known
  text: Text
  personId: string
}) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState(false)
  const words = known.wordsOf(text.itemId) || t('rights.no-words')
  return (
    <TextLine known={known} text={text}>
      {sent && <p role="status">{t('rights.ask.sent')}</p>}
      <Row gap={2} className="kt-no-print">
        <Link to={placeOf(familyId, text)} aria-label={t('rights.beside.named', { words })}>
          {t('rights.beside')}
        </Link>
        <Button kind="plain" aria-label={t('rights.ask.named', { words })} onClick={() => setOpen(true)}>
          {t('rights.ask')}
        </Button>
      </Row>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('rights.ask')} closeLabel={t('app.close')}>
        <AskForm
          familyId={familyId}
          personId={personId}
          itemId={text.itemId}
          to={known.answererOf(text)}
          onCancel={() => setOpen(false)}
          onSent={() => {
            setOpen(false)
            setSent(true)
          }}
        />
      </Dialog>
    </TextLine>
  )
}
