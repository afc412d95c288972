import type { ReactNode } from 'react'
import './view-box.css'

type ViewBoxProps = {
  /** differs: sees it otherwise (berry); agrees (leaf); remark: neither, something to add. */
  view: 'differs' | 'agrees' | 'remark'
  /** "Deniz ziet het anders": says in words what the colour says. */
  title: ReactNode
  children?: ReactNode
  face?: ReactNode
}

const marks = {
  differs: 'M4 12c3-6 5 6 8 0s5 6 8 0',
  agrees: 'M4.5 12.500l5 5L19.5 7',
  remark: 'M5 12h.1M12 12h.1M19 12h.1',
}

/** What somebody thinks of it, beside the thing itself and as large: a different view is no footnote. */
export function ViewBox({ view, title, children, face }: ViewBoxProps) {
  return (
    <div className={`kt-view kt-view--${view}`}>
      {face}
      <div>
        <p className="kt-view__title">
          <svg width="1.1em" height="1.1em" viewBox="0 0 24 24" aria-hidden="true">
            <path d={marks[view]} />
          </svg>
          <b>{title}</b>
        </p>
        {children && <div className="kt-view__words">{children}</div>}
      </div>
    </div>
  )
}
