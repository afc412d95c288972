import type { signInEndpoints } from '@keukentafel/core/sign-in/contract.ts'
import type { providersEndpoints } from '@keukentafel/core/sign-in/providers-contract.ts'
import type { Handlers } from '../http/route.ts'
import { beginTotp, confirmTotp, removeTotp } from './app-codes.ts'
import { goToProvider, listProviders, unlinkProvider } from './go-to-provider.ts'
import { addPasskey, askForPasskey, removePasskey, renamePasskey } from './own-passkeys.ts'
import { readSignIn } from './read-sign-in.ts'
import { askRecovery, cancelRecovery, confirmRecovery, finishRecovery } from './recover.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { stepUp } from './step-up.ts'
import { askToSignIn, askToStepUp, signInWithPasskey, stepUpWithPasskey } from './use-passkey.ts'

export const signInHandlers: Handlers<keyof typeof signInEndpoints | keyof typeof providersEndpoints> = {
  listProviders,
  goToProvider,
  unlinkProvider,
  readSignIn,
  beginTotp,
  confirmTotp,
  removeTotp,
  newRecoveryCodes,
  stepUp,
  askForPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  askToStepUp,
  stepUpWithPasskey,
  askToSignIn,
  signInWithPasskey,
  askRecovery,
  cancelRecovery,
  confirmRecovery,
  finishRecovery,
}
