import type { ReactNode } from 'react'
import './timeline.css'

/** What happened, newest first or as the page orders it, along a drawn thread. */
export function Timeline({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ol className="kt-timeline" aria-label={label}>
      {children}
    </ol>
  )
}

type TimelineItemProps = {
  /** ISO date and its words: "dinsdag 3 november". */
  date: string
  when: ReactNode
  title: ReactNode
  children?: ReactNode
  /** A pictogram or face on the thread. */
  mark?: ReactNode
  who?: ReactNode
  /** A small success: a warmer sheet. */
  bright?: boolean
}

/** One moment on the thread. */
export function TimelineItem({ date, when, title, children, mark, who, bright }: TimelineItemProps) {
  return (
    <li className={bright ? 'kt-moment kt-moment--bright' : 'kt-moment'}>
      <div className="kt-moment__mark">{mark}</div>
      <div className="kt-moment__body">
        <time className="kt-moment__when" dateTime={date}>
          {when}
        </time>
        <div className="kt-moment__title">{title}</div>
        {children}
        {who && <div className="kt-moment__who">{who}</div>}
      </div>
    </li>
  )
}
