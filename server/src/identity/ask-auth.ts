import { AppError } from '@keukentafel/core/shared/errors.ts'
import type { Auth } from './auth.ts'
import { LOCALE, MAY_SIGN_IN } from './auth.ts'
import { deviceOf } from './device.ts'

/** What better-auth may know of who asks; nothing else of the request goes to it. */
export interface Asker {
  maySignIn: boolean
  locale: 'nl' | 'en'
  userAgent: string | undefined
}
type Path = '/email-otp/send-verification-otp' | '/sign-in/email-otp'

const codes: Record<string, AppError> = {
  INVALID_EMAIL: new AppError('input.invalid', { faults: [{ pointer: '/email', code: 'email.invalid' }] }),
  INVALID_OTP: new AppError('code.wrong'),
  OTP_EXPIRED: new AppError('code.expired'),
  TOO_MANY_ATTEMPTS: new AppError('code.expired'),
}

/** Asks better-auth one of the two things that it does for us; a refusal becomes an error of ours. */
export async function askAuth(auth: Auth, baseUrl: string, path: Path, body: object, asker: Asker): Promise<Response> {
  const response = await auth.handler(
    new Request(`${baseUrl}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: new URL(baseUrl).origin,
        'user-agent': deviceOf(asker.userAgent),
        [LOCALE]: asker.locale,
        [MAY_SIGN_IN]: asker.maySignIn ? 'yes' : 'no',
      },
      body: JSON.stringify(body),
    }),
  )
  if (response.ok) return response
  const { code } = (await response.json().catch(() => ({}))) as { code?: string }
  throw codes[code ?? ''] ?? new Error(`better-auth answered ${response.status} ${code ?? ''}`)
}
