import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { table as tablePicture } from '../../ui/pictograms-life.ts'

/** Nothing on the table yet: asking for nothing is fine too, and there are small ways to begin. */
export function EmptyPlan({ table }: { table: Table }) {
  const t = useText()
  const familyId = table.plan.family.id
  return (
    <EmptyState
      title={t('plan.empty.title')}
      picture={<Pictogram of={tablePicture} size={96} />}
      action={
        table.plan.can.add && (
          <Row>
            <LinkButton as={Link} to={href('/t/:familyId/goed-en-zorgen', { familyId })}>
              {t('plan.empty.strength')}
            </LinkButton>
            <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/plan/doel-erbij', { familyId })}>
              {t('plan.empty.goal')}
            </LinkButton>
            <LinkButton as={Link} kind="plain" to={`${href('/t/:familyId/gesprek', { familyId })}?soort=familieberaad`}>
              {t('plan.empty.conference')}
            </LinkButton>
          </Row>
        )
      }
    >
      <p>{t('plan.empty.text')}</p>
      {table.plan.family.question && (
        <p>
          <q dir="auto">{table.plan.family.question}</q>
        </p>
      )}
    </EmptyState>
  )
}
