import { useState } from 'react'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link, navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { compare } from '../../ui/pictograms-act.ts'
import { Tag } from '../../ui/tag.tsx'
import { BackTo } from '../components/back-to.tsx'
import { CharacterMark } from '../components/character-mark.tsx'
import { WeighingForm } from '../forms/weighing-form.tsx'
import { decisionsOf, type Weighing } from '../select/weighing.ts'
import '../weighing.css'

/** Every question that this table weighs or weighed, and asking a new one. */
export function WeighingsPage() {
  const t = useText()
  const table = useTable()
  const [asking, setAsking] = useState(false)
  const familyId = table.plan.family.id
  const all = [...table.all('weighing')].sort((a, b) => b.item.createdAt.localeCompare(a.item.createdAt))
  return (
    <Stack gap={5}>
      <BackTo to={href('/t/:familyId/plan', { familyId })}>{t('weighing.back')}</BackTo>
      <PageTitle
        below={t('weighing.below')}
        actions={table.plan.can.add && !asking && <Button onClick={() => setAsking(true)}>{t('weighing.new')}</Button>}
      >
        {t('weighing.title')}
      </PageTitle>
      {asking && (
        <Card aria-labelledby="asking">
          <Stack gap={4}>
            <h2 id="asking">{t('weighing.new')}</h2>
            <WeighingForm
              table={table}
              from={undefined}
              onDone={(itemId) => navigate(href('/t/:familyId/wegen/:itemId', { familyId, itemId }))}
              onCancel={() => setAsking(false)}
            />
          </Stack>
        </Card>
      )}
      {all.length === 0 && !asking && (
        <EmptyState title={t('weighing.none')} picture={<Pictogram of={compare} size={96} />}>
          <p>{t('weighing.none.text')}</p>
        </EmptyState>
      )}
      {all.map((weighing) => (
        <OneWeighing key={weighing.item.id} table={table} weighing={weighing} />
      ))}
    </Stack>
  )
}

function OneWeighing({ table, weighing }: { table: Table; weighing: Weighing }) {
  const t = useText()
  const { item } = weighing
  const decisions = decisionsOf(table, weighing)
  return (
    <Card as="article">
      <Stack gap={2}>
        <h2 className="plan-said__words">
          <Link to={href('/t/:familyId/wegen/:itemId', { familyId: table.plan.family.id, itemId: item.id })} dir="auto">
            {item.content.text}
          </Link>
        </h2>
        {decisions.length === 0 && (
          <div>
            <Tag tone="plain">{t('weighing.state.open')}</Tag>
          </div>
        )}
        {decisions.map((decision) => (
          <Row key={decision.item.id}>
            <CharacterMark character={decision.item.content.character} by={decision.item.content.by} />
            <Tag tone={decision.item.state === 'decided' ? 'leaf' : 'plain'}>
              {t(`weighing.decision.state.${decision.item.state}`)}
            </Tag>
          </Row>
        ))}
      </Stack>
    </Card>
  )
}
