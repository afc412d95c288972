import { limitIn } from '@keukentafel/core/calm/breaches.ts'
import type { Asking } from '@keukentafel/core/calm/load.ts'
import { ofKind, type Plan } from '../query.ts'

/** What of a plan says how full the weeks are, as this viewer hears it. `organisations`: of whom a helper is, where that is known. */
export const askingOf = (
  plan: Plan,
  { organisations, forms }: { organisations?: ReadonlyMap<string, string | null>; forms?: Asking['forms'] } = {},
): Asking => ({
  visits: ofKind(plan, 'visit').map(({ item }) => item),
  steps: ofKind(plan, 'step').map(({ item }) => item),
  limits: ofKind(plan, 'limit')
    .filter(({ item }) => item.state === 'current')
    .map(({ item }) =>
      limitIn(
        item.id,
        item.content,
        ofKind(plan, 'goal').map((goal) => goal.item),
      ),
    ),
  persons: plan.persons.map(({ id, kind }) => ({ id, kind, organisation: organisations?.get(id) })),
  ...(forms && { forms }),
})
