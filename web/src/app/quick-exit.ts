import { forgetCard } from '../lib/kept-card.ts'

const WITHIN = 5000
const TIMES = 3

/** Leaves at once: first nothing can be seen any more, then everything kept here is gone, then the page itself. */
export function leave(): void {
  const cover = document.createElement('div')
  cover.className = 'app-cover'
  document.body.replaceChildren(cover)
  for (const storage of ['sessionStorage', 'localStorage'] as const) {
    try {
      window[storage].clear()
    } catch {
      // nothing was kept then
    }
  }
  void forgetCard()
  // Our own leaving page ends the session, has the browser forget what it kept, and goes on to a page about the weather.
  location.replace('/weg')
}

const listeners = new Set<(count: number) => void>()
let presses: number[] = []

/** Follows how many times Shift was pressed just now, for the dots. Returns how to stop. */
export function onShift(listener: (count: number) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Three times Shift within five seconds leaves, wherever one is. */
export function watchShift(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    for (const listener of listeners) listener(presses.length)
  }
  const forget = () => {
    presses = []
    tell()
  }
  window.addEventListener('keydown', (event) => {
    if (event.repeat) return
    if (event.key !== 'Shift') {
      // typing capitals is not pressing Shift by itself
      if (presses.length > 0) forget()
      return
    }
    const now = event.timeStamp
    presses = [...presses.filter((at) => now - at < WITHIN), now]
    clearTimeout(timer)
    timer = setTimeout(forget, WITHIN)
    tell()
    if (presses.length >= TIMES) leave()
  })
}
