import type { waitsEndpoints } from '@keukentafel/core/waits/contract.ts'
import type { Handlers } from '../http/route.ts'
import { chooseCaseload, readCaseload, sawFamily } from './read-caseload.ts'

export const waitsHandlers: Handlers<keyof typeof waitsEndpoints> = { readCaseload, chooseCaseload, sawFamily }
