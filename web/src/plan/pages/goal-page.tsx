import { useState } from 'react'
import { MessagesHere } from '../../lib/items/components/messages-here.tsx'
import { OlderTexts } from '../../lib/items/components/older-texts.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { WordsEditor } from '../../lib/items/forms/words-editor.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useParams } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Grid, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { edit } from '../../ui/pictograms-act.ts'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { ChildGoal } from '../components/child-goal.tsx'
import { GoalHearing } from '../components/goal-hearing.tsx'
import { GoalLaw } from '../components/goal-law.tsx'
import { GoalNotes } from '../components/goal-notes.tsx'
import { GoalOrigin } from '../components/goal-origin.tsx'
import { GoalStanding } from '../components/goal-standing.tsx'
import { GoalOnward } from '../components/goal-state.tsx'
import { GoalSteps } from '../components/goal-steps.tsx'
import { GoalTags } from '../components/goal-tags.tsx'
import { GoalVoices } from '../components/goal-voices.tsx'
import { NotThere } from '../components/not-there.tsx'
import { WeighLink } from '../components/weigh-link.tsx'
import type { GoalNode } from '../select/goals.ts'
import '../plan.css'
import './goal-page.css'

const nodeOf = (table: Table, goal: Entry<'goal'>): GoalNode => ({
  goal,
  small: table.below(goal.item.id, 'goal').map((each) => nodeOf(table, each)),
})

/** One goal: the words as said, everybody's view, what must, the steps, how it goes, who hears it. */
export function GoalPage() {
  const t = useText()
  const register = useRegister()
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/plan/doel/:itemId'>()
  const goal = table.find(itemId, 'goal')
  if (!goal) return <NotThere table={table} />
  if (register === 'child') {
    return (
      <Stack gap={5}>
        <BackToPlan familyId={table.plan.family.id} />
        <PageTitle>{t('plan.title')}</PageTitle>
        <ChildGoal table={table} node={nodeOf(table, goal)} />
      </Stack>
    )
  }
  // The key: another goal begins with closed forms.
  return <OneGoal key={itemId} table={table} node={nodeOf(table, goal)} />
}

function OneGoal({ table, node }: { table: Table; node: GoalNode }) {
  const { goal } = node
  return (
    <Stack gap={6}>
      <Words table={table} node={node} />
      <GoalStanding table={table} goal={goal} />
      <Grid>
        <Stack gap={5}>
          <GoalSteps table={table} node={node} />
          <GoalOnward table={table} goal={goal} />
          <GoalLaw table={table} goal={goal} />
        </Stack>
        <Stack gap={5}>
          <GoalVoices table={table} goal={goal} />
          <GoalNotes table={table} goal={goal} />
          <MessagesHere table={table} itemId={goal.item.id} />
          <GoalHearing table={table} goal={goal} />
          <WeighLink table={table} itemId={goal.item.id} />
        </Stack>
      </Grid>
    </Stack>
  )
}

function Words({ table, node }: { table: Table; node: GoalNode }) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const { item, can } = node.goal
  const sayer = table.person(item.saidBy)
  const { words, noticeableBy } = item.content
  return (
    <Stack gap={3}>
      <BackToPlan familyId={table.plan.family.id} />
      <div className="plan-head">
        {sayer && <PersonFace person={sayer} size={72} named />}
        <div className="plan-head__words">
          <PageTitle>
            <q dir="auto">{words}</q>
          </PageTitle>
          <p className="kt-soft">
            <SaidBy table={table} item={item} />
          </p>
        </div>
      </div>
      {noticeableBy && <p dir="auto">{t('plan.noticeable', { text: noticeableBy })}</p>}
      <GoalOrigin table={table} goal={item} />
      <GoalTags table={table} node={node} />
      {editing ? (
        <div className="plan-open">
          <WordsEditor table={table} entry={node.goal} onDone={() => setEditing(false)} />
        </div>
      ) : (
        <Row top>
          {can.edit && (
            <Button kind="quiet" icon={<Pictogram of={edit} />} onClick={() => setEditing(true)}>
              {t('plan.words.change')}
            </Button>
          )}
          <OlderTexts table={table} entry={node.goal} field="words" now={words} />
        </Row>
      )}
    </Stack>
  )
}
