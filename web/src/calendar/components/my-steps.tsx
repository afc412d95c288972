import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Problem } from '../../lib/problem.ts'
import { type Plan, useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { StepList, StepRow } from '../../ui/step-row.tsx'
import { Tag } from '../../ui/tag.tsx'
import { mySteps, type StepEntry } from '../week.ts'

/** What is mine to do this week; one tap says that it is done. `limit`: only the first ones. */
export function MySteps({ plan, sunday, limit }: { plan: Plan; sunday: string; limit?: number }) {
  const t = useText()
  const all = mySteps(plan, sunday)
  // With room for a few only, what is still to do goes first.
  const steps =
    limit === undefined ? all : [...all.filter(isOpen), ...all.filter((step) => !isOpen(step))].slice(0, limit)
  return (
    <Card aria-labelledby="mine">
      <Stack gap={3}>
        <h2 id="mine">{t('calendar.mine')}</h2>
        {steps.length === 0 ? (
          <p>{t('calendar.mine.none')}</p>
        ) : (
          <StepList>
            {steps.map((step) => (
              <MyStep key={step.item.id} plan={plan} step={step} />
            ))}
          </StepList>
        )}
      </Stack>
    </Card>
  )
}

const isOpen = ({ item }: StepEntry) => item.state !== 'done'

function MyStep({ plan, step: { item, can } }: { plan: Plan; step: StepEntry }) {
  const t = useText()
  const dates = useDates()
  const child = useRegister() === 'child'
  const change = useWrite('changeItem')
  const familyId = plan.family.id
  const { what, needs, doers, time } = item.content
  const done = item.state === 'done'
  const toggle = () =>
    change.mutate({
      params: { familyId, itemId: item.id },
      ifMatch: item.version,
      body: { state: done ? 'open' : 'done' },
    })
  const past = item.onDate !== null && item.onDate < plan.today && !done
  const when =
    item.onDate === null
      ? undefined
      : item.onDate === plan.today
        ? t('calendar.today')
        : past
          ? t('calendar.step.was', { day: dates.day(item.onDate, plan.today) })
          : dates.spoken(item.onDate)
  return (
    <StepRow
      status={item.state}
      statusLabel={t(`calendar.state.${item.state}`)}
      when={[when, time && dates.time(time)].filter(Boolean).join(', ')}
      who={plan.persons
        .filter((person) => doers.includes(person.id) && doers.length > 1)
        .map((person) => <PersonFace key={person.id} person={person} size={36} />)}
      onToggle={can.move && !child ? toggle : undefined}
      toggleLabel={t('calendar.step.tick', { what })}
      busy={change.isPending}
      // A child taps a word, not a ring.
      actions={
        child &&
        can.move && (
          <Button
            kind={done ? 'plain' : 'primary'}
            busy={change.isPending}
            onClick={toggle}
            aria-label={done ? undefined : t('calendar.step.tick', { what })}
          >
            {t(done ? 'calendar.child.undo' : 'calendar.child.done')}
          </Button>
        )
      }
      more={
        (needs || change.error) && (
          <Stack gap={2}>
            {item.state === 'stuck' && needs && (
              <div>
                <Tag tone="sun">{t('calendar.step.needs', { needs })}</Tag>
              </div>
            )}
            {change.error instanceof Problem && (
              <ProblemNotice problem={change.error} onRetry={toggle} busy={change.isPending} />
            )}
          </Stack>
        )
      }
    >
      <Link to={href('/t/:familyId/plan/stap/:itemId', { familyId, itemId: item.id })} dir="auto">
        {what}
      </Link>
    </StepRow>
  )
}
