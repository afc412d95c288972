import { useEffect } from 'react'

/** Professionals see more at once: the page says so, and the tokens follow. */
export function useDense(dense: boolean): void {
  useEffect(() => {
    if (!dense) return
    document.body.dataset.density = 'professional'
    return () => {
      delete document.body.dataset.density
    }
  }, [dense])
}
