import { accountsEndpoints } from './accounts/contract.ts'
import { administrationEndpoints } from './administration/contract.ts'
import { agreementEndpoints } from './agreement/contract.ts'
import { attachmentEndpoints } from './attachment/contract.ts'
import { bridgeEndpoints } from './bridge/contract.ts'
import { calendarEndpoints } from './calendar/contract.ts'
import { calmEndpoints } from './calm/contract.ts'
import { circleEndpoints } from './circle/contract.ts'
import { disclosureEndpoints } from './disclosure/contract.ts'
import { documentEndpoints } from './document/contract.ts'
import { emergencyEndpoints } from './emergency/contract.ts'
import { exchangeEndpoints } from './exchange/contract.ts'
import { familiesEndpoints } from './families/contract.ts'
import { feedEndpoints } from './feed/contract.ts'
import { glossaryEndpoints } from './glossary/contract.ts'
import { holdingBackEndpoints } from './holding-back/contract.ts'
import { jointEndpoints } from './joint/contract.ts'
import { looksEndpoints } from './looks/contract.ts'
import { messagesEndpoints } from './messages/contract.ts'
import { noticesEndpoints } from './notices/contract.ts'
import { othersEndpoints } from './others/contract.ts'
import { ownPlanEndpoints } from './own-plan/contract.ts'
import { planEndpoints } from './plan/contract.ts'
import { rightsEndpoints } from './rights/contract.ts'
import { sharingEndpoints } from './sharing/contract.ts'
import { shieldsEndpoints } from './shields/contract.ts'
import { signInEndpoints } from './sign-in/contract.ts'
import { providersEndpoints } from './sign-in/providers-contract.ts'

/** All endpoints of the product, by name. Routes, client, OpenAPI and the route walk are made from this. */
export const api = {
  ...accountsEndpoints,
  ...familiesEndpoints,
  ...circleEndpoints,
  ...planEndpoints,
  ...ownPlanEndpoints,
  ...exchangeEndpoints,
  ...looksEndpoints,
  ...administrationEndpoints,
  ...signInEndpoints,
  ...providersEndpoints,
  ...emergencyEndpoints,
  ...sharingEndpoints,
  ...shieldsEndpoints,
  ...holdingBackEndpoints,
  ...bridgeEndpoints,
  ...agreementEndpoints,
  ...disclosureEndpoints,
  ...rightsEndpoints,
  ...jointEndpoints,
  ...documentEndpoints,
  ...glossaryEndpoints,
  ...attachmentEndpoints,
  ...calmEndpoints,
  ...feedEndpoints,
  ...noticesEndpoints,
  ...messagesEndpoints,
  ...calendarEndpoints,
  ...othersEndpoints,
}
export type Api = typeof api
