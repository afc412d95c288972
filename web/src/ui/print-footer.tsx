import { useEffect } from 'react'

/**
 * What stands at the foot of every printed page: the date and which version this is. Never a surname: paper is found.
 * The page margin can only show text that CSS knows, so the words travel in a custom property.
 */
export function PrintFooter({ text }: { text: string }) {
  useEffect(() => {
    const root = document.documentElement.style
    root.setProperty('--kt-print-footer', JSON.stringify(text))
    return () => {
      root.removeProperty('--kt-print-footer')
    }
  }, [text])
  return null
}
