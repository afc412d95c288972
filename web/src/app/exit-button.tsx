import { type MouseEvent, useEffect, useState } from 'react'
import { useText } from '../lib/text.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import { exit } from '../ui/pictograms-act.ts'
import { TopButton } from '../ui/top-bar.tsx'
import { leave, onShift } from './quick-exit.ts'

/** Leaves at once. A real link, so it also works while the rest does not. `hidden`: first in the order, for who listens. */
export function ExitButton({ hidden = false }: { hidden?: boolean }) {
  const t = useText()
  const go = (event: MouseEvent) => {
    event.preventDefault()
    leave()
  }
  if (hidden) {
    return (
      <a className="kt-skip" href="/weg" rel="nofollow noreferrer" onClick={go}>
        {t('app.exit.long')}
      </a>
    )
  }
  return (
    <>
      <TopButton as="a" exit icon={<Pictogram of={exit} />} href="/weg" rel="nofollow noreferrer" onClick={go}>
        {t('app.exit')}
      </TopButton>
      <Dots />
    </>
  )
}

/** How many times Shift was pressed: one sees that something is about to happen, and that it needs one more. */
function Dots() {
  const t = useText()
  const [count, setCount] = useState(0)
  useEffect(() => onShift(setCount), [])
  // A single Shift begins every capital letter; that says nothing yet, also not aloud.
  const left = 3 - count
  return (
    <div className="app-dots">
      {count > 0 && (
        <span>
          {[1, 2, 3].map((n) => (
            <svg key={n} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <circle
                cx="8"
                cy="8"
                r="6.5"
                fill={n <= count ? 'currentColor' : 'none'}
                stroke="currentColor"
                strokeWidth="2"
              />
            </svg>
          ))}
        </span>
      )}
      <div className="kt-hidden" role="status">
        {count > 1 && left > 0 && t('app.exit.more', { left })}
      </div>
    </div>
  )
}
