import { Opener } from '../../lib/items/components/opener.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { agreement, goal, step } from '../../ui/pictograms-plan.ts'
import { StepForm } from '../forms/step-form.tsx'
import { Changes } from './changes.tsx'
import { GoalForm } from './goal-form.tsx'
import type { Minutes } from './minutes.ts'
import type { Talk } from './people.ts'

/** What is agreed, wanted and done by whom is written into the plan while it is said; below it what stands there already. */
export function WriteDown({ table, talk, minutes }: { table: Table; talk: Talk; minutes: Minutes }) {
  const t = useText()
  const { audience, audiencePersons } = talk.item
  const hearing = { audience, audiencePersons: [...audiencePersons] }
  const hasGoals = table.all('goal').some(({ item }) => item.state === 'now' || item.state === 'idea')
  return (
    <Stack gap={5}>
      {table.plan.can.add && (
        <Row className="kt-no-print">
          <Opener kind="primary" label={t('conversation.write.agreement')} icon={<Pictogram of={agreement} />}>
            {(close) => <TextForm table={table} kind="agreement" hearing={hearing} onDone={close} onCancel={close} />}
          </Opener>
          <Opener label={t('conversation.write.goal')} icon={<Pictogram of={goal} />}>
            {(close) => <GoalForm table={table} hearing={hearing} onDone={close} />}
          </Opener>
          {hasGoals && (
            <Opener label={t('conversation.write.step')} icon={<Pictogram of={step} />}>
              {(close) => <StepForm table={table} onDone={close} />}
            </Opener>
          )}
        </Row>
      )}
      <Changes table={table} minutes={minutes} />
    </Stack>
  )
}
