import type { disclosureEndpoints } from '@keukentafel/core/disclosure/contract.ts'
import type { Handlers } from '../http/route.ts'
import { readDisclosures } from './read-disclosures.ts'
import { endDisclosure, recordDisclosure, tellDisclosure } from './record-disclosure.ts'

export const disclosureHandlers: Handlers<keyof typeof disclosureEndpoints> = {
  readDisclosures,
  recordDisclosure,
  tellDisclosure,
  endDisclosure,
}
