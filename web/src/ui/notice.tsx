import type { ElementType, ReactNode } from 'react'
import { cx } from './class-names.ts'
import './notice.css'

type NoticeProps = {
  /** info: good to know; calm: a friendly proposal; attention: has to be read before going on. Never red. */
  tone?: 'info' | 'calm' | 'attention' | 'thanks'
  title?: ReactNode
  titleAs?: ElementType
  children?: ReactNode
  picture?: ReactNode
  actions?: ReactNode
  /** Read out when it appears by itself ("Bewaard"). */
  live?: boolean
}

/** Something the product says to a person; a proposal, not an alarm. */
export function Notice({ tone = 'info', title, titleAs: Title = 'h3', children, picture, actions, live }: NoticeProps) {
  return (
    <div className={cx('kt-notice', `kt-notice--${tone}`)} role={live ? 'status' : undefined}>
      {picture}
      <div className="kt-notice__body">
        {title && <Title className="kt-notice__title">{title}</Title>}
        {children && <div>{children}</div>}
        {actions && <div className="kt-notice__acts">{actions}</div>}
      </div>
    </div>
  )
}
