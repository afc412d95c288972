import type { ReactNode } from 'react'
import { Field, type FieldTexts } from './field.tsx'
import './file-field.css'

type FileFieldProps = FieldTexts & {
  id: string
  /** What may be chosen: ".ics,text/calendar". */
  accept: string
  /** "Kies een bestand", and what stands there when none was chosen. */
  choose: ReactNode
  none: ReactNode
  file: File | undefined
  onChange: (file: File | undefined) => void
}

/** Choosing a file, in the words of the page and not those of the browser. */
export function FileField({ label, hint, error, id, accept, choose, none, file, onChange }: FileFieldProps) {
  return (
    <Field id={id} label={label} {...(hint && { hint })} {...(error && { error })}>
      {(aria) => (
        <div className="kt-file">
          <input
            {...aria}
            type="file"
            accept={accept}
            className="kt-file__input"
            // The same file may be chosen again after it was changed.
            onClick={(event) => {
              event.currentTarget.value = ''
            }}
            onChange={(event) => onChange(event.target.files?.[0])}
          />
          <span className="kt-file__button" aria-hidden="true">
            {choose}
          </span>
          <span className="kt-file__name" aria-hidden="true">
            {file?.name ?? none}
          </span>
        </div>
      )}
    </Field>
  )
}
