import { z } from 'zod'
import { SignIn } from '../accounts/sign-in.ts'
import { isEasyPin, PIN_LENGTH } from './turn.ts'

const shape = new RegExp(`^\\d{${PIN_LENGTH}}$`)
/** Four digits, for one joint session. */
export const Pin = z.string('pin.shape').regex(shape, 'pin.shape')
/** A pin that somebody chooses. */
export const NewPin = Pin.refine((pin) => !isEasyPin(pin), 'pin.easy')
/** POST /api/auth/joint/join: the code that came by e-mail and the own pin; answers `{joined}` and signs nobody in. */
export const Join = z.strictObject({ email: SignIn.shape.email, otp: SignIn.shape.otp, pin: NewPin })
