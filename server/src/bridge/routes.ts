import type { bridgeEndpoints } from '@keukentafel/core/bridge/contract.ts'
import type { Handlers } from '../http/route.ts'
import { chooseBridge } from './choose-bridge.ts'
import { readBridges } from './read-bridges.ts'

export const bridgeHandlers: Handlers<keyof typeof bridgeEndpoints> = { readBridges, chooseBridge }
