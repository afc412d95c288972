import { LinkButton } from '../../../ui/button.tsx'
import { Card, Row, Stack } from '../../../ui/layout.tsx'
import { Pictogram } from '../../../ui/pictogram.tsx'
import { messages } from '../../../ui/pictograms-people.ts'
import { href } from '../../paths.ts'
import { Link } from '../../router.tsx'
import { useText } from '../../text.tsx'

/** The messages at a goal, step or visit: they are fetched when somebody opens them, and not with the plan. */
export function MessagesHere({ familyId, itemId }: { familyId: string; itemId: string }) {
  const t = useText()
  return (
    <Card tone="linen" aria-labelledby="messages-here" className="kt-no-print">
      <Stack gap={3}>
        <h2 id="messages-here">{t('plan.messages')}</h2>
        <p>{t('plan.messages.hint')}</p>
        <Row>
          <LinkButton
            as={Link}
            kind="quiet"
            icon={<Pictogram of={messages} size={20} />}
            to={href('/t/:familyId/berichten/:itemId', { familyId, itemId })}
          >
            {t('plan.messages.open')}
          </LinkButton>
          <LinkButton as={Link} kind="plain" to={`${href('/t/:familyId/berichten/nieuw', { familyId })}?bij=${itemId}`}>
            {t('plan.messages.ask')}
          </LinkButton>
        </Row>
      </Stack>
    </Card>
  )
}
