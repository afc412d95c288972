import { useState } from 'react'

/** How large the letters are on this device, besides what the browser itself can do. */
export type TextSize = 'normal' | 'large' | 'larger'
const percent: Record<TextSize, string> = { normal: '', large: '118.75%', larger: '137.5%' }
const KEY = 'text-size'

function kept(): TextSize {
  try {
    const size = localStorage.getItem(KEY)
    return size === 'large' || size === 'larger' ? size : 'normal'
  } catch {
    return 'normal'
  }
}

const show = (size: TextSize) => {
  // On the root, so that everything that is measured in rem grows along.
  document.documentElement.style.fontSize = percent[size]
}

/** At the start: the size that was chosen here before. */
export const showTextSize = (): void => show(kept())

/** The size and how to choose another. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState(kept)
  return [
    size,
    (next) => {
      setSize(next)
      show(next)
      try {
        localStorage.setItem(KEY, next)
      } catch {
        // until the page is left then
      }
    },
  ]
}
