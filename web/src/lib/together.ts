import { call } from './api.ts'
import { TOGETHER, tellOtherTabs } from './tabs.ts'

const PLACE = '/samen'
const BEGINS = 'turns-begin-at'

/** Remembers, or forgets, that people sit around this browser. */
export function markTogether(on: boolean): void {
  try {
    if (on) localStorage.setItem(TOGETHER, '1')
    else localStorage.removeItem(TOGETHER)
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

/** From now on a turn at this device begins on this page of ours, for instance in the middle of a talk. */
export function turnsBeginAt(path: string): void {
  try {
    sessionStorage.setItem(BEGINS, path)
  } catch {
    // then it begins at the week
  }
}

/** Where a turn of this family begins, when that was chosen. */
export function placeOfTurn(familyId: string): string | undefined {
  try {
    const path = sessionStorage.getItem(BEGINS) ?? ''
    return path.startsWith(`/t/${familyId}/`) ? path : undefined
  } catch {
    return undefined
  }
}
