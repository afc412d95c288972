const KEPT = 'invitation-code'
let taken: string | undefined

/**
 * The code of an invitation that was followed as a link. It leaves the address bar (and with it history, screenshots and
 * what is told to others) at once, and waits in this tab until it is used: signing in comes in between.
 */
export function takeCode(): string {
  const inAddress = new URLSearchParams(location.search).get('code')
  if (inAddress !== null) {
    history.replaceState(null, '', location.pathname)
    keepCode(inAddress)
  }
  return taken ?? read()
}

/** Keeps the code over signing in. */
export function keepCode(code: string): void {
  taken = code
  try {
    sessionStorage.setItem(KEPT, code)
  } catch {
    // a browser that keeps nothing: one types the code again after signing in
  }
}

/** The code was used, or is not wanted. */
export function dropCode(): void {
  taken = undefined
  try {
    sessionStorage.removeItem(KEPT)
  } catch {
    // nothing was kept
  }
}

function read(): string {
  try {
    return sessionStorage.getItem(KEPT) ?? ''
  } catch {
    return ''
  }
}
