// Gives the crisis card when there is no network, and does nothing else: no other page, no answer of the server is ever kept or shown.
const STORE = 'kt-card'
const CARD = /^\/t\/[^/]+\/kaart$/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  const isCard = event.request.mode === 'navigate' && CARD.test(pathname)
  if (isCard || pathname === '/card.css' || pathname === '/card.js')
    event.respondWith(fetch(event.request).then(orKept(pathname), () => kept(pathname)))
})

// A server that cannot answer is as good as none.
const orKept = (pathname) => async (answer) => (answer.status >= 500 ? ((await found(pathname)) ?? answer) : answer)
const kept = async (pathname) => (await found(pathname)) ?? Response.error()

async function found(pathname) {
  const store = await caches.open(STORE)
  const answer = await store.match(pathname)
  if (!answer) return undefined
  const until = Number(answer.headers.get('x-kept-until') ?? Number.POSITIVE_INFINITY)
  if (Date.now() < until) return answer
  await store.delete(pathname)
  return undefined
}
