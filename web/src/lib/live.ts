import type { QueryClient } from '@tanstack/react-query'
import { keys, refetchRooms } from './query.ts'

/** What goes from the tab that listens to the other tabs of this browser. */
type News = { kind: 'change' | 'room'; familyId: string } | { kind: 'access' } | { kind: 'again' }

const NAME = 'kt-changes'

let listening: (() => void) | undefined
let holders = 0

/** Begins to listen, once. Asked while a page is drawn for the first time: its stream opens beside what it fetches, so nothing falls in between. */
export function beginListening(client: QueryClient): void {
  listening ??= listenToChanges(client)
}

/** Listens for as long as a page of somebody signed in is there. Returns how to stop. */
export function keepListening(client: QueryClient): () => void {
  beginListening(client)
  holders++
  return () => {
    if (--holders > 0) return
    listening?.()
    listening = undefined
  }
}

/**
 * Keeps what is on the screen up to date. One tab of a browser holds the stream (browsers allow few connections) and tells
 * the others. A hidden tab listens to nothing; when it is seen again it fetches again. Returns how to stop.
 */
function listenToChanges(client: QueryClient): () => void {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : undefined
  const apply = (news: News) => {
    if (news.kind === 'room') void refetchRooms(client, news.familyId)
    else if (news.kind === 'change') {
      void client.invalidateQueries({ queryKey: keys.family(news.familyId) })
      void client.invalidateQueries({ queryKey: keys.caseload })
    } else if (news.kind === 'access') void client.resetQueries()
    else void client.invalidateQueries()
  }
  const tell = (news: News) => {
    apply(news)
    channel?.postMessage(news)
  }
  if (channel) channel.onmessage = (event) => document.visibilityState === 'visible' && apply(event.data as News)

  let leave = () => {}
  const onVisibility = () => {
    leave()
    if (document.visibilityState === 'hidden') return
    leave = takeTurn(() => openStream(tell))
    void client.invalidateQueries()
  }
  leave = document.visibilityState === 'hidden' ? leave : takeTurn(() => openStream(tell))
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    leave()
    channel?.close()
  }
}

/** Begins when no other visible tab listens (a browser without locks, or over plain http: at once). Returns how to stop. */
function takeTurn(begin: () => () => void): () => void {
  if (!navigator.locks) return begin()
  const ended = new AbortController()
  let release = () => {}
  navigator.locks
    .request(NAME, { signal: ended.signal }, () => {
      if (ended.signal.aborted) return
      const stop = begin()
      return new Promise<void>((resolve) => {
        release = () => {
          stop()
          resolve()
        }
      })
    })
    .catch(() => {
      // stopped while waiting for its turn
    })
  return () => {
    ended.abort()
    release()
  }
}

const WAIT = [1000, 2000, 5000, 10_000, 30_000]

function openStream(tell: (news: News) => void): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let opened = false
  let stopped = false
  const open = () => {
    source = new EventSource('/api/v1/changes')
    source.onopen = () => {
      failures = 0
      // What happened while nobody listened is unknown. The very first time the page fetches everything at that moment.
      if (opened) tell({ kind: 'again' })
      opened = true
    }
    source.addEventListener('change', (event) =>
      tell({ kind: 'change', familyId: (JSON.parse(event.data) as { familyId: string }).familyId }),
    )
    source.addEventListener('room', (event) =>
      tell({ kind: 'room', familyId: (JSON.parse(event.data) as { familyId: string }).familyId }),
    )
    source.addEventListener('access', () => tell({ kind: 'access' }))
    source.onerror = () => {
      opened = true
      // The browser tries again by itself, except after an answer that is no stream; then we do.
      if (stopped || source.readyState !== EventSource.CLOSED) return
      // Perhaps the session ended elsewhere: what is on the screen is asked for once more, and goes when it may not be seen.
      if (failures === 0) tell({ kind: 'again' })
      timer = setTimeout(open, WAIT[Math.min(failures++, WAIT.length - 1)])
    }
  }
  open()
  return () => {
    stopped = true
    clearTimeout(timer)
    source.close()
  }
}
