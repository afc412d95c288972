// Shows that something waits, and opens the page when it is tapped. It keeps nothing, and what is shown says nothing of anybody.
const SOMETHING = 'Er staat iets voor je klaar.'

self.addEventListener('push', (event) => {
  let text = SOMETHING
  try {
    const told = event.data?.json()
    if (typeof told?.text === 'string') text = told.text
  } catch {
    // shown all the same
  }
  // One place on the screen: what comes later takes the place of what stood there.
  event.waitUntil(self.registration.showNotification('Mijn week', { body: text, tag: 'bell', icon: '/mark.svg' }))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow('/'))
})
