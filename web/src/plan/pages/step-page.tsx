import { Beside } from '../../lib/items/components/beside.tsx'
import { MessagesHere } from '../../lib/items/components/messages-here.tsx'
import { OlderTexts } from '../../lib/items/components/older-texts.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import { WordsEditor } from '../../lib/items/forms/words-editor.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useParams } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { edit } from '../../ui/pictograms-act.ts'
import { StatusRing } from '../../ui/step-row.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { NotThere } from '../components/not-there.tsx'
import { StepActs } from '../components/step-acts.tsx'
import { StepWhen } from '../components/step-when.tsx'
import { ThreatsHere } from '../components/threats-here.tsx'
import { StepPlanForm } from '../forms/step-plan-form.tsx'
import '../plan.css'
import './step-page.css'

/** One step, one big row: who does it, when, and what is the matter when it does not work out. */
export function StepPage() {
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/plan/stap/:itemId'>()
  const entry = table.find(itemId, 'step')
  if (!entry) return <NotThere table={table} />
  return <OneStep key={itemId} table={table} entry={entry} />
}

function OneStep({ table, entry }: { table: Table; entry: Entry<'step'> }) {
  const t = useText()
  const { item, can } = entry
  const goal = item.parentId ? table.find(item.parentId, 'goal') : undefined
  const familyId = table.plan.family.id
  // For a child: only what is theirs to do, and what they want to say.
  const child = useRegister() === 'child'
  const mayMove = can.move && (!child || item.content.doers.includes(table.plan.me.personId))
  const doers = table.people(item.content.doers)
  const toGoal = goal && href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: goal.item.id })
  return (
    <Stack gap={5} className="plan-step">
      <BackToPlan familyId={familyId} {...(toGoal && { to: toGoal, children: goal.item.content.words })} />
      <Card as="div" className="plan-step__row">
        <div className="plan-step__ring">
          <StatusRing status={item.state} />
        </div>
        <div className="plan-step__what">
          <PageTitle above={t(`plan.step.state.${item.state}`)}>
            <span dir="auto">{item.content.what}</span>
          </PageTitle>
          <p className="kt-soft">
            <StepWhen table={table} entry={entry} />
          </p>
          <ul className="plan-step__who">
            {doers.map((person) => (
              <li key={person.id}>
                <PersonFace person={person} size={64} named />
                <span>{person.callName}</span>
              </li>
            ))}
          </ul>
          {item.state === 'stuck' && (
            <p className="plan-needs">
              {t.rich('plan.step.needs', { needs: item.content.needs, b: (words) => <b>{words}</b> })}
            </p>
          )}
          {item.state === 'done' && item.content.brought && (
            <p>{t('plan.step.brought', { brought: item.content.brought })}</p>
          )}
        </div>
      </Card>
      {!child && <ThreatsHere table={table} steps={[entry]} />}
      {mayMove ? <StepActs table={table} entry={entry} /> : <p className="kt-soft">{t('plan.step.not-yours')}</p>}
      <Views table={table} on={item} />
      {table.below(item.id, 'note').map((note) => (
        <SaidText key={note.item.id} table={table} entry={note} plain>
          <Beside table={table} on={note.item} />
        </SaidText>
      ))}
      <Row top className="kt-no-print">
        {can.move && !child && (
          <Opener label={t('plan.step.plan')} icon={<Pictogram of={edit} />}>
            {(close) => <StepPlanForm table={table} entry={entry} onDone={close} />}
          </Opener>
        )}
        {can.edit && !child && (
          <Opener label={t('plan.words.change')} kind="plain">
            {(close) => <WordsEditor table={table} entry={entry} onDone={close} />}
          </Opener>
        )}
        {table.plan.can.add && (
          <>
            <Opener label={t('plan.view.give')} kind="plain">
              {(close) => <ViewForm table={table} on={item} onDone={close} />}
            </Opener>
            <Opener label={t('plan.note.add')} kind="plain">
              {(close) => <TextForm table={table} kind="note" parent={item} onDone={close} onCancel={close} />}
            </Opener>
          </>
        )}
        <OlderTexts table={table} entry={entry} field="what" now={item.content.what} />
      </Row>
      {!child && <MessagesHere table={table} itemId={item.id} />}
      <p className="kt-soft kt-small">
        <SaidBy table={table} item={item} />
      </p>
    </Stack>
  )
}
