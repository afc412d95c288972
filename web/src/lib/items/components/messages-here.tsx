import { LinkButton } from '../../../ui/button.tsx'
import { Card, Row, Stack } from '../../../ui/layout.tsx'
import { Pictogram } from '../../../ui/pictogram.tsx'
import { messages } from '../../../ui/pictograms-people.ts'
import { href } from '../../paths.ts'
import { Link } from '../../router.tsx'
import { useText } from '../../text.tsx'
import type { Table } from '../select/table.ts'

/** Messages and papers at a goal, step or visit; messages are fetched when somebody opens them, and not with the plan. */
export function MessagesHere({ table, itemId }: { table: Table; itemId: string }) {
  const t = useText()
  const familyId = table.plan.family.id
  const papers = table.below(itemId, 'document').filter(({ item }) => item.state === 'current')
  return (
    <Card tone="linen" aria-labelledby="messages-here" className="kt-no-print">
      <Stack gap={3}>
        <h2 id="messages-here">{t('plan.messages')}</h2>
        <p>{t('plan.messages.hint')}</p>
        {papers.length > 0 && (
          <ul>
            {papers.map(({ item }) => (
              <li key={item.id}>
                <Link to={href('/t/:familyId/stukken', { familyId })} dir="auto">
                  {item.content.title}
                </Link>
              </li>
            ))}
          </ul>
        )}
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
          <LinkButton as={Link} kind="plain" to={`${href('/t/:familyId/stukken', { familyId })}?bij=${itemId}`}>
            {t('plan.messages.paper')}
          </LinkButton>
        </Row>
      </Stack>
    </Card>
  )
}
