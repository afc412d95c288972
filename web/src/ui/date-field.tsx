import type { ReactNode } from 'react'
import { useId } from 'react'
import { cx } from './class-names.ts'
import { FieldError, type FieldTexts } from './field.tsx'
import './field.css'
import './date-field.css'

/** What stands in the three boxes, as typed; month is '1' to '12' or ''. */
export type DateParts = { day: string; month: string; year: string }

type DateFieldProps = FieldTexts & {
  id: string
  value: DateParts
  onChange: (value: DateParts) => void
  labels: { day: string; month: string; year: string; noMonth: string }
  /** Twelve names in the language of the page. */
  months: readonly string[]
  /** Big taps for what is meant most: vandaag, morgen, vrijdag. */
  shortcuts?: readonly { label: string; value: DateParts }[]
  /** A birthday may be filled in by the browser. */
  birthday?: boolean
}

/**
 * Day, month by its name, year. Not the browser's own date picker: on an old phone that means turning back a wheel of
 * years for a birthday, it looks different on every device, and half a date typed is lost. The month is a list of names
 * because people say "3 november", and a Dutch identity card does too; with numbers 3-11 and 11-3 are mixed up.
 */
export function DateField(props: DateFieldProps) {
  const { label, hint, error, marker, id, value, onChange, labels, months, shortcuts, birthday } = props
  const name = useId()
  const described = cx(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined
  const box = (part: 'day' | 'year', length: number): ReactNode => (
    <div className={`kt-date__part kt-date__part--${part}`}>
      <label htmlFor={part === 'day' ? id : `${id}-${part}`}>{labels[part]}</label>
      <input
        className="kt-input"
        id={part === 'day' ? id : `${id}-${part}`}
        name={`${name}-${part}`}
        inputMode="numeric"
        autoComplete={birthday ? `bday-${part}` : 'off'}
        maxLength={length}
        value={value[part]}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange({ ...value, [part]: event.target.value.replace(/\D/g, '') })}
      />
    </div>
  )
  return (
    <fieldset className={cx('kt-field kt-date', Boolean(error) && 'kt-field--error')} aria-describedby={described}>
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
      {shortcuts && (
        <div className="kt-date__shortcuts">
          {shortcuts.map((shortcut) => (
            <button
              type="button"
              key={shortcut.label}
              className="kt-date__shortcut"
              aria-pressed={isoOf(shortcut.value) === isoOf(value)}
              onClick={() => onChange(shortcut.value)}
            >
              {shortcut.label}
            </button>
          ))}
        </div>
      )}
      <div className="kt-date__parts">
        {box('day', 2)}
        <div className="kt-date__part kt-date__part--month">
          <label htmlFor={`${id}-month`}>{labels.month}</label>
          <select
            className="kt-input"
            id={`${id}-month`}
            autoComplete={birthday ? 'bday-month' : 'off'}
            value={value.month}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange({ ...value, month: event.target.value })}
          >
            <option value="">{labels.noMonth}</option>
            {months.map((month, i) => (
              <option key={month} value={String(i + 1)}>
                {month}
              </option>
            ))}
          </select>
        </div>
        {box('year', 4)}
      </div>
    </fieldset>
  )
}

/** '2026-11-03' when the three parts are a real day, otherwise undefined (31 February is none). */
export function isoOf({ day, month, year }: DateParts): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

/** The three parts of an ISO date; empty parts for none. */
export function partsOf(iso: string | undefined): DateParts {
  const [year = '', month = '', day = ''] = (iso ?? '').slice(0, 10).split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}
