import { useState } from 'react'

const KEY = 'more-open'

function kept(): string[] {
  try {
    return (sessionStorage.getItem(KEY) ?? '').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

/** Which groups stand open; kept while this tab is there, so that who comes back finds the place again. */
export function useOpen() {
  const [open, setOpen] = useState(kept)
  const toggle = (id: string) => {
    const now = open.includes(id) ? open.filter((one) => one !== id) : [...open, id]
    setOpen(now)
    try {
      sessionStorage.setItem(KEY, now.join(' '))
    } catch {
      // then it is only as long as this page is there
    }
  }
  return { isOpen: (id: string) => open.includes(id), toggle }
}
