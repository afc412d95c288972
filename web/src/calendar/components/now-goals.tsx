import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { ofKind, type Plan } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Quote } from '../../ui/quote.tsx'

const MOST = 3

/** What the family works on now, in the words of who said it; the rest stands in the plan. */
export function NowGoals({ plan }: { plan: Plan }) {
  const t = useText()
  const goals = ofKind(plan, 'goal').filter(({ item }) => item.state === 'now')
  const steps = ofKind(plan, 'step')
  const familyId = plan.family.id
  if (goals.length === 0) return null
  return (
    <Card aria-labelledby="goals">
      <Stack gap={4}>
        <h2 id="goals">{t('calendar.goals')}</h2>
        {goals.slice(0, MOST).map(({ item }) => {
          const sayer = plan.persons.find((person) => person.id === item.saidBy)
          const own = steps.filter((step) => step.item.parentId === item.id)
          const done = own.filter((step) => step.item.state === 'done').length
          return (
            <Quote
              key={item.id}
              as="h3"
              face={sayer && <PersonFace person={sayer} size={56} named />}
              said={t('calendar.goals.said', { name: sayer?.callName ?? '', done, all: own.length })}
            >
              <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: item.id })} dir="auto">
                {item.content.words}
              </Link>
            </Quote>
          )
        })}
        <p>
          <Link to={href('/t/:familyId/plan', { familyId })}>{t('calendar.goals.all')}</Link>
        </p>
      </Stack>
    </Card>
  )
}
