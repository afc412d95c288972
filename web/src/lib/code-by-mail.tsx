import type { Ref } from 'react'
import { TextField } from '../ui/text-field.tsx'
import { Problem } from './problem.ts'
import { useText } from './text.tsx'

const LENGTH = 6

interface FieldProps {
  error: string | undefined
  value: string
  onChange: (value: string) => void
}

/** The address to which a code is sent. `shared`: at a device that several people use the browser keeps nothing of it. */
export function AddressField({ shared, onChange, ...rest }: FieldProps & { shared?: boolean }) {
  const t = useText()
  return (
    <TextField
      {...rest}
      id="email"
      type="email"
      label={t('accounts.signIn.email')}
      hint={t('accounts.signIn.email.hint')}
      onChange={(event) => onChange(event.target.value)}
      autoComplete={shared ? 'off' : 'email'}
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}

/** The code that came there. */
export function CodeField({
  onChange,
  ...rest
}: FieldProps & { className: string; ref?: Ref<HTMLInputElement> | undefined }) {
  const t = useText()
  return (
    <TextField
      {...rest}
      id="code"
      label={t('accounts.code.label')}
      hint={t('accounts.code.hint')}
      onChange={(event) => onChange(event.target.value)}
      inputMode="numeric"
      autoComplete="one-time-code"
    />
  )
}

export const isAddress = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text)
/** The digits of a code, however it was typed: "123 456". */
export const digitsOf = (code: string): string => code.replace(/\D/g, '')

/** What is wrong with an address or a code before it is sent. */
export function useMailFaults() {
  const t = useText()
  return {
    ofAddress: (email: string) =>
      isAddress(email) ? [] : [{ pointer: '/email', detail: t('accounts.signIn.email.wrong') }],
    ofCode: (code: string) =>
      digitsOf(code).length === LENGTH
        ? []
        : [{ pointer: '/otp', detail: t('accounts.code.length', { length: LENGTH }) }],
  }
}

/** A code that is refused is a fault of its field: it stands there, and at the top. */
export function refusedCode(error: unknown): never {
  if (!(error instanceof Problem) || !error.code.startsWith('code.')) throw error
  const { code, status, title, detail } = error
  throw new Problem({ code, status, title, errors: [{ pointer: '/otp', code, detail }] })
}
