import { type ReactNode, useEffect, useRef } from 'react'
import './notice.css'

type ErrorSummaryProps = {
  /** "Er klopt iets niet" : what happened, without "helaas" or "ongeldig". */
  title: ReactNode
  errors: readonly { fieldId: string; message: ReactNode }[]
  /** Changes with every attempt to send, so that the heading takes focus again. */
  attempt?: number
}

/** Every mistake at once, above the form; each line goes to its field. */
export function ErrorSummary({ title, errors, attempt = 0 }: ErrorSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = errors.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt has to move the focus again
  useEffect(() => {
    if (shown) heading.current?.focus()
  }, [shown, attempt])
  if (!shown) return null
  return (
    <div className="kt-notice kt-notice--error" role="alert">
      <div className="kt-notice__body">
        <h2 className="kt-notice__title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <ul className="kt-notice__list">
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault()
                  goToField(fieldId)
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

// The label has to be seen too, or one lands at a box without knowing which.
function goToField(fieldId: string) {
  const field = document.getElementById(fieldId)
  field?.closest('.kt-field')?.scrollIntoView({ block: 'start' })
  field?.focus({ preventScroll: true })
}
