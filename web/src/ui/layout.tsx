import type { ComponentProps, ElementType, ReactNode } from 'react'
import type { As } from './as.ts'
import { cx } from './class-names.ts'
import './layout.css'

/** A step of the spacing scale: 1 = 4 px up to 7 = 48 px. */
export type Space = 1 | 2 | 3 | 4 | 5 | 6 | 7

type Box = { gap?: Space; children?: ReactNode }

/** Things under one another. */
export function Stack<E extends ElementType = 'div'>(props: As<E, Box>) {
  const { as: Tag = 'div', gap = 4, className, ...rest } = props
  return <Tag {...rest} className={cx('kt-stack', `kt-gap-${gap}`, className)} />
}

/** Things beside one another; they wrap when there is no room. */
export function Row<E extends ElementType = 'div'>(props: As<E, Box & { spread?: boolean; top?: boolean }>) {
  const { as: Tag = 'div', gap = 3, spread, top, className, ...rest } = props
  const name = cx('kt-row', `kt-gap-${gap}`, spread && 'kt-row--spread', top && 'kt-row--top', className)
  return <Tag {...rest} className={name} />
}

/** Equal columns as soon as each has room: `narrow` about 14 rem, otherwise about 22 rem. */
export function Grid<E extends ElementType = 'div'>(props: As<E, Box & { narrow?: boolean }>) {
  const { as: Tag = 'div', gap = 5, narrow, className, ...rest } = props
  return <Tag {...rest} className={cx('kt-grid', narrow && 'kt-grid--narrow', `kt-gap-${gap}`, className)} />
}

/** A sheet of paper on the table. `tone` colours it softly, for a proposal or a thought. */
export function Card<E extends ElementType = 'section'>(
  props: As<E, { tone?: 'plain' | 'calm' | 'linen'; children?: ReactNode }>,
) {
  const { as: Tag = 'section', tone = 'plain', className, ...rest } = props
  return <Tag {...rest} className={cx('kt-card', tone !== 'plain' && `kt-card--${tone}`, className)} />
}

/** Text that is there for who listens instead of looks. */
export function Hidden(props: ComponentProps<'span'>) {
  return <span {...props} className={cx('kt-hidden', props.className)} />
}
