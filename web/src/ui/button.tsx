import type { ComponentProps, ElementType, ReactNode } from 'react'
import type { As } from './as.ts'
import { cx } from './class-names.ts'
import './button.css'

type Look = {
  /** primary: the one act of the screen; quiet: everything beside it; plain: inside rows and bars. */
  kind?: 'primary' | 'quiet' | 'plain'
  /** Over the full width, for a phone. */
  wide?: boolean
  icon?: ReactNode
}

type ButtonProps = Look & {
  /** Being done now: the label stays, a second press does nothing, focus is kept. */
  busy?: boolean
} & ComponentProps<'button'>

const classOf = ({ kind = 'primary', wide }: Look, extra?: string) =>
  cx('kt-button', `kt-button--${kind}`, wide && 'kt-button--wide', extra)

/** A button. There is no red one: what cannot be undone gets a calm question first, not a louder colour. */
export function Button({ kind, wide, icon, busy = false, className, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ ...(kind && { kind }), ...(wide && { wide }) }, className)}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={(event) => {
        // aria-disabled and not disabled: a disabled button would throw a keyboard user's focus away
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon}
      <span>{children}</span>
      {busy && <span className="kt-button__busy" aria-hidden="true" />}
    </button>
  )
}

/** A link that looks like a button, for going somewhere; pass the router's link as `as`. */
export function LinkButton<E extends ElementType = 'a'>(props: As<E, Look & { children: ReactNode }>) {
  const { as: Link = 'a', kind, wide, icon, className, children, ...rest } = props
  return (
    <Link {...rest} className={classOf({ ...(kind && { kind }), ...(wide && { wide }) }, className)}>
      {icon}
      <span>{children}</span>
    </Link>
  )
}
