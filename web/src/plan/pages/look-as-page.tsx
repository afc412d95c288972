import type { Plan } from '../../lib/items/model.ts'
import { SeenPlan } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { InRegister, useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlanPage } from './plan-page.tsx'

/** "Kijk als ...": the plan page itself, with what somebody else is told by the real rules. It is only looked at. */
export function LookAsPage() {
  const t = useText()
  const { familyId, seatId } = useParams<'/t/:familyId/kijk-als/:seatId'>()
  const plan = useRead('readPlanAs', { params: { familyId, seatId } }) as unknown as Plan
  const name = plan.persons.find((person) => person.id === plan.me.personId)?.callName ?? t('plan.look-as.nobody')
  return (
    <Stack gap={5}>
      <Notice tone="attention" title={t('plan.look-as.title', { name })} titleAs="p">
        <p>{t('plan.look-as.explain', { name })}</p>
        <p>
          <Link to={href('/t/:familyId/wie-ziet-wat', { familyId })}>{t('plan.look-as.back')}</Link>
        </p>
      </Notice>
      <SeenPlan value={plan}>
        <InRegister register="adult">
          {/* A link or a button would act as who looks, not as who is looked as: here one only reads. */}
          <div
            className="plan-look-as"
            onClickCapture={(event) => {
              if ((event.target as Element).closest('a, button')) {
                event.preventDefault()
                event.stopPropagation()
              }
            }}
          >
            <PlanPage />
          </div>
        </InRegister>
      </SeenPlan>
    </Stack>
  )
}
