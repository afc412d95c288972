import type { ReactNode } from 'react'
import './shell.css'

type ShellProps = {
  /** First in tab order. */
  skip: ReactNode
  banner?: ReactNode
  top: ReactNode
  /** Not there for a child: it has three big doors instead. */
  nav?: ReactNode
  children: ReactNode
  foot?: ReactNode
}

/** Where things stand on a screen: banner and bar on top, navigation below (phone) or at the side, one main part. */
export function Shell({ skip, banner, top, nav, children, foot }: ShellProps) {
  return (
    <div className={nav ? 'kt-shell kt-shell--nav' : 'kt-shell'}>
      {skip}
      {banner}
      {top}
      {nav}
      <main id="main" className="kt-shell__main" tabIndex={-1}>
        {children}
      </main>
      {foot}
    </div>
  )
}

/** Jumps over bar and navigation; seen when it has focus. */
export function SkipLink({ children, to = 'main' }: { children: ReactNode; to?: string }) {
  return (
    <a
      className="kt-skip"
      href={`#${to}`}
      onClick={(event) => {
        // the address stays as it is: a router would take a hash for a navigation
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
    >
      {children}
    </a>
  )
}

/** A strip over the whole width: invented families, looking as somebody else, no connection. */
export function Banner({ tone = 'sun', children }: { tone?: 'sun' | 'as-other' | 'offline'; children: ReactNode }) {
  return (
    <div className={`kt-banner kt-banner--${tone}`} {...(tone === 'offline' && { role: 'status' })}>
      {children}
    </div>
  )
}
