import type { Contribution } from '@keukentafel/core/contribution/contribution.ts'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Card } from '../../ui/layout.tsx'

/** One goal with everybody who does something for it: each once, with what that is. */
export function GoalMap({ table, goal, who }: { table: Table; goal: Entry<'goal'>; who: readonly Contribution[] }) {
  const t = useText()
  const familyId = table.plan.family.id
  const { id, content } = goal.item
  const headingId = `goal-${id}`
  return (
    <Card as="section" aria-labelledby={headingId}>
      <h3 id={headingId}>
        <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: id })}>
          <q dir="auto">{content.words}</q>
        </Link>
      </h3>
      {who.length === 0 && <p className="kt-soft">{t('contribution.nobody')}</p>}
      <ul className="contribution__who">
        {who.map((one) => {
          const person = table.person(one.personId)
          if (!person) return null
          const steps = one.steps.flatMap((step) => table.find(step, 'step') ?? [])
          return (
            <li key={one.personId}>
              <PersonFace person={person} size={44} named />
              <div>
                <strong>{person.callName}</strong> <span className="kt-soft kt-small">{person.role}</span>
                <ul>
                  {steps.map(({ item }) => (
                    <li key={item.id} dir="auto">
                      {item.content.what}
                    </li>
                  ))}
                  {one.visits.length > 0 && <li>{t('contribution.visits', { count: one.visits.length })}</li>}
                  {one.supports && <li>{t('contribution.supports')}</li>}
                </ul>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
