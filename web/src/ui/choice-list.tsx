import { type ReactNode, useId } from 'react'
import { cx } from './class-names.ts'
import { FieldError, type FieldTexts } from './field.tsx'
import './field.css'
import './choice-list.css'

export type Choice<V extends string> = {
  value: V
  label: ReactNode
  hint?: ReactNode
  /** A face or pictogram before the words. */
  picture?: ReactNode
  /** Shown under this choice while it is chosen: a question that only now makes sense. */
  followUp?: ReactNode
}

type ChoiceListProps<V extends string> = FieldTexts & {
  id: string
  choices: readonly Choice<V>[]
  /** Beside each other when short (ja / nee) or with pictures. */
  beside?: boolean
  name?: string
} & (
    | { multiple?: false; value: V | undefined; onChange: (value: V) => void }
    | { multiple: true; value: readonly V[]; onChange: (value: V[]) => void }
  )

/** Choosing one or several: big rows to tap, the whole row is the target. The first row carries the id for ErrorSummary. */
export function ChoiceList<V extends string>(props: ChoiceListProps<V>) {
  const { label, hint, error, marker, id, choices, beside, name } = props
  const ownName = useId()
  const described = cx(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined
  const isChosen = (value: V) => (props.multiple ? props.value.includes(value) : props.value === value)
  const choose = (value: V, on: boolean) => {
    if (!props.multiple) props.onChange(value)
    else props.onChange(on ? [...props.value, value] : props.value.filter((other) => other !== value))
  }
  return (
    <fieldset className={cx('kt-field', Boolean(error) && 'kt-field--error')} aria-describedby={described}>
      <legend className="kt-field__label">
        {label}
        {marker && <span className="kt-field__marker"> {marker}</span>}
      </legend>
      {hint && (
        <div className="kt-field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className={cx('kt-choices', beside && 'kt-choices--beside')}>
        {choices.map((choice, i) => {
          const inputId = i === 0 ? id : `${id}-${choice.value}`
          const chosen = isChosen(choice.value)
          return (
            <div key={choice.value} className="kt-choice">
              <label className="kt-choice__row">
                <input
                  type={props.multiple ? 'checkbox' : 'radio'}
                  id={inputId}
                  name={name ?? ownName}
                  value={choice.value}
                  checked={chosen}
                  aria-describedby={choice.hint ? `${inputId}-more` : undefined}
                  onChange={(event) => choose(choice.value, event.target.checked)}
                />
                <svg className="kt-choice__mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
                  {props.multiple ? (
                    <rect x="2" y="2" width="24" height="24" rx="6" />
                  ) : (
                    <circle cx="14" cy="14" r="12" />
                  )}
                  {props.multiple ? (
                    <path d="M7.5 14.5l4.5 4.5 8.5-10" />
                  ) : (
                    <circle className="kt-choice__dot" cx="14" cy="14" r="6" />
                  )}
                </svg>
                {choice.picture}
                <span className="kt-choice__words">
                  {choice.label}
                  {choice.hint && (
                    <span className="kt-choice__hint" id={`${inputId}-more`}>
                      {choice.hint}
                    </span>
                  )}
                </span>
              </label>
              {chosen && choice.followUp && <div className="kt-choice__then">{choice.followUp}</div>}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
