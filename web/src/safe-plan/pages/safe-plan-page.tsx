import { Beside } from '../../lib/items/components/beside.tsx'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Entry, ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { safety } from '../../ui/pictograms-life.ts'
import { phone } from '../../ui/pictograms-people.ts'
import { BackTo } from '../components/back-to.tsx'
import { Calls } from '../components/calls.tsx'
import { AgreementForm } from '../forms/agreement-form.tsx'
import '../safe-plan.css'

type Layer = ItemOf<'safety-agreement'>['content']['layer']
const layers: readonly Layer[] = ['immediate', 'stable', 'recovery']

/** Safety agreements in three layers, whom to call, and the way to the card. */
export function SafePlanPage() {
  const t = useText()
  const table = useTable()
  const familyId = table.plan.family.id
  return (
    <Stack gap={6}>
      <BackTo to={href('/t/:familyId/plan', { familyId })}>{t('safe-plan.to-plan')}</BackTo>
      <PageTitle
        below={t('safe-plan.below')}
        actions={
          <LinkButton as={Link} icon={<Pictogram of={phone} />} to={href('/t/:familyId/kaart', { familyId })}>
            {t('safe-plan.to-card')}
          </LinkButton>
        }
      >
        {t('safe-plan.title')}
      </PageTitle>
      <Notice titleAs="h2" title={t('safe-plan.who.title')} picture={<Pictogram of={safety} size={40} />}>
        <p>{t('safe-plan.who')}</p>
        <p>
          <Link to={href('/t/:familyId/veiligheid', { familyId })}>{t('safe-plan.who.shield')}</Link>
        </p>
      </Notice>
      <Calls table={table} />
      {layers.map((layer) => (
        <OneLayer key={layer} table={table} layer={layer} />
      ))}
      {table.me?.kind === 'professional' && (
        <Row className="kt-no-print">
          <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/meldcode', { familyId })}>
            {t('safe-plan.to-code')}
          </LinkButton>
        </Row>
      )}
    </Stack>
  )
}

function OneLayer({ table, layer }: { table: Table; layer: Layer }) {
  const t = useText()
  const agreed = table
    .all('safety-agreement')
    .filter(({ item }) => item.state === 'current' && item.content.layer === layer)
  return (
    <Card as="section" aria-labelledby={`layer-${layer}`}>
      <Stack gap={4}>
        <h2 id={`layer-${layer}`}>{t(`safe-plan.layer.${layer}`)}</h2>
        <p className="kt-soft">{t(`safe-plan.layer.${layer}.hint`)}</p>
        {agreed.map((entry) => (
          <Agreed key={entry.item.id} table={table} entry={entry} />
        ))}
        {table.plan.can.add && (
          <div className="kt-no-print">
            <Opener label={t(`safe-plan.layer.${layer}.add`)}>
              {(close) => <AgreementForm table={table} layer={layer} onDone={close} />}
            </Opener>
          </div>
        )}
      </Stack>
    </Card>
  )
}

function Agreed({ table, entry }: { table: Table; entry: Entry<'safety-agreement'> }) {
  const t = useText()
  const { signal, when, doers, supporters } = entry.item.content
  return (
    <div className="safe-agreed">
      <SaidText
        table={table}
        entry={entry}
        plain
        fold={t('safe-plan.more')}
        seen={
          <>
            {signal && <p dir="auto">{t('safe-plan.signal.is', { text: signal })}</p>}
            <PeopleLine people={table.people(doers)} text={(names) => t('safe-plan.doers.is', { names })} />
            {when && <p dir="auto">{t('safe-plan.when.is', { text: when })}</p>}
            <PeopleLine people={table.people(supporters)} text={(names) => t('safe-plan.supporters.is', { names })} />
          </>
        }
      >
        <Beside table={table} on={entry.item} />
      </SaidText>
    </div>
  )
}
