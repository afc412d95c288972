import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import './tag.css'

type TagProps = {
  children: ReactNode
  icon?: ReactNode
  /** done is plain text: only what is still open gets colour. */
  tone?: 'calm' | 'sun' | 'leaf' | 'berry' | 'sky' | 'plain'
}

/** A short word about something: a life domain, "1 van 3 stappen gedaan". Never about a person. */
export function Tag({ children, icon, tone = 'calm' }: TagProps) {
  return (
    <span className={cx('kt-tag', `kt-tag--${tone}`)}>
      {icon}
      {children}
    </span>
  )
}

/** "Moet van de rechter": dashed, so that it is never taken for the family's own wish, also without colour. */
export function LawTag({ children }: { children: ReactNode }) {
  return (
    <span className="kt-tag kt-tag--law">
      <svg width="1.25em" height="1.25em" viewBox="0 0 32 32" aria-hidden="true" className="kt-tag__scales">
        <path d="M16 5v21M9 26h14M6 9c4 1.5 6-1 10-1s6 2.5 10 1M7 9.5 3 18h8zM25 9.5 21 18h8zM3 18a4 4 0 0 0 8 0M21 18a4 4 0 0 0 8 0" />
      </svg>
      {children}
    </span>
  )
}
