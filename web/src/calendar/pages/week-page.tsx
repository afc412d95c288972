import { addDays, isDay } from '@keukentafel/core/shared/dates.ts'
import { lazy } from 'react'
import { mondayOf } from '../../lib/dates.ts'
import { usePlan } from '../../lib/query.ts'
import { useParams, useSearch } from '../../lib/router.tsx'
import { loadTexts, useRegister } from '../../lib/text.tsx'
import { FullWeek } from '../components/full-week.tsx'
import { isInPlan, WithDays } from '../components/with-days.tsx'

// Seldom needed, or needed instead of the full week: not part of the first screen.
const ChildWeek = lazy(() => import('../components/child-week.tsx').then(({ ChildWeek }) => ({ default: ChildWeek })))
const CameBack = lazy(() => import('../components/came-back.tsx').then(({ CameBack }) => ({ default: CameBack })))
const NewVisit = lazy(() =>
  Promise.all([import('../components/new-visit.tsx'), loadTexts(['visit'])]).then(([{ NewVisit }]) => ({
    default: NewVisit,
  })),
)
const OneVisit = lazy(() =>
  Promise.all([import('../components/one-visit.tsx'), loadTexts(['visit'])]).then(([{ OneVisit }]) => ({
    default: OneVisit,
  })),
)

/** Mijn week: who comes, what is mine to do. `?week=` another week, `?bezoek=` one visit, `?erbij` a new visit. */
export function WeekPage() {
  const { familyId } = useParams<'/t/:familyId/week'>()
  const search = useSearch()
  const plan = usePlan(familyId)
  const register = useRegister()
  const asked = search.get('week') ?? ''
  const monday = mondayOf(isDay(asked) ? asked : plan.today)
  if (search.has('erbij') && plan.can.add) return <NewVisit plan={plan} />
  if (search.has('bezoek'))
    return <OneVisit plan={plan} id={search.get('bezoek') ?? ''} day={search.get('keer') ?? ''} />
  if (!isInPlan(plan, monday) && register !== 'child')
    return (
      <WithDays plan={plan} from={monday} to={addDays(monday, 6)}>
        {(older) => (
          <FullWeek
            plan={older}
            monday={monday}
            isThisWeek={false}
            next={addDays(monday, 7)}
            previous={addDays(monday, -7)}
          />
        )}
      </WithDays>
    )
  if (register === 'child') return <ChildWeek plan={plan} />
  const hasBack = plan.items.some(({ item }) => item.kind === 'came-of')
  return (
    <FullWeek
      plan={plan}
      monday={monday}
      isThisWeek={mondayOf(plan.today) === monday}
      next={addDays(monday, 7)}
      previous={addDays(monday, -7)}
      back={hasBack && register === 'youth' && <CameBack plan={plan} />}
    />
  )
}
