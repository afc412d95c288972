import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { cx } from './class-names.ts'
import { Field, type FieldTexts } from './field.tsx'

type TextFieldProps = FieldTexts & Omit<ComponentProps<'input'>, keyof FieldTexts>

/** One line of text. `required` is never set: the browser's own bubbles are not ours, `aria-required` comes from Field. */
export function TextField({ label, hint, error, marker, id, className, ...input }: TextFieldProps) {
  return (
    <Field {...present({ hint, error, marker, id })} label={label}>
      {(aria) => <input type="text" {...input} {...aria} className={cx('kt-input', className)} />}
    </Field>
  )
}

type TextAreaProps = FieldTexts & Omit<ComponentProps<'textarea'>, keyof FieldTexts>

/** Text of any length: the box grows with the words, so that a person sees all they wrote. */
export function TextArea({ label, hint, error, marker, id, className, ...area }: TextAreaProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (box.current) grow(box.current)
  })
  return (
    <Field {...present({ hint, error, marker, id })} label={label}>
      {(aria) => (
        <textarea
          rows={3}
          {...area}
          {...aria}
          ref={box}
          className={cx('kt-input', className)}
          onInput={(event) => {
            grow(event.currentTarget)
            area.onInput?.(event)
          }}
        />
      )}
    </Field>
  )
}

// Newer browsers do this in CSS (field-sizing); an old phone needs a hand.
function grow(box: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight + 4}px`
}

/** Leaves out what is undefined, as exactOptionalPropertyTypes wants it. */
export function present<T extends object>(props: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
