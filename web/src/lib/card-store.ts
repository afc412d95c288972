export const CARDS = 'kt-card'

/** No crisis card of any family stays on this device (kept-card.ts). */
export async function dropCards(): Promise<void> {
  try {
    if ('caches' in window) await caches.delete(CARDS)
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** Where a card was kept, and only there, the code is loaded that looks after it. */
export const tendCards = async (): Promise<void> => {
  if ('caches' in window && (await caches.has(CARDS))) (await import('./kept-card.ts')).watchCards()
}
