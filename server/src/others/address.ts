import { seal, unseal } from '../identity/seal.ts'

const WHAT = 'calendar-address'

/** What was filled in as an address of the web; null when it is none. Programs write webcal for https. */
export function addressOf(text: string): string | null {
  const address = text.trim().replace(/^webcals?:\/\//i, 'https://')
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? new URL(address).href : null
}
/** Whoever has the address reads that calendar, so it is kept closed, and bound to its calendar. */
export const closed = (secret: string, calendarId: string, address: string): string =>
  seal(secret, WHAT, calendarId, Buffer.from(address))
/** The address, or null when it cannot be opened: after a restore with another secret. */
export function opened(secret: string, calendarId: string, address: string): string | null {
  try {
    return unseal(secret, WHAT, calendarId, address).toString()
  } catch {
    return null
  }
}
