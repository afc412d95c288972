const WORKER = '/bell-worker.js'
const SCOPE = '/bel/'

/** Whether this browser can show that something waits. On an iPhone only when the page stands on the home screen. */
export const knowsPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

/** Asks the person, then the browser, where messages to it go; undefined when the person would rather not. */
export async function askPush(
  publicKey: string,
): Promise<{ endpoint: string; p256dh: string; auth: string } | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  const worker = await navigator.serviceWorker.register(WORKER, { scope: SCOPE })
  await ready(worker)
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(publicKey),
  })
  const { endpoint, keys } = subscription.toJSON()
  return endpoint && keys?.p256dh && keys.auth ? { endpoint, p256dh: keys.p256dh, auth: keys.auth } : undefined
}

/** This browser takes no messages any more. */
export async function endPush(): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration(SCOPE)
    await (await worker?.pushManager.getSubscription())?.unsubscribe()
  } catch {
    // the server forgets it all the same
  }
}

const ready = (worker: ServiceWorkerRegistration): Promise<void> =>
  new Promise((done) => {
    const starting = worker.installing ?? worker.waiting
    if (!starting || worker.active) return done()
    starting.addEventListener('statechange', () => starting.state === 'activated' && done())
  })
