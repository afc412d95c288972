import { call } from './api.ts'
import { tellOtherTabs } from './tabs.ts'

/** At this device people of one table take turns. Only a sign for this browser where to go; it opens nothing. */
const MARK = 'together'
const PLACE = '/samen'

/** Whether this browser is one around which people sit together. */
export function sitsTogether(): boolean {
  try {
    return localStorage.getItem(MARK) === '1'
  } catch {
    return false
  }
}

/** Remembers, or forgets, that people sit around this browser. */
export function markTogether(on: boolean): void {
  try {
    if (on) localStorage.setItem(MARK, '1')
    else localStorage.removeItem(MARK)
  } catch {
    // then one finds the page by its address
  }
}

/** From this moment nothing of the page is seen any more, also not when the browser keeps it for its back button. */
export function coverPage(): void {
  const cover = document.createElement('div')
  cover.className = 'app-cover'
  document.body.replaceChildren(cover)
}

/** To "Wie is er aan de beurt?": loaded anew, so that nothing of who was before stays in memory. */
export function goToTurns(): void {
  coverPage()
  location.replace(PLACE)
}

/** The turn is over: first nothing is seen any more, then the session ends. */
export async function passOn(): Promise<void> {
  coverPage()
  await call('passTurn').catch(() => {}) // the page that comes asks it again
  tellOtherTabs()
  location.replace(PLACE)
}
