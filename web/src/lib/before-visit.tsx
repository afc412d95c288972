import { lazy, Suspense } from 'react'
import type { Before } from './before-visit/before.tsx'
import type { BeforeStep as Step } from './before-visit/before-step.tsx'
import { loadTexts } from './text.tsx'

// Fetched when there is a form, never with the first screen.
const LazyVisit = lazy(() =>
  Promise.all([import('./before-visit/before.tsx'), loadTexts(['before'])]).then(([module]) => ({
    default: module.Before,
  })),
)
const LazyStep = lazy(() =>
  Promise.all([import('./before-visit/before-step.tsx'), loadTexts(['before'])]).then(([module]) => ({
    default: module.BeforeStep,
  })),
)

/**
 * Before a visit is saved: what it makes of its week, against what the family said fits it. "Dat wordt het vierde bezoek deze week; kan
 * het anders?" It never keeps anybody from saving. Says nothing as long as nothing is gone past.
 */
export const BeforeVisit = (props: Parameters<typeof Before>[0]) => (
  <Suspense fallback={null}>
    <LazyVisit {...props} />
  </Suspense>
)

/** Before a step gets a day: "Dat wordt de zesde stap van mama deze week; kan het later?" Never keeps anybody from saving either. */
export const BeforeStep = (props: Parameters<typeof Step>[0]) => (
  <Suspense fallback={null}>
    <LazyStep {...props} />
  </Suspense>
)
