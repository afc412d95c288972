import { useSyncExternalStore } from 'react'

/** From where the menu stands at the side (ui/navigation.css): there is room for a table. */
const query = '(min-width: 56.25em)'
const listen = (changed: () => void) => {
  const media = matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether there is room for several columns; for where another order of things is needed than CSS can make. */
export const useWide = (): boolean => useSyncExternalStore(listen, () => matchMedia(query).matches)
