import { useState } from 'react'
import { newId } from '../../lib/ids.ts'
import type { Plan } from '../../lib/query.ts'
import { useSearch } from '../../lib/router.tsx'
import { partsOf } from '../../ui/date-field.tsx'
import { emptyVisit } from '../visit-input.ts'
import { ChosenVisit } from './chosen-visit.tsx'
import { VisitToAdd } from './visit-to-add.tsx'

/** A visit is put in the week; `?uit=` and `&afspraak=`: one of the own calendar of who looks. */
export function NewVisit({ plan }: { plan: Plan }) {
  const search = useSearch()
  const [empty] = useState(() => emptyVisit(newId(), partsOf(undefined)))
  const calendarId = search.get('uit')
  if (calendarId) return <ChosenVisit plan={plan} calendarId={calendarId} chosenKey={search.get('afspraak') ?? ''} />
  return <VisitToAdd plan={plan} name={plan.family.id} empty={empty} />
}
