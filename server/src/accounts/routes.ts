import type { accountsEndpoints } from '@keukentafel/core/accounts/contract.ts'
import type { Handlers } from '../http/route.ts'
import { changeMe } from './change-me.ts'
import { demoOutbox, demoReset, demoSignIn, listDemoPeople } from './demo.ts'
import { readDeployment } from './read-deployment.ts'
import { readMe } from './read-me.ts'
import { endSession, listSessions } from './sessions.ts'

export const accountsHandlers: Handlers<keyof typeof accountsEndpoints> = {
  readDeployment,
  readMe,
  changeMe,
  listSessions,
  endSession,
  listDemoPeople,
  demoSignIn,
  demoReset,
  demoOutbox,
}
