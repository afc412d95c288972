import { capital } from '../../lib/capital.ts'
import { useDates } from '../../lib/dates.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Changes } from './changes.tsx'
import { rolesOf } from './roles.ts'
import { type CaseloadFamily, whereTo } from './where-to.ts'

const COORDINATING = ['stalled', 'unanswered', 'overlap', 'doubled']

/** One table: its name, what waits for me there, what changed, and in whose words the family says what it wants. */
export function FamilyRow({ family, today }: { family: CaseloadFamily; today: string }) {
  const t = useText()
  const dates = useDates()
  const familyId = family.id
  const headingId = `family-${familyId}`
  // One tag for each reason, in the order in which they were given.
  const reasons = [...new Set(family.waits.map(({ reason }) => reason))]
  const day = (reason: string, on: string) => {
    if (on === today) return t('my-families.isToday')
    const dated = ['step', 'look-back', 'overlap', 'stalled'].includes(reason)
    if (dated) return on < today ? t('my-families.was', { day: dates.short(on) }) : dates.short(on)
    return t('my-families.since', { day: dates.short(on) })
  }
  return (
    <li className="my-families__row">
      <div>
        <h2 className="my-families__name" id={headingId}>
          <Link to={href('/t/:familyId/week', { familyId })}>{capital(family.name)}</Link>
        </h2>
        <p className="kt-soft kt-small">{rolesOf(family, t('my-families.coordinator')).join(', ')}</p>
      </div>
      <div>
        <h3 className="my-families__head" id={`waits-${familyId}`}>
          {t('my-families.waiting')}
        </h3>
        {family.waits.length === 0 && <p className="kt-soft">{t('my-families.quiet')}</p>}
        {reasons.length > 0 && (
          <ul className="my-families__waits" aria-labelledby={`${headingId} waits-${familyId}`}>
            {reasons.map((reason) => {
              const told = family.waits.filter((wait) => wait.reason === reason)
              const count = family.counts[reason] ?? told.length
              const why = t(`my-families.why.${reason}`)
              return (
                <li key={reason}>
                  <Tag tone={COORDINATING.includes(reason) ? 'sky' : 'sun'}>
                    {count > 1 ? t('my-families.why', { why, many: t(`my-families.many.${reason}`, { count }) }) : why}
                  </Tag>
                  {told.map((wait) => (
                    <div key={wait.id}>
                      <Link to={whereTo(familyId, wait)} dir="auto">
                        {wait.words || t(`my-families.open.${reason}`)}
                      </Link>
                      {wait.day && <span className="kt-soft kt-small">{day(reason, wait.day)}</span>}
                    </div>
                  ))}
                  {count > told.length && (
                    <p className="kt-soft kt-small">{t('my-families.more', { count: count - told.length })}</p>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </div>
      <div className="my-families__goal">
        <Changes family={family} today={today} />
        {family.goal && (
          <p>
            <q dir="auto">{family.goal.words}</q>{' '}
            <span className="kt-soft kt-small">
              {t('my-families.goals', { name: family.goal.saidBy, others: family.openGoals - 1 })}
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
