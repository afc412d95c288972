import type { ReactNode } from 'react'
import './disclosure.css'

type DisclosureProps = {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  /** Of those with the same name one is open at a time. */
  name?: string
  /** Where the summary is the heading of a part of the page. */
  heading?: { as: 'h2' | 'h3'; id: string }
  /** What stands at the end of the summary, and is no part of its heading. */
  beside?: ReactNode
  /** Told when it opens or closes, for what is fetched only then. */
  onToggle?: (open: boolean) => void
}

/** More for who wants more. The browser's own details: works before any script has loaded, and is found by search. */
export function Disclosure({ summary, children, open, name, heading, beside, onToggle }: DisclosureProps) {
  const Title = heading?.as ?? 'span'
  return (
    <details
      className="kt-disclosure"
      open={open}
      {...(name && { name })}
      {...(onToggle && { onToggle: (event) => onToggle(event.currentTarget.open) })}
    >
      <summary>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M7 4l6 6-6 6" />
        </svg>
        <Title {...(heading && { id: heading.id })}>{summary}</Title>
        {beside}
      </summary>
      <div className="kt-disclosure__body">{children}</div>
    </details>
  )
}
