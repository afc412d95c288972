import { lazy, Suspense } from 'react'
import type { Before } from './before-visit/before.tsx'
import { loadTexts } from './text.tsx'

const Lazy = lazy(() =>
  Promise.all([import('./before-visit/before.tsx'), loadTexts(['before'])]).then(([module]) => ({
    default: module.Before,
  })),
)

/**
 * Before a visit is saved: what it makes of its week, against what the family said fits it. "Dat wordt het vierde bezoek deze week; kan
 * het anders?" It never keeps anybody from saving. Says nothing as long as nothing is gone past.
 */
export const BeforeVisit = (props: Parameters<typeof Before>[0]) => (
  <Suspense fallback={null}>
    <Lazy {...props} />
  </Suspense>
)
