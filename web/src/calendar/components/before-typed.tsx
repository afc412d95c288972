import type { Visit } from '@keukentafel/core/calm/moments.ts'
import { isDay } from '@keukentafel/core/shared/dates.ts'
import { BeforeVisit } from '../../lib/before-visit.tsx'
import type { Form } from '../../lib/form.tsx'
import type { Plan } from '../../lib/query.ts'
import { partsOf } from '../../ui/date-field.tsx'
import { contentOf, dayOf, type VisitInput, weekdayOf } from '../visit-input.ts'

interface Props {
  plan: Plan
  form: Form<VisitInput>
  /** The visit as it would be by what is typed; left out for one that is new. */
  visitOf?: (values: VisitInput) => Visit
  beside?: readonly Visit[]
  week?: string | undefined
}

const asNew = (values: VisitInput): Visit => ({
  id: values.id,
  version: 0,
  state: 'planned',
  parentId: values.goal || null,
  onDate: dayOf(values),
  content: contentOf(values),
})
// What comes on one day of the week comes on that of the other day then.
const onDay = (values: VisitInput, day: string): VisitInput => ({
  ...values,
  day: partsOf(day),
  ...(values.days.length === 1 && { days: [weekdayOf(day)] }),
})

/** What a visit that is typed makes of its week, while it can still be otherwise. */
export function BeforeTyped({ plan, form, visitOf = asNew, beside = [], week }: Props) {
  const { values } = form
  const first = visitOf(values).onDate
  if (!first || !isDay(first)) return null
  const take = (next: VisitInput) => {
    form.set('day', next.day)
    form.set('days', next.days)
  }
  return (
    <BeforeVisit
      plan={plan}
      day={first}
      visitOn={(day) => (day === first ? visitOf(values) : visitOf(onDay(values, day)))}
      beside={beside}
      week={week}
      reason={values.reason}
      onReason={(reason) => form.set('reason', reason)}
      onChange={({ onDate, from, until }) => {
        take(onDay(values, onDate))
        if (from === undefined) return
        form.set('wholeDay', from === '')
        form.set('from', from)
        form.set('until', until ?? '')
      }}
      onPhone={() => form.set('place', 'phone')}
    />
  )
}
