import type { administrationEndpoints } from '@keukentafel/core/administration/contract.ts'
import type { Handlers } from '../http/route.ts'
import {
  addOrganisation,
  addToOrganisation,
  endSessionsOf,
  leaveOrganisation,
  listOfOrganisation,
  listOrganisations,
  renameOrganisation,
} from './organisations.ts'
import { listOwnProviders, putProvider, turnProvider } from './own-providers.ts'
import { chooseRegime, listRetention } from './retention.ts'

export const administrationHandlers: Handlers<keyof typeof administrationEndpoints> = {
  listOrganisations,
  addOrganisation,
  renameOrganisation,
  listRetention,
  chooseRegime,
  listOfOrganisation,
  addToOrganisation,
  leaveOrganisation,
  endSessionsOf,
  listOwnProviders,
  putProvider,
  turnProvider,
}
