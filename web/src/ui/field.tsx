import { type ReactNode, useId } from 'react'
import { cx } from './class-names.ts'
import './field.css'

/** What a control inside a Field needs to carry, so that label, hint and error are read out with it. */
export type FieldAria = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export type FieldTexts = {
  label: ReactNode
  /** One short sentence under the label. Longer explanation belongs above the form. */
  hint?: ReactNode
  /** What is wrong and how to mend it, in the words of the label. Present means invalid. */
  error?: ReactNode
  /** Words that stand behind the label, as "(hoeft niet)". A field without a marker has to be filled in. */
  marker?: ReactNode
  /** Stable id, so that ErrorSummary can link to the field. */
  id?: string
}

type FieldProps = FieldTexts & { className?: string | undefined; children: (aria: FieldAria) => ReactNode }

/** Label, hint and error around one control. The class names are those of the NL Design System form field. */
export function Field({ label, hint, error, marker, id, className, children }: FieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const hintId = hint ? `${fieldId}-hint` : ''
  const errorId = error ? `${fieldId}-error` : ''
  return (
    <div className={cx('kt-field nl-form-field', Boolean(error) && 'kt-field--error', className)}>
      <label className="kt-field__label nl-form-field-label" htmlFor={fieldId}>
        {label}
        {marker && <span className="kt-field__marker"> {marker}</span>}
      </label>
      {hint && (
        <div className="kt-field__hint nl-form-field-description" id={hintId}>
          {hint}
        </div>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {children({
        id: fieldId,
        'aria-describedby': cx(hintId, errorId) || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': marker ? undefined : true,
      })}
    </div>
  )
}

/** The message at a field: a drawn mark, words and a bar at the side; never colour alone. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="kt-field__error nl-form-field-error-message" id={id}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 1.500a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21z" fill="currentColor" />
        <path d="M12 6.500v7M12 17.500v.1" stroke="#fff" strokeWidth="2.8" strokeLinecap="round" />
      </svg>
      <span>{children}</span>
    </div>
  )
}
