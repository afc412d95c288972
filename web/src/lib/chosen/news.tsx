import { lazy, Suspense } from 'react'
import { useMe } from '../query.ts'
import { loadTexts, useRegister } from '../text.tsx'

// Of few people something is here: fetched where an agenda or a visit is open, never with the first screen.
const Lazy = lazy(() =>
  Promise.all([import('./of-table.tsx'), loadTexts(['chosen'])]).then(([module]) => ({
    default: module.ChosenOfTable,
  })),
)

/** Not at a device that several people use, and not for a small child. */
export function useMayHaveChosen(): boolean {
  const { joint } = useMe()
  return useRegister() !== 'child' && !joint
}

/** What the own calendar says otherwise than this table, for its owner alone. */
export function ChosenNews({ familyId, today }: { familyId?: string; today: string }) {
  if (!useMayHaveChosen()) return null
  return (
    <Suspense fallback={null}>
      <Lazy today={today} {...(familyId !== undefined && { familyId })} />
    </Suspense>
  )
}
