import { TOGETHER } from './tabs.ts'

// The crisis card stays readable on this device without a network, and nothing else does (docs/decisions/0029). It is a page of its own,
// without the application: what is kept is what stood on the screen of who opened it. What forgets it: signing out, somebody else signing in,
// the quick exit, a right that ended, two weeks, and who wants it gone.
const STORE = 'kt-card'
const DAYS = 14
const WORKER = '/card-worker.js'
const OFF = 'card-off'

const can = () => 'caches' in window && 'serviceWorker' in navigator
const addressOf = (familyId: string) => `/t/${encodeURIComponent(familyId)}/kaart`

/** Whether this device was asked not to keep it. */
export function isKeptOff(): boolean {
  try {
    return localStorage.getItem(OFF) === '1'
  } catch {
    return true
  }
}
function isShared(): boolean {
  try {
    return localStorage.getItem(TOGETHER) !== null
  } catch {
    return true
  }
}
export function keepOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, '1')
    else localStorage.removeItem(OFF)
  } catch {
    // then nothing is kept either
  }
}

/** Keeps a card for when there is no network. Whether that worked. */
export async function keepCard(familyId: string, html: string): Promise<boolean> {
  // At a device that several people use nothing of one of them stays.
  if (!can() || isKeptOff() || isShared()) return false
  try {
    await navigator.serviceWorker.register(WORKER, { scope: '/t/' })
    const store = await caches.open(STORE)
    // Its looks come along, so that the card does not hang on what else the browser happens to have.
    await store.addAll(['/card.css', '/card.js'])
    const until = Date.now() + DAYS * 86_400_000
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'",
      'x-kept-until': String(until),
    }
    await store.put(addressOf(familyId), new Response(html, { headers }))
    return true
  } catch {
    return false
  }
}

/** Only cards of tables where one still sits stay. */
export async function keepCardsOf(familyIds: readonly string[]): Promise<void> {
  if (!can()) return
  try {
    if (!(await caches.has(STORE))) return
    const store = await caches.open(STORE)
    const mine = new Set(familyIds.map(addressOf))
    for (const { url } of await store.keys()) {
      const { pathname } = new URL(url)
      if (pathname.startsWith('/t/') && !mine.has(pathname)) await store.delete(pathname)
    }
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** Nothing of the card of this family stays on this device; without a family: of no family. */
export async function forgetCard(familyId?: string): Promise<void> {
  if (!can()) return
  try {
    if (familyId === undefined) {
      await caches.delete(STORE)
      const workers = await navigator.serviceWorker.getRegistrations()
      await Promise.all(workers.map((worker) => worker.unregister()))
    } else if (await caches.has(STORE)) {
      await (await caches.open(STORE)).delete(addressOf(familyId))
    }
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
