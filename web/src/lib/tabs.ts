const tabs =
  typeof window !== 'undefined' && 'BroadcastChannel' in window ? new BroadcastChannel('kt-account') : undefined
if (tabs) tabs.onmessage = () => location.reload()

/** Who is signed in here changed: every other tab of this browser is loaded anew. */
export const tellOtherTabs = (): void => tabs?.postMessage('changed')

/** At this device people of one table take turns. Only a sign for this browser where to go; it opens nothing. */
export const TOGETHER = 'together'
