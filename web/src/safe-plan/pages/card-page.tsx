import { cardPage } from '@keukentafel/core/safe-plan/card.ts'
import { useEffect, useState } from 'react'
import { useTable } from '../../lib/items/use-table.ts'
import { forgetCard, isKeptOff, keepCard, keepOff } from '../../lib/kept-card.ts'
import { href } from '../../lib/paths.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import { BackTo } from '../components/back-to.tsx'
import { CardSheet } from '../components/card-sheet.tsx'
import { useCard } from '../use-card.ts'
import '../safe-plan.css'

/** The crisis card: whom to call and what to do, on one page; on paper, and on this device without a network. */
export function CardPage() {
  const t = useText()
  const table = useTable()
  const card = useCard(table)
  const familyId = table.plan.family.id
  const [kept, setKept] = useState<boolean | undefined>()
  const html = cardPage(card)
  useEffect(() => {
    void keepCard(familyId, html).then(setKept)
  }, [familyId, html])
  const forget = async () => {
    keepOff(true)
    await forgetCard()
    setKept(false)
  }
  const keep = async () => {
    keepOff(false)
    setKept(await keepCard(familyId, html))
  }
  return (
    <Stack gap={4}>
      <BackTo to={href('/t/:familyId/veilig', { familyId })}>{t('safe-plan.back')}</BackTo>
      <PageTitle below={card.written}>{card.title}</PageTitle>
      <CardSheet card={card} />
      <Stack gap={3} className="kt-no-print">
        <Row>
          <Button kind="quiet" icon={<Pictogram of={print} />} onClick={() => window.print()}>
            {t('safe-plan.card.print')}
          </Button>
          {kept !== undefined && (
            <Button kind="plain" onClick={() => void (kept ? forget() : keep())}>
              {t(kept ? 'safe-plan.card.forget' : 'safe-plan.card.keep')}
            </Button>
          )}
        </Row>
        <p role="status">
          {kept === true && t('safe-plan.card.kept')}
          {kept === false && t(isKeptOff() ? 'safe-plan.card.off' : 'safe-plan.card.not-kept')}
        </p>
      </Stack>
    </Stack>
  )
}
