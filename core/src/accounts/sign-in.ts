import { z } from 'zod'
import { Line } from '../shared/text.ts'

/** Minutes that a code works; the mail, the screen and the server say the same. */
export const CODE_MINUTES = 10

/** An e-mail address, in small letters: for signing in, capitals make no difference. */
const Address = z
  .string('email.invalid')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('email.invalid').max(200, 'line.too-long'))
/** Six digits; people paste them with spaces. */
const Code = z
  .string('code.shape')
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'code.shape'))
/** The code of an invitation: where signing up is by invitation only, its bearer may sign in with any address. */
const Invitation = Line.optional()

/** POST /api/auth/email-otp/send-verification-otp. The answer is the same whether the address is known or not. */
export const SendCode = z.strictObject({
  email: Address,
  type: z.literal('sign-in', 'choice.missing').optional(),
  invitation: Invitation,
})
/** POST /api/auth/sign-in/email-otp; answers `{accountId}` and sets the session cookie. */
export const SignIn = z.strictObject({ email: Address, otp: Code, invitation: Invitation })
