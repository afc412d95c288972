import { lazy, Suspense, useState } from 'react'
import { Disclosure } from '../ui/disclosure.tsx'
import type { Method } from './method-card.tsx'
import { loadTexts, useRegister, useText } from './text.tsx'

const MethodCard = lazy(() =>
  Promise.all([import('./method-card.tsx'), loadTexts(['methods'])]).then(([module]) => ({
    default: module.MethodCard,
  })),
)
// A child is not asked to lead a talk or to end a plan; these it does itself.
const forChildren: readonly Method[] = ['goal', 'disagree', 'conference']

/** "Hoe doe je dat?", quietly beside what one is doing; the card itself is fetched when somebody wants it. */
export function HowTo({ of }: { of: Method }) {
  const t = useText()
  const child = useRegister() === 'child'
  const [wanted, want] = useState(false)
  if (child && !forChildren.includes(of)) return null
  return (
    <div className="kt-no-print">
      <Disclosure summary={t('app.how-to')} onToggle={(open) => open && want(true)}>
        {wanted && (
          <Suspense fallback={<p>{t('app.busy')}</p>}>
            <MethodCard of={of} />
          </Suspense>
        )}
      </Disclosure>
    </div>
  )
}
