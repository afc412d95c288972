import type { calmEndpoints } from '@keukentafel/core/calm/contract.ts'
import type { Handlers } from '../http/route.ts'
import { carryOut } from './carry-out.ts'
import { readCalmer } from './read-calmer.ts'

export const calmHandlers: Handlers<keyof typeof calmEndpoints> = { readCalmer, carryOut }
