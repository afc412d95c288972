import { HowTo } from '../../lib/how-to.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'

/** Offered to everybody at the table (Jeugdwet 4.1.2): a talk in which the family makes a plan by itself, in plain words. */
export function OfferConference({ onAsk }: { onAsk: () => void }) {
  const t = useText()
  return (
    <Card tone="calm" aria-labelledby="conference-offer">
      <Stack gap={3}>
        <h2 id="conference-offer">{t('conference.offer')}</h2>
        <p>{t('conference.offer.text')}</p>
        <HowTo of="conference" />
        <Row>
          <Button kind="quiet" onClick={onAsk}>
            {t('conference.offer.ask')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}
