import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import './step-row.css'

export type StepStatus = 'open' | 'done' | 'stuck' | 'stopped'

type StepRowProps = {
  status: StepStatus
  /** The status in words, for who listens: "klaar", "lukt niet". */
  statusLabel: string
  /** What will be done; may be a link to the step. */
  children: ReactNode
  /** When, and with whom. */
  when?: ReactNode
  /** Faces of who does it. */
  who?: ReactNode
  /** Buttons of the row ("Lukt niet, help"), not on paper. */
  actions?: ReactNode
  /** What is needed, when it is stuck; a view box, a word of thanks. */
  more?: ReactNode
  /** Makes the ring a big button that turns the step done and back. */
  onToggle?: (() => void) | undefined
  /** Accessible name of that button: "Klaar: nachtlampje kopen". */
  toggleLabel?: string
  busy?: boolean
}

/** Steps under one another; ordered, because the family chose the order. */
export function StepList({ children, className }: { children: ReactNode; className?: string }) {
  return <ol className={cx('kt-steps', className)}>{children}</ol>
}

/** One small step: ring, what, when, who. What is done goes quiet. */
export function StepRow(props: StepRowProps) {
  const { status, statusLabel, children, when, who, actions, more, onToggle, toggleLabel, busy } = props
  return (
    <li className={cx('kt-step', `kt-step--${status}`)}>
      {onToggle ? (
        <button
          type="button"
          className="kt-step__toggle"
          aria-pressed={status === 'done'}
          aria-label={toggleLabel}
          aria-disabled={busy || undefined}
          onClick={busy ? undefined : onToggle}
        >
          <StatusRing status={status} />
        </button>
      ) : (
        <span className="kt-step__toggle">
          <StatusRing status={status} />
        </span>
      )}
      <div className="kt-step__what">
        <span className="kt-hidden">{statusLabel}: </span>
        <span className="kt-step__text">{children}</span>
        {when && <div className="kt-step__when">{when}</div>}
      </div>
      {who && <div className="kt-step__who">{who}</div>}
      {more && <div className="kt-step__more">{more}</div>}
      {actions && <div className="kt-step__more kt-no-print">{actions}</div>}
    </li>
  )
}

/** The drawn ring of a step: open, ticked, stuck (a pause) or stopped (a bar). Silent: words stand beside it. */
export function StatusRing({ status }: { status: StepStatus }) {
  return (
    <svg
      className={`kt-ring kt-ring--${status}`}
      width="1.875rem"
      height="1.875rem"
      viewBox="0 0 30 30"
      aria-hidden="true"
    >
      <circle cx="15" cy="15" r="13" />
      {status === 'done' && <path d="M8.5 15.800l4.5 4.4 8.5-9.7" pathLength="1" />}
      {status === 'stuck' && <path d="M11.5 10.500v9M18.5 10.500v9" />}
      {status === 'stopped' && <path d="M10 15h10" />}
    </svg>
  )
}

/** An empty step for the pen, only on paper: number, what, and a line for who and one for when. */
export function PenRow({ number, who, when }: { number: number; who: string; when: string }) {
  return (
    <li className="kt-pen-row kt-print-only">
      <span>{number}.</span>
      <span className="kt-pen-row__line" />
      <span>{who}</span>
      <span className="kt-pen-row__line" />
      <span>{when}</span>
      <span className="kt-pen-row__line" />
    </li>
  )
}
