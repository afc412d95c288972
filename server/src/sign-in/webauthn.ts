import type { AppConfig } from '../http/call.ts'

/** The library for passkeys; loaded when somebody uses one, because few do at any moment and it is not small. */
export const webauthn = () => import('@simplewebauthn/server')

/** Which website the passkeys are of: our own address and no other, so that a copy of our pages elsewhere gets nothing. */
export function ourSite(config: AppConfig): { rpID: string; rpName: string; origin: string } {
  const { hostname, origin } = new URL(config.baseUrl)
  return { rpID: hostname, rpName: 'Mijn week', origin }
}
