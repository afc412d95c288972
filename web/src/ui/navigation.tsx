import type { ElementType, ReactNode } from 'react'
import type { As } from './as.ts'
import { cx } from './class-names.ts'
import { Pictogram } from './pictogram.tsx'
import type { PictogramShape } from './pictogram-shape.ts'
import './navigation.css'

/** The five places of the product: at the bottom of a phone, at the side from 900 px. Put NavItems in it. */
export function BottomNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="kt-nav kt-no-print" aria-label={label}>
      <ul className="kt-nav__list">{children}</ul>
    </nav>
  )
}

type NavItemProps = {
  icon: PictogramShape
  children: ReactNode
  /** "3 nieuw", said in words beside a dot. */
  news?: string | undefined
  /** Where one is now; a router's link that sets aria-current itself may leave this out. */
  current?: boolean
}

/** One place: drawing and word. `as` takes the router's link. */
export function NavItem<E extends ElementType = 'a'>(props: As<E, NavItemProps>) {
  const { as: Link = 'a', icon, children, news, current, className, ...rest } = props
  return (
    <li>
      <Link {...rest} {...(current && { 'aria-current': 'page' })} className={cx('kt-nav__item', className)}>
        <span className="kt-nav__icon">
          <Pictogram of={icon} size={28} />
          {news && <span className="kt-nav__dot" />}
        </span>
        <span className="kt-nav__word">{children}</span>
        {news && <span className="kt-nav__news">{news}</span>}
      </Link>
    </li>
  )
}
