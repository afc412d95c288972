import type { signInEndpoints } from '@keukentafel/core/sign-in/contract.ts'
import type { Handlers } from '../http/route.ts'
import { beginTotp, confirmTotp, removeTotp } from './app-codes.ts'
import { readSignIn } from './read-sign-in.ts'
import { askRecovery, cancelRecovery, confirmRecovery, finishRecovery } from './recover.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { stepUp } from './step-up.ts'

export const signInHandlers: Handlers<keyof typeof signInEndpoints> = {
  readSignIn,
  beginTotp,
  confirmTotp,
  removeTotp,
  newRecoveryCodes,
  stepUp,
  askRecovery,
  cancelRecovery,
  confirmRecovery,
  finishRecovery,
}
