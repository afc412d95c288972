import { useEffect } from 'react'

// The first page of a visit is read out by the browser itself; only after that is it for us to say where one is.
let before: string | undefined

/** Stands behind a page: when that is shown after a navigation, its h1 takes focus, so that a listener hears where they are. */
export function Arrived({ at }: { at: string }) {
  useEffect(() => {
    if (before !== undefined && before !== at) {
      const heading = document.querySelector<HTMLElement>('main h1')
      heading?.setAttribute('tabindex', '-1')
      heading?.focus({ preventScroll: true })
    }
    before = at
  }, [at])
  return null
}
