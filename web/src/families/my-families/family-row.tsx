import { capital } from '../../lib/capital.ts'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Row } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { rolesOf } from './roles.ts'
import { type MyFamily, waitingOf } from './waiting.ts'

const MOST_STEPS = 3

/** One table: its name, what waits for me there, and in whose words the family says what it wants. */
export function FamilyRow({ family, today }: { family: MyFamily; today: string }) {
  const t = useText()
  const dates = useDates()
  const waiting = waitingOf(family, today)
  const familyId = family.id
  const goal = family.openGoals[0]
  const coordinator = t('my-families.coordinator')
  const roles = rolesOf(family, coordinator)
  const quiet = waiting.late + waiting.now + waiting.stuck + waiting.views === 0 && !waiting.lookAgain
  return (
    <li className="my-families__row">
      <div>
        <h2 className="my-families__name">
          <Link to={href('/t/:familyId/week', { familyId })}>{capital(family.name)}</Link>
        </h2>
        <p className="kt-soft kt-small">{roles.join(', ')}</p>
      </div>
      <div>
        <Row gap={2}>
          {waiting.late > 0 && <Tag tone="sun">{t('my-families.late', { count: waiting.late })}</Tag>}
          {waiting.now > 0 && <Tag tone="sun">{t('my-families.today', { count: waiting.now })}</Tag>}
          {waiting.stuck > 0 && <Tag tone="berry">{t('my-families.stuck', { count: waiting.stuck })}</Tag>}
          {waiting.views > 0 && <Tag tone="sky">{t('my-families.views', { count: waiting.views })}</Tag>}
          {waiting.lookAgain && <Tag tone="sky">{t('my-families.look')}</Tag>}
          {quiet && <Tag tone="plain">{t('my-families.quiet')}</Tag>}
        </Row>
        {family.mySteps.length > 0 && (
          <ul className="my-families__steps">
            {family.mySteps.slice(0, MOST_STEPS).map((step) => (
              <li key={step.id}>
                <Link to={href('/t/:familyId/plan/stap/:itemId', { familyId, itemId: step.id })} dir="auto">
                  {step.what}
                </Link>
                {step.onDate && (
                  <span className="kt-soft kt-small">
                    {' '}
                    {step.onDate === today
                      ? t('my-families.isToday')
                      : step.onDate < today
                        ? t('my-families.was', { day: dates.short(step.onDate) })
                        : dates.short(step.onDate)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="my-families__goal">
        {goal && (
          <p>
            <q dir="auto">{goal.words}</q>{' '}
            <span className="kt-soft kt-small">
              {t('my-families.goals', { name: goal.saidBy, others: family.openGoals.length - 1 })}
            </span>
          </p>
        )}
        {family.nextTalk && (
          <p className="kt-soft kt-small">
            <Link to={href('/t/:familyId/gesprek', { familyId })}>
              {t('my-families.talk', { day: dates.day(family.nextTalk, today) })}
            </Link>
          </p>
        )}
        {family.nextLookBack && (
          <p className="kt-soft kt-small">
            {t('my-families.lookBack', { day: dates.day(family.nextLookBack, today) })}
          </p>
        )}
      </div>
    </li>
  )
}
