import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Quote } from '../../ui/quote.tsx'
import type { Holding, Known } from '../use-holdings.ts'

/** For whom it was held back from once it shows itself (`own`), or who represents them: who, why, until when, and what one can do. */
export function ToldCard({ known, holding, own }: { known: Known; holding: Holding; own?: boolean }) {
  const t = useText()
  const name = known.nameOf(holding.heldBy)
  const values = {
    name,
    second: known.nameOf(holding.second),
    from: known.names(holding.fromPersons),
    day: known.dayOf(holding.until),
  }
  const text = own ? known.textOf(holding) : undefined
  const over = holding.standing !== 'in-force'
  return (
    <Card as="div">
      <Stack gap={3}>
        {text && <Quote said={known.nameOf(holding.heldBy)}>{text}</Quote>}
        <p>
          {own
            ? t(holding.standing === 'told' ? 'holding-back.shown.by.told' : 'holding-back.shown.by', values)
            : over
              ? t('holding-back.told.over', values)
              : t('holding-back.told.by', values)}
        </p>
        <p>{t('holding-back.shown.why', { reason: known.reasonOf(holding) })}</p>
        <Disclosure summary={t('holding-back.complain.title')}>
          <ul>
            <li>{t('holding-back.complain.say', values)}</li>
            {own && <li>{t('holding-back.complain.view')}</li>}
            <li>{t('holding-back.complain.trust')}</li>
            <li>{t('holding-back.complain.committee', values)}</li>
          </ul>
        </Disclosure>
      </Stack>
    </Card>
  )
}
