import type { ReactNode } from 'react'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import { OlderTexts } from '../../lib/items/components/older-texts.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { WordsEditor } from '../../lib/items/forms/words-editor.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import { BackTo } from '../components/back-to.tsx'
import { DecisionSheet } from '../components/decision-sheet.tsx'
import { Options } from '../components/options.tsx'
import { Voices } from '../components/voices.tsx'
import { DecisionForm } from '../forms/decision-form.tsx'
import { decisionsOf, type Weighing } from '../select/weighing.ts'
import '../weighing.css'

/** One question: how everybody sees it, what could be done, what weighs most, what is decided and by what right. */
export function WeighingPage() {
  const t = useText()
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/wegen/:itemId'>()
  const familyId = table.plan.family.id
  const weighing = table.find(itemId, 'weighing')
  if (!weighing)
    return (
      <Stack gap={5}>
        <BackTo to={href('/t/:familyId/wegen', { familyId })}>{t('weighing.back-to')}</BackTo>
        <PageTitle>{t('weighing.gone')}</PageTitle>
      </Stack>
    )
  return <OneWeighing key={itemId} table={table} weighing={weighing} />
}

function OneWeighing({ table, weighing }: { table: Table; weighing: Weighing }) {
  const t = useText()
  const familyId = table.plan.family.id
  const { item } = weighing
  const standing = useRead('readDeciding', { params: { familyId, itemId: item.id } })
  const goal = table.find(item.parentId ?? '', 'goal')?.item
  // What was decided comes first for who comes back to it; before that, how everybody sees it.
  const decided = decisionsOf(table, weighing).some((entry) => entry.item.state === 'decided')
  const decision = (
    <Part id="decision" title={t('weighing.decision')} below={t('weighing.decision.explain')}>
      {decisionsOf(table, weighing).map((entry) => (
        <DecisionSheet key={entry.item.id} table={table} weighing={weighing} entry={entry} standing={standing} />
      ))}
      {table.plan.can.add && (
        <div className="kt-no-print">
          <Opener kind="quiet" label={t('weighing.decision.add')}>
            {(close) => <DecisionForm table={table} weighing={weighing} onDone={close} />}
          </Opener>
        </div>
      )}
    </Part>
  )
  return (
    <Stack gap={6}>
      <BackTo to={href('/t/:familyId/wegen', { familyId })}>{t('weighing.back-to')}</BackTo>
      <PageTitle below={<SaidBy table={table} item={item} />}>
        <span dir="auto">{item.content.text}</span>
      </PageTitle>
      <Stack gap={2}>
        <PeopleLine people={table.people(item.content.aboutPersons)} text={(names) => t('weighing.about', { names })} />
        {goal && (
          <p>
            {t('weighing.of-goal')}{' '}
            <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: goal.id })} dir="auto">
              {goal.content.words}
            </Link>
          </p>
        )}
        <Views table={table} on={item} />
        <div className="kt-no-print">
          <Button kind="quiet" icon={<Pictogram of={print} />} onClick={() => window.print()}>
            {t('weighing.print')}
          </Button>
        </div>
      </Stack>
      {decided && decision}
      <Part id="voices" title={t('weighing.voices')} below={t('weighing.voices.explain')}>
        <Voices table={table} weighing={weighing} needed={standing.needed} />
      </Part>
      <Part id="options" title={t('weighing.options')} below={t('weighing.options.explain')}>
        <Options table={table} weighing={weighing} />
      </Part>
      <Part id="weights" title={t('weighing.weights')}>
        <Weights table={table} weighing={weighing} />
      </Part>
      {!decided && decision}
    </Stack>
  )
}

function Part({ id, title, below, children }: { id: string; title: string; below?: string; children: ReactNode }) {
  return (
    <Card as="section" className="weighing-part" aria-labelledby={`${id}-title`} id={id} tabIndex={-1}>
      <Stack gap={4}>
        <h2 id={`${id}-title`}>{title}</h2>
        {below && <p className="kt-soft">{below}</p>}
        {children}
      </Stack>
    </Card>
  )
}

/** What matters and what weighs most, in the words of who asked the question; others say beside it how they see it. */
function Weights({ table, weighing }: { table: Table; weighing: Weighing }) {
  const t = useText()
  const { item, can } = weighing
  return (
    <Stack gap={3}>
      <dl className="weighing-facts">
        {(['values', 'heaviest'] as const).map((field) => (
          <div key={field}>
            <dt>{t(`weighing.${field}`)}</dt>
            <dd dir="auto">{item.content[field] || t('weighing.not-yet')}</dd>
          </div>
        ))}
      </dl>
      <Row className="kt-no-print">
        {can.edit && (
          <Opener label={t('weighing.weights.write')}>
            {(close) => <WordsEditor table={table} entry={weighing} onDone={close} />}
          </Opener>
        )}
        <OlderTexts table={table} entry={weighing} field="heaviest" now={item.content.heaviest} />
      </Row>
    </Stack>
  )
}
