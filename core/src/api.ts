import { accountsEndpoints } from './accounts/contract.ts'
import { circleEndpoints } from './circle/contract.ts'
import { exchangeEndpoints } from './exchange/contract.ts'
import { familiesEndpoints } from './families/contract.ts'
import { planEndpoints } from './plan/contract.ts'
import { sharingEndpoints } from './sharing/contract.ts'

/** All endpoints of the product, by name. Routes, client, OpenAPI and the route walk are made from this. */
export const api = {
  ...accountsEndpoints,
  ...familiesEndpoints,
  ...circleEndpoints,
  ...planEndpoints,
  ...exchangeEndpoints,
  ...sharingEndpoints,
}
export type Api = typeof api
