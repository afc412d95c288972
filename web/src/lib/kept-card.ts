import { CARDS, dropCards } from './card-store.ts'
import { Problem } from './problem.ts'
import { keys, type Me, queryClient } from './query.ts'
import { TOGETHER } from './tabs.ts'

// The crisis card stays readable on this device without a network, and nothing else does (docs/decisions/0029). It is a page of its own,
// without the application: what is kept is what stood on the screen of who opened it. What forgets it: signing out, somebody else signing in,
// the quick exit, a right that ended, two weeks, and who wants it gone.
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
    const store = await caches.open(CARDS)
    // Its looks come along, so that the card does not hang on what else the browser happens to have.
    await store.addAll(['/card.css', '/card.js'])
    const until = Date.now() + DAYS * 86_400_000
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'self'; script-src 'self'",
      'x-kept-until': String(until),
    }
    watchCards()
    await store.put(addressOf(familyId), new Response(html, { headers }))
    return true
  } catch {
    return false
  }
}

/** Only cards of tables where one still sits stay. */
async function keepCardsOf(familyIds: readonly string[]): Promise<void> {
  if (!(await caches.has(CARDS))) return
  const store = await caches.open(CARDS)
  const mine = new Set(familyIds.map(addressOf))
  for (const { url } of await store.keys()) {
    const { pathname } = new URL(url)
    if (pathname.startsWith('/t/') && !mine.has(pathname)) await store.delete(pathname)
  }
}

let watching = false
/** From now on what this account may no longer read does not stay on this device either. */
export function watchCards(): void {
  if (watching) return
  watching = true
  const me = queryClient.getQueryData<Me>(keys.me)
  if (me) void keepCardsOf(me.tables.map((table) => table.familyId))
  queryClient.getQueryCache().subscribe(({ query }) => {
    const { data, error } = query.state
    const [first, , third] = query.queryKey
    if (first === 'readMe' && data) void keepCardsOf((data as Me).tables.map((table) => table.familyId))
    if (!(error instanceof Problem)) return
    if (error.status === 401 || (third === 'readPlan' && [403, 404].includes(error.status))) void dropCards()
  })
}
