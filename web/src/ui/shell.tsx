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

type BannerProps = {
  /** sun: invented families; as-other: looking as somebody else, stays in sight; offline: no connection, read out. */
  tone?: 'sun' | 'as-other' | 'offline'
  /** Name of the landmark, when the banner stands outside main (as the one of Shell does). */
  label?: string
  children: ReactNode
}

/** A strip over the whole width. */
export function Banner({ tone = 'sun', label, children }: BannerProps) {
  const Tag = label ? 'aside' : 'div'
  return (
    <Tag className={`kt-banner kt-banner--${tone}`} aria-label={label} role={tone === 'offline' ? 'status' : undefined}>
      {children}
    </Tag>
  )
}
