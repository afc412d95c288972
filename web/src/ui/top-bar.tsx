import type { ElementType, ReactNode } from 'react'
import type { As } from './as.ts'
import './top-bar.css'

type TopBarProps = {
  /** The mark, as a link home: <Brand href="/">Keukentafel</Brand> */
  brand: ReactNode
  /** Whose table this is: "het gezin van Elif en Deniz". */
  where?: ReactNode
  /** What is one tap away everywhere: help and the quick exit. */
  children?: ReactNode
}

/** The bar at the top, with a hem as of a tablecloth. */
export function TopBar({ brand, where, children }: TopBarProps) {
  return (
    <header className="kt-top">
      <div className="kt-top__bar">
        {brand}
        {where && <div className="kt-top__where">{where}</div>}
        {children && <div className="kt-top__acts kt-no-print">{children}</div>}
      </div>
    </header>
  )
}

/** The mark: a lamp over a table, and the name. */
export function Brand<E extends ElementType = 'a'>(props: As<E, { children: ReactNode }>) {
  const { as: Link = 'a', children, ...rest } = props
  return (
    <Link {...rest} className="kt-brand">
      <svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true">
        <path className="kt-brand__light" d="M11.5 13h11L28 24H6z" />
        <path d="M17 2v4M10.5 13c0-4 2.5-7 6.5-7s6.5 3 6.5 7zM4 24h26M8.5 24v7.500M25.5 24v7.5" />
      </svg>
      <span className="kt-brand__name">{children}</span>
    </Link>
  )
}

/** A button of the top bar; `exit` gives it the firm edge of the quick exit, which is always at the same place. */
export function TopButton<E extends ElementType = 'button'>(
  props: As<E, { children: ReactNode; exit?: boolean; icon?: ReactNode }>,
) {
  const { as: Tag = 'button', exit, icon, children, ...rest } = props
  return (
    <Tag
      {...(Tag === 'button' && { type: 'button' })}
      {...rest}
      className={exit ? 'kt-top-button kt-top-button--exit' : 'kt-top-button'}
    >
      {icon}
      <span>{children}</span>
    </Tag>
  )
}
