import type { ReactNode } from 'react'
import './busy.css'

/** Calm waiting: a cup with steam, seen only when it takes longer than a moment, so that nothing flashes. */
export function Busy({ label }: { label: string }) {
  return (
    <div className="kt-busy" role="status">
      <svg width="72" height="72" viewBox="0 0 72 72" aria-hidden="true">
        <path className="kt-busy__cup" d="M14 34h36v13a14 14 0 0 1-14 14h-8a14 14 0 0 1-14-14z" />
        <path d="M50 38h4a7 7 0 0 1 0 14h-5M10 66h44" />
        <path className="kt-busy__steam" d="M24 26c-3-4 3-7 0-11" />
        <path className="kt-busy__steam" d="M32 26c-3-4 3-7 0-11" />
        <path className="kt-busy__steam" d="M40 26c-3-4 3-7 0-11" />
      </svg>
      <p>{label}</p>
    </div>
  )
}

type EmptyStateProps = {
  title: ReactNode
  children?: ReactNode
  /** A Scene, a Pictogram. */
  picture?: ReactNode
  action?: ReactNode
}

/** Nothing here yet: says what may come here and gives one way to begin. */
export function EmptyState({ title, children, picture, action }: EmptyStateProps) {
  return (
    <div className="kt-empty">
      {picture}
      <h2 className="kt-empty__title">{title}</h2>
      {children && <div className="kt-empty__words">{children}</div>}
      {action}
    </div>
  )
}
