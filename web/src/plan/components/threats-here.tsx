import { SaidBy } from '../../lib/items/components/said-by.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'

/**
 * What is unsafe, at the steps that work on it (it hangs below them): why this step is there, and what shows that it is solved. At the step itself, and
 * at the goal with the name of the step.
 */
export function ThreatsHere({
  table,
  steps,
  named,
}: {
  table: Table
  steps: readonly Entry<'step'>[]
  named?: boolean
}) {
  const t = useText()
  const familyId = table.plan.family.id
  return steps.flatMap((step) =>
    table
      .below(step.item.id, 'threat')
      .filter(({ item }) => item.state !== 'past')
      .map(({ item }) => (
        <Notice
          key={item.id}
          tone={item.state === 'solved' ? 'calm' : 'attention'}
          title={t('plan.threat')}
          titleAs={named ? 'h3' : 'h2'}
        >
          <p dir="auto">{item.content.text}</p>
          {item.state === 'solved' ? (
            <Tag tone="leaf">{t('plan.threat.solved')}</Tag>
          ) : (
            item.content.solvedBy && <p dir="auto">{t('plan.threat.solved-by', { text: item.content.solvedBy })}</p>
          )}
          {named && (
            <p dir="auto">
              {t('plan.threat.step')}{' '}
              <Link to={href('/t/:familyId/plan/stap/:itemId', { familyId, itemId: step.item.id })}>
                {step.item.content.what}
              </Link>
            </p>
          )}
          <p className="kt-soft kt-small">
            <SaidBy table={table} item={item} />
          </p>
          <p>
            <Link to={href('/t/:familyId/wegen', { familyId })}>{t('plan.threat.weighed')}</Link>
          </p>
        </Notice>
      )),
  )
}
