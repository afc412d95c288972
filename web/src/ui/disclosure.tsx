import type { ReactNode } from 'react'
import './disclosure.css'

type DisclosureProps = {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  /** Told when it opens or closes, for what is fetched only then. */
  onToggle?: (open: boolean) => void
}

/** More for who wants more. The browser's own details: works before any script has loaded, and is found by search. */
export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details
      className="kt-disclosure"
      open={open}
      {...(onToggle && { onToggle: (event) => onToggle(event.currentTarget.open) })}
    >
      <summary>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M7 4l6 6-6 6" />
        </svg>
        <span>{summary}</span>
      </summary>
      <div className="kt-disclosure__body">{children}</div>
    </details>
  )
}
