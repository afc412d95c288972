import { type ReactNode, useEffect, useRef } from 'react'
import './page-title.css'

type PageTitleProps = {
  children: ReactNode
  /** A soft line above the sentence: greeting, date, where one is. */
  above?: ReactNode
  below?: ReactNode
  /** What can be done here, beside the title when there is room. */
  actions?: ReactNode
  /** Changes with every navigation (the path): the title then takes focus, so that a listener hears the new page. */
  focusKey?: string
}

/** The one h1 of a page. It does not take focus on the very first page load: a browser reads the page title then. */
export function PageTitle({ children, above, below, actions, focusKey }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focusKey !== undefined && lastFocusKey !== undefined && lastFocusKey !== focusKey) heading.current?.focus()
    if (focusKey !== undefined) lastFocusKey = focusKey
  }, [focusKey])
  return (
    <header className="kt-page-title">
      <div className="kt-page-title__words">
        {above && <p className="kt-soft">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {children}
        </h1>
        {below && <p className="kt-soft">{below}</p>}
      </div>
      {actions && <div className="kt-page-title__actions">{actions}</div>}
    </header>
  )
}

// One page has one title, and the old one is gone when the new one is mounted: so the memory stands outside.
let lastFocusKey: string | undefined
